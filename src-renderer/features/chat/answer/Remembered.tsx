import type { Recalled } from '../../../../src-shared/contract/index.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { chatPath } from '../../../ui/address.ts';
import styles from './Remembered.module.css';
import chipStyles from './chip.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** What was recalled for an answer, before the answer: each with its match, each a link to where it was said. */
export function Remembered({ recalled }: { recalled: readonly Recalled[] }) {
  if (recalled.length === 0) return null;
  return (
    <div className={styles.remembered} role="group" aria-label="Remembered for this answer">
      <span>
        <Icon name="memory" />
        Remembered
      </span>
      {recalled.map((item) => (
        <a
          key={item.memory}
          className={chipStyles.chip}
          href={item.conversation === null ? `#/memory/${item.memory}` : chatPath(item.conversation, item.message)}
          title={item.text}
        >
          <span className={textStyles.clipped} dir="auto">
            {item.text}
          </span>
          <span className={`${styles.match} ${textStyles.figures}`}>
            <span className={textStyles.spoken}>match </span>
            {item.score.toFixed(2)}
          </span>
        </a>
      ))}
    </div>
  );
}
