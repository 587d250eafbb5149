import type { Message } from '../../../../src-shared/contract/index.ts';
import { useApp } from '../../../state/index.ts';
import { CopyButton } from '../../../ui/button/CopyButton.tsx';
import { clock, count } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { Versions } from './Versions.tsx';
import { iconButton } from '../../../ui/button/button.ts';
import styles from './AnswerMeta.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** What can be done with an answer, and how it was made. */
export function AnswerMeta({
  message,
  shown,
  onAgain,
  onSaw,
}: {
  message: Message;
  shown: boolean;
  onAgain(): void;
  onSaw(): void;
}) {
  const { transcripts, attempt } = useApp();
  const { stats } = message;
  const toggle = () => {
    void attempt(() => transcripts.setLearn(message, !message.learn));
  };
  const rate = (rating: 1 | -1) => {
    void attempt(() => transcripts.rate(message, message.rating === rating ? null : rating));
  };
  return (
    <div
      className={styles.actions}
      data-piece="actions"
      data-shown={shown || !message.learn || message.rating !== null ? '' : undefined}
    >
      <CopyButton text={message.text} label="Copy">
        <Icon name="copy" />
      </CopyButton>
      <button type="button" className={iconButton} aria-label="Regenerate" title="Regenerate" onClick={onAgain}>
        <Icon name="again" />
      </button>
      {message.state === 'complete' ? (
        <>
          <button
            type="button"
            className={iconButton}
            aria-label="Good answer"
            title="Good answer"
            aria-pressed={message.rating === 1}
            onClick={() => rate(1)}
          >
            <Icon name="thumbUp" />
          </button>
          <button
            type="button"
            className={iconButton}
            aria-label="Bad answer"
            title="Bad answer"
            aria-pressed={message.rating === -1}
            onClick={() => rate(-1)}
          >
            <Icon name="thumbDown" />
          </button>
        </>
      ) : null}
      <button
        type="button"
        className={iconButton}
        aria-label="Don’t learn this"
        title={learnTitle(message)}
        aria-pressed={!message.learn}
        onClick={toggle}
      >
        <Icon name="moonOff" />
      </button>
      <button
        type="button"
        className={iconButton}
        aria-label="What the model saw"
        title="What the model saw"
        onClick={onSaw}
      >
        <Icon name="eye" />
      </button>
      <Versions message={message} />
      <span className={`${styles.facts} ${textStyles.figures}`}>
        {message.learn ? null : <span>{message.learnedIn === null ? 'Not learned' : 'Not learned again'}</span>}
        {stats?.repeats === true ? <span>The same words again</span> : null}
        {stats === null ? null : (
          <>
            <span>{stats.night === null ? 'Base' : `Night ${stats.night}`}</span>
            <span>{Math.round(stats.tokensPerSecond)} tok/s</span>
            <span>{count(stats.generatedTokens)} tokens</span>
          </>
        )}
        <span>{clock(message.createdAt)}</span>
      </span>
    </div>
  );
}

/** A night starts from the untouched model, so what is left out of the next one is gone with it. */
function learnTitle({ learn, learnedIn }: Message): string {
  if (learnedIn === null)
    return learn ? 'Don’t learn this' : 'The nights will not learn from this. What memory kept of it stays in Memory.';
  return learn
    ? `Night ${learnedIn} went through this. Leave it out of the next`
    : `Night ${learnedIn} went through this. The next one leaves it out`;
}
