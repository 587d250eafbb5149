import type { PhaseRecord } from '../../../../src-shared/contract/index.ts';
import { phaseBlocks } from './hypnogram.ts';
import styles from './MiniHypnogram.module.css';

const LEVEL_Y = { light: 7, dream: 15, deep: 23 } as const;
const WIDTH = 96;
const NARROWEST = 1.5;

/** The night as a thumbnail. */
export function MiniHypnogram({ phases }: { phases: readonly PhaseRecord[] }) {
  const blocks = phaseBlocks(phases, Date.now());
  const from = Math.min(...blocks.map((block) => block.from));
  const span = Math.max(1, Math.max(...blocks.map((block) => block.to)) - from);
  const x = (at: number) => ((at - from) / span) * (WIDTH - NARROWEST);
  return (
    <svg className={styles.thumbnail} viewBox="0 0 96 30" aria-hidden="true">
      {blocks.map((block) => (
        <rect
          key={block.phase}
          data-depth={block.depth}
          x={x(block.from)}
          y={LEVEL_Y[block.depth]}
          width={Math.max(NARROWEST, x(block.to) - x(block.from) - 0.6)}
          height="6"
          rx="1.6"
        />
      ))}
    </svg>
  );
}
