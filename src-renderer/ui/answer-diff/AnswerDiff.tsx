import { type DiffPart, wordDiff } from '../wordDiff.ts';
import styles from './AnswerDiff.module.css';
import textStyles from '../text/text.module.css';

export interface AnswerSide {
  heading: string;
  reply: string;
  note?: string | undefined;
}

/**
 * A question with one answer, or with two and the words in which they differ; under them the answer that was wanted.
 */
export function AnswerDiff({
  prompt,
  reference,
  sides: [first, second],
}: {
  prompt: string;
  reference: string;
  sides: readonly [AnswerSide, AnswerSide?];
}) {
  const diff = second === undefined ? null : wordDiff(first.reply, second.reply);
  return (
    <div className={styles.comparison}>
      <p className={styles.question} dir="auto">
        {prompt}
      </p>
      <div
        className={
          second === undefined
            ? `${styles.sides} ${styles.single} ${textStyles.figures}`
            : `${styles.sides} ${textStyles.figures}`
        }
      >
        <Side side={first} parts={diff?.before ?? [{ text: first.reply, kind: 'same' }]} as="del" />
        {second === undefined || diff === null ? null : <Side side={second} parts={diff.after} as="ins" />}
      </div>
      <p className={`${textStyles.caption} ${styles.expected}`}>
        Expected: <bdi>{reference}</bdi>
      </p>
    </div>
  );
}

function Side({ side, parts, as: Tag }: { side: AnswerSide; parts: readonly DiffPart[]; as: 'ins' | 'del' }) {
  return (
    <div>
      <h3>{side.heading}</h3>
      <p dir="auto">
        {side.reply === '' ? (
          <span className={textStyles.faint}>It said nothing.</span>
        ) : (
          parts.map((part, index) => (part.kind === 'same' ? part.text : <Tag key={index}>{part.text}</Tag>))
        )}
      </p>
      {side.note === undefined ? null : <p className={`${textStyles.caption} ${styles.note}`}>{side.note}</p>}
    </div>
  );
}
