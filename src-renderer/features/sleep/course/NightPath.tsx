import type { CycleSummary, SleepStatus } from '../../../../src-shared/contract/index.ts';
import { capital, clock, percent } from '../../../ui/format.ts';
import { livePath, livePoint, phaseMarks } from './livePath.ts';
import styles from './NightPath.module.css';
import chartStyles from '../../../ui/chart/chart.module.css';

/** A phase narrower than this is a dot without a name. */
const LABEL_SHARE = 0.06;

/** The night as one curve under the horizon, with the sun where it is now. */
export function NightPath({
  status,
  cycle,
  startedAt,
  endsAt,
  now,
}: {
  status: SleepStatus;
  cycle: CycleSummary | null;
  startedAt: number;
  endsAt: number | null;
  now: number;
}) {
  const { state } = status;
  if (state.kind !== 'asleep' && state.kind !== 'paused') return null;
  const marks = phaseMarks(cycle?.phases ?? [], state.phase, state.progress, startedAt, now);
  const here = livePoint(state.progress);
  const gap = 0.02;
  return (
    <svg
      className={styles.path}
      viewBox="0 0 760 196"
      role="img"
      aria-label={`${percent(state.progress)} of the night done. Now: ${state.phase}. To come: ${
        marks
          .filter((mark) => mark.state === 'next')
          .map((mark) => mark.phase)
          .join(', ') || 'nothing'
      }.`}
    >
      <defs>
        <radialGradient id="sun-glow">
          <stop className={styles.glow} stopOpacity=".5" />
          <stop className={styles.glow} offset="1" stopOpacity="0" />
        </radialGradient>
      </defs>
      <line className={styles.horizon} x1="-600" x2="1360" y1="30" y2="30" />
      <text x="0" y="18">
        {clock(startedAt)}
      </text>
      {endsAt === null ? null : (
        <text x="760" y="18" textAnchor="end">
          {clock(endsAt)}
        </text>
      )}
      <path className={styles.ahead} d={livePath(Math.min(1, state.progress + gap), 1)} />
      <path className={styles.gone} d={livePath(0, Math.max(0, state.progress - gap))} />
      {marks.map((mark) => {
        const middle = livePoint((mark.from + mark.to) / 2);
        const edge = livePoint(mark.to);
        const shown = mark.to - mark.from > LABEL_SHARE || mark.state === 'now';
        return (
          <g key={mark.phase}>
            {shown ? (
              <text
                className={mark.state === 'done' ? styles.done : mark.state === 'now' ? styles.current : undefined}
                x={mark.state === 'now' ? here.x : middle.x}
                y={(mark.state === 'now' ? here.y : middle.y) + 32}
                textAnchor="middle"
              >
                {capital(mark.phase)}
              </text>
            ) : null}
            {mark.to > 0.01 && mark.to < 0.99 && Math.abs(mark.to - state.progress) > gap ? (
              <circle className={styles.boundary} cx={edge.x} cy={edge.y} r="2.2" />
            ) : null}
          </g>
        );
      })}
      <g className={state.kind === 'paused' ? undefined : styles.breathing}>
        <circle cx={here.x} cy={here.y} r="34" fill="url(#sun-glow)" />
        {state.kind === 'paused' ? (
          <path className={styles.bars} d={`M${here.x - 4} ${here.y - 7}v14m8 -14v14`} />
        ) : (
          <circle cx={here.x} cy={here.y} r="9" className={chartStyles.sunFill} />
        )}
      </g>
    </svg>
  );
}
