import type { PhaseRecord } from '../../../../src-shared/contract/index.ts';
import { capital, clock, duration } from '../../../ui/format.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useWidth } from '../../../ui/useWidth.ts';
import { phaseBlocks, timeTicks } from './hypnogram.ts';
import textStyles from '../../../ui/text/text.module.css';
import chartStyles from '../../../ui/chart/chart.module.css';
import styles from './Hypnogram.module.css';

const TOP = { light: 16, dream: 48, deep: 80 } as const;
const LEFT = 64;
const FIRST_WIDTH = 984;
const LETTER_PX = 6.6;
const TICK_ROOM_PX = 46;

/** Depth over time: what happened to the machine, phase by phase. */
export function Hypnogram({ phases }: { phases: readonly PhaseRecord[] }) {
  const running = phases.some((phase) => phase.state === 'running');
  const now = useNow(running ? 1000 : 60_000);
  const blocks = phaseBlocks(phases, now);
  const { ref, width: whole } = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const right = whole - 8;
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined)
    return (
      <div ref={ref} className={textStyles.caption}>
        It has not begun.
      </div>
    );
  const [from, to] = [first.from, Math.max(last.to, first.from + 1)];
  const x = (at: number) => LEFT + 20 + ((at - from) / (to - from)) * (right - LEFT - 40);
  const { ticks, withSeconds } = timeTicks(from, to);
  const sentence = blocks.map((block) => `${block.phase} ${duration(block.to - block.from)}`).join(', ');
  return (
    <div ref={ref}>
      <svg
        className={chartStyles.chart}
        width={whole}
        height="124"
        viewBox={`0 0 ${whole} 124`}
        role="img"
        aria-label={`How it slept: ${sentence}.`}
      >
        {(['light', 'dream', 'deep'] as const).map((depth) => (
          <g key={depth}>
            <line
              className={chartStyles.gridline}
              x1={LEFT}
              x2={right}
              y1={TOP[depth] + 9}
              y2={TOP[depth] + 9}
              opacity=".7"
            />
            <text className={chartStyles.label} x="0" y={TOP[depth] + 13}>
              {capital(depth)}
            </text>
          </g>
        ))}
        {blocks.map((block, index) => {
          const width = Math.max(2, x(block.to) - x(block.from) - 1);
          const before = blocks[index - 1];
          const joint =
            before === undefined || before.depth === block.depth
              ? null
              : {
                  y1: Math.min(TOP[before.depth], TOP[block.depth]) + 18,
                  y2: Math.max(TOP[before.depth], TOP[block.depth]),
                };
          return (
            <g key={block.phase}>
              {joint === null ? null : (
                <line className={styles.joint} x1={x(block.from)} x2={x(block.from)} {...joint} />
              )}
              <rect
                className={styles.phase}
                data-depth={block.depth}
                x={x(block.from) + 0.5}
                y={TOP[block.depth]}
                width={width}
                height="18"
                rx={Math.min(4, width / 2)}
              />
              {width > block.phase.length * LETTER_PX + 14 ? (
                <text className={styles.name} data-depth={block.depth} x={x(block.from) + 8} y={TOP[block.depth] + 13}>
                  {block.phase}
                </text>
              ) : null}
            </g>
          );
        })}
        {ticks
          .filter((at) => x(at) - x(from) > TICK_ROOM_PX && x(to) - x(at) > TICK_ROOM_PX)
          .map((at) => (
            <text key={at} x={x(at)} y="118" textAnchor="middle">
              {clock(at, withSeconds)}
            </text>
          ))}
        <text className={chartStyles.label} x={x(from)} y="118" textAnchor="middle">
          {clock(from, withSeconds)}
        </text>
        <text className={chartStyles.label} x={x(to)} y="118" textAnchor="middle">
          {clock(to, withSeconds)}
        </text>
      </svg>
    </div>
  );
}
