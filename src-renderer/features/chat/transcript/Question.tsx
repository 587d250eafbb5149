import { useState } from 'react';
import type { Message } from '../../../../src-shared/contract/index.ts';
import { describeFailure } from '../../../client/index.ts';
import { useApp } from '../../../state/index.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { TextDialog } from '../../../ui/dialog/TextDialog.tsx';
import { editBetween, rangesAfter } from '../composer/pastedRanges.ts';
import { Versions } from '../answer/Versions.tsx';
import { iconButton } from '../../../ui/button/button.ts';
import messageStyles from './message.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** What you asked, and the way to ask it in other words. */
export function Question({ message, goal }: { message: Message; goal: boolean }) {
  const { transcripts } = useApp();
  const [editing, setEditing] = useState(false);
  const send = async (text: string): Promise<string | null> => {
    try {
      const pasted = rangesAfter(message.pasted, editBetween(message.text, text));
      await transcripts.send({
        conversation: message.conversation,
        text,
        pasted,
        offTheRecord: false,
        instead: message.id,
      });
      return null;
    } catch (error) {
      return describeFailure(error).sentence;
    }
  };
  return (
    <article
      className={`${messageStyles.message} ${messageStyles.yours}`}
      aria-label="You"
      data-goal={goal ? '' : undefined}
    >
      <button
        type="button"
        className={iconButton}
        aria-label="Ask it in other words"
        title="Ask it in other words"
        onClick={() => setEditing(true)}
      >
        <Icon name="write" />
      </button>
      <Versions message={message} />
      <div dir="auto">{message.text}</div>
      {editing ? (
        <TextDialog
          title="Ask it in other words"
          label="Question"
          act="Send"
          initial={message.text}
          placeholder="Your question"
          save={send}
          onClose={() => setEditing(false)}
        >
          <p className={textStyles.caption}>The chat goes on from here. The old question and its answer are kept.</p>
        </TextDialog>
      ) : null}
    </article>
  );
}
