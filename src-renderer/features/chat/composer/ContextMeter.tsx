import type { Message } from '../../../../src-shared/contract/index.ts';
import { count, percent } from '../../../ui/format.ts';
import styles from './ContextMeter.module.css';
import textStyles from '../../../ui/text/text.module.css';

const AROUND = 2 * Math.PI * 5.5;

/** How much of the context the conversation fills, from the newest answer that knows. */
export function ContextMeter({ messages }: { messages: readonly Message[] }) {
  const stats = messages.findLast((message) => message.stats !== null)?.stats ?? null;
  if (stats === null || stats.contextSize === 0) return null;
  const share = Math.min(1, stats.contextUsed / stats.contextSize);
  return (
    <span
      className={`${styles.meter} ${textStyles.figures}`}
      title={`${count(stats.contextUsed)} of ${count(stats.contextSize)} tokens`}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" className={styles.whole} />
        <circle
          cx="7"
          cy="7"
          r="5.5"
          className={styles.used}
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {percent(share)}
      <span className={textStyles.spoken}> of the context used</span>
    </span>
  );
}
