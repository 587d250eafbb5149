import { type DiffPart, wordDiff } from './wordDiff.ts';

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
    <div className="answer-diff">
      <p className="ask" dir="auto">
        {prompt}
      </p>
      <div className={second === undefined ? 'sides one num' : 'sides num'}>
        <Side side={first} parts={diff?.before ?? [{ text: first.reply, kind: 'same' }]} as="del" />
        {second === undefined || diff === null ? null : <Side side={second} parts={diff.after} as="ins" />}
      </div>
      <p className="cap">
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
          <span className="qq">It said nothing.</span>
        ) : (
          parts.map((part, index) => (part.kind === 'same' ? part.text : <Tag key={index}>{part.text}</Tag>))
        )}
      </p>
      {side.note === undefined ? null : <p className="cap">{side.note}</p>}
    </div>
  );
}
