import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Message } from '../../../../src-shared/contract/index.ts';
import { describeFailure, type Failure } from '../../../client/index.ts';
import { answering, useApp, useValue } from '../../../state/index.ts';
import { MAXIMUM_MESSAGE_CHARACTERS } from '../../../../src-shared/contract/vocabulary.ts';
import { count } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { Note } from '../../../ui/note/Note.tsx';
import { takeFocus } from '../../../ui/focusPlace.ts';
import { chatPath, go, onVisit } from '../../../ui/address.ts';
import { AnswererLabel } from '../answerer/AnswererLabel.tsx';
import { ContextMeter } from './ContextMeter.tsx';
import { keepDraft, readDraft, restAfterSending } from './draft.ts';
import { keepPasted, readPasted } from './pastedDraft.ts';
import { bringsText, editBetween, rangesAfter, rangesAfterPaste } from './pastedRanges.ts';
import { SendRefusal } from './SendRefusal.tsx';
import styles from './Composer.module.css';
import textStyles from '../../../ui/text/text.module.css';

const TALLEST_PX = 260;

/** Where you write. The text stays until its answer has begun. */
export function Composer({
  conversation,
  offTheRecord,
  messages,
  example,
  covered,
}: {
  conversation: string | null;
  offTheRecord: boolean;
  messages: readonly Message[];
  example: string;
  /** Something lies over the chat; the focus comes here when it goes. */
  covered: boolean;
}) {
  const app = useApp();
  const status = useValue(app.status);
  const own = useStore(app.conversations, (all) => all.value?.find(({ id }) => id === conversation) ?? null);
  const [text, setText] = useState(() => readDraft(conversation));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef(readPasted(conversation));
  const live = answering(messages);
  const busy = sending || live !== null;
  const tooLong = text.length > MAXIMUM_MESSAGE_CHARACTERS;

  // Before the next key: what is typed after a click on a chat belongs to that chat.
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || covered) return;
    area.setSelectionRange(area.value.length, area.value.length);
    takeFocus(area);
    return onVisit(() => takeFocus(area));
  }, [covered]);
  useEffect(() => {
    if (example !== '') {
      pasted.current = [];
      setText(example);
      field.current?.focus();
    }
  }, [example]);
  // A message that the model cannot read whole comes back, to be sent in parts.
  const refused =
    messages.at(-1)?.notes?.some(({ kind }) => kind === 'refused') === true ? (messages.at(-2) ?? null) : null;
  useEffect(() => {
    if (refused === null) return;
    setText((written) => {
      if (written !== '') return written;
      pasted.current = refused.pasted;
      return refused.text;
    });
  }, [refused]);
  useEffect(() => keepDraft(conversation, text), [conversation, text]);
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, TALLEST_PX)}px`;
  }, [text]);

  const send = async () => {
    if (busy || text.trim() === '' || tooLong) return;
    setSending(true);
    setFailure(null);
    try {
      const id = await app.transcripts.send({ conversation, text, pasted: pasted.current, offTheRecord });
      const now = field.current?.value ?? readDraft(conversation);
      const rest = restAfterSending(now, text);
      const restPasted = rangesAfter(pasted.current, editBetween(now, rest, 0));
      const isNew = conversation === null;
      keepDraft(conversation, isNew ? '' : rest);
      keepPasted(conversation, (pasted.current = isNew ? [] : restPasted));
      setText(isNew ? '' : rest);
      // Who is on another page by now stays there.
      if (!isNew || field.current === null) return;
      keepDraft(id, rest);
      keepPasted(id, restPasted);
      go(chatPath(id));
    } catch (error) {
      setFailure(describeFailure(error));
    } finally {
      setSending(false);
    }
  };
  const stop = () => {
    if (live !== null) app.transcripts.stop(live.id).catch(() => {});
  };
  const toggleRecord = () => go(offTheRecord ? '#/chat' : '#/chat/off-the-record');
  const asleep = status?.state.kind === 'asleep';
  const night = status?.activeNight ?? null;
  const answers = night === null ? 'the base' : `night ${night}`;
  return (
    <div className={styles.writing}>
      {failure === null ? null : (
        <SendRefusal
          failure={failure}
          onAgain={() => {
            void send();
          }}
        />
      )}
      {tooLong ? (
        <Note icon="attention" bad>
          This message has {count(text.length)} characters and {count(MAXIMUM_MESSAGE_CHARACTERS)} fit. Send it in
          parts.
        </Note>
      ) : null}
      <form
        className={styles.composer}
        aria-label="Composer"
        data-off={offTheRecord ? '' : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          field.current?.focus({ preventScroll: true });
          void send();
        }}
      >
        <textarea
          ref={field}
          aria-label="Message"
          placeholder="Message"
          value={text}
          rows={1}
          dir="auto"
          onChange={(event) => {
            const { value, selectionEnd } = event.target;
            const edit = editBetween(text, value, selectionEnd);
            pasted.current = bringsText((event.nativeEvent as InputEvent).inputType)
              ? rangesAfterPaste(pasted.current, edit, value)
              : rangesAfter(pasted.current, edit);
            keepPasted(conversation, pasted.current);
            setText(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              void send();
            }
          }}
        />
        <div className={styles.tools}>
          <button
            type="button"
            className={styles.offTheRecord}
            role="switch"
            aria-checked={offTheRecord}
            onClick={toggleRecord}
          >
            <Icon name="offTheRecord" />
            {offTheRecord ? 'Off the record, on' : 'Off the record'}
          </button>
          {offTheRecord ? (
            <span className={`${textStyles.faint} ${styles.explanation}`}>
              Not kept, not recalled from, never learned.
            </span>
          ) : null}
          <span className={styles.aside}>
            {live === null && asleep ? (
              <span className={styles.model}>Asleep. Write, and it pauses to answer as {answers}.</span>
            ) : live === null ? (
              <span className={styles.model}>
                <AnswererLabel conversation={own} />
              </span>
            ) : (
              <span>Answering</span>
            )}
            <ContextMeter messages={messages} />
            {busy ? (
              <button type="button" className={styles.send} aria-label="Stop" disabled={live === null} onClick={stop}>
                <Icon name="stop" />
              </button>
            ) : (
              <button type="submit" className={styles.send} aria-label="Send" disabled={text.trim() === '' || tooLong}>
                <Icon name="send" />
              </button>
            )}
          </span>
        </div>
      </form>
    </div>
  );
}
