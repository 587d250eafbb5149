import { memo, useState } from 'react';
import type { AnswerNote, Message } from '../../../../src-shared/contract/index.ts';
import { describeFailure } from '../../../client/index.ts';
import { noteSentence } from '../../../../src-shared/words/answer.ts';
import { useApp } from '../../../state/index.ts';
import { Markdown } from '../../../ui/markdown/Markdown.tsx';
import type { IconName } from '../../../ui/icon/Icon.tsx';
import { Note } from '../../../ui/note/Note.tsx';
import { AnswerMeta } from '../answer/AnswerMeta.tsx';
import { Question } from './Question.tsx';
import { Remembered } from '../answer/Remembered.tsx';
import { stoppedSentence } from '../answer/stoppedSentence.ts';
import messageStyles from './message.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** One message. Its row draws again only when this message changes. */
export const MessageArticle = memo(function MessageArticle({
  message,
  last,
  goal,
  onSaw,
}: {
  message: Message;
  last: boolean;
  goal: boolean;
  onSaw(message: string): void;
}) {
  if (message.role === 'user') return <Question message={message} goal={goal} />;
  return <Answer message={message} last={last} goal={goal} onSaw={onSaw} />;
});

/** Most notes are about what memory did. */
const NOTE_ICONS: Partial<Record<AnswerNote['kind'], IconName>> = { wentInCircles: 'again', otherModel: 'chip' };

function Answer({
  message,
  last,
  goal,
  onSaw,
}: {
  message: Message;
  last: boolean;
  goal: boolean;
  onSaw(message: string): void;
}) {
  const { transcripts } = useApp();
  const [refusal, setRefusal] = useState<{ of: string; sentence: string } | null>(null);
  const live = message.state === 'streaming';
  const again = () => {
    setRefusal(null);
    transcripts
      .regenerate(message.id)
      .catch((error: unknown) => setRefusal({ of: message.id, sentence: describeFailure(error).sentence }));
  };
  return (
    <article className={messageStyles.message} aria-label="Circadia" aria-busy={live} data-goal={goal ? '' : undefined}>
      <Remembered recalled={message.recalled} />
      <Markdown text={message.text} live={live} />
      {live ? (
        <p className={messageStyles.waiting}>
          {message.text === '' ? <span className={textStyles.faint}>Reading. </span> : null}
          <span className={messageStyles.caret} />
        </p>
      ) : null}
      {message.state === 'stopped' ? (
        <Note icon="stop" action={message.text.trim() === '' ? 'Answer again' : 'Try again'} onAction={again}>
          {stoppedSentence(message.text)}
        </Note>
      ) : null}
      {message.state === 'failed' ? (
        <Note icon="attention" bad action="Try again" onAction={again}>
          {message.failure ?? 'The answer failed. Your message is safe.'}
        </Note>
      ) : null}
      {(message.notes ?? []).map((note) => (
        <Note key={note.kind} icon={NOTE_ICONS[note.kind] ?? 'memory'}>
          {noteSentence(note)}
        </Note>
      ))}
      {refusal?.of !== message.id ? null : (
        <Note icon="attention" bad>
          {refusal.sentence}
        </Note>
      )}
      {live ? null : (
        <AnswerMeta
          message={message}
          shown={last || message.versions.length > 1}
          onAgain={again}
          onSaw={() => onSaw(message.id)}
        />
      )}
    </article>
  );
}
