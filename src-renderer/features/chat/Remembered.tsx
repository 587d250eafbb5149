import type { Recalled } from '../../../src-shared/contract/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { chatPath } from '../../ui/address.ts';

/** What was recalled for an answer, before the answer: each with its match, each a link to where it was said. */
export function Remembered({ recalled }: { recalled: readonly Recalled[] }) {
  if (recalled.length === 0) return null;
  return (
    <div className="rem" role="group" aria-label="Remembered for this answer">
      <span>
        <Icon name="memory" />
        Remembered
      </span>
      {recalled.map((item) => (
        <a
          key={item.memory}
          className="chip"
          href={item.conversation === null ? `#/memory/${item.memory}` : chatPath(item.conversation, item.message)}
          title={item.text}
        >
          <span className="clip" dir="auto">
            {item.text}
          </span>
          <span className="num">
            <span className="sr">match </span>
            {item.score.toFixed(2)}
          </span>
        </a>
      ))}
    </div>
  );
}
