import type { CycleSummary, SleepStatus } from '../../../../src-shared/contract/index.ts';
import { sleepWords } from '../../../state/index.ts';
import { hourOf, hourOfClock } from '../../../ui/dayCurve.ts';
import { clock, duration } from '../../../ui/format.ts';
import { DEPTHS } from '../course/depth.ts';
import { dialArc, dialPoint, untilHour } from './dialGeometry.ts';
import styles from './Dial.module.css';
import textStyles from '../../../ui/text/text.module.css';

const DAY_MS = 86_400_000;
/** A phase of seconds must still be seen: two minutes of the ring. */
const SHORTEST_HOURS = 1 / 30;

/** Twenty-four hours with the sun on them; the diameter is the horizon. */
export function Dial({ status, last, now }: { status: SleepStatus; last: CycleSummary | null; now: number }) {
  const hour = hourOf(now);
  const { from, to, byItself, skipTonight } = status.schedule;
  const sun = dialPoint(hour, 146);
  const recent = last !== null && last.endedAt !== null && now - last.endedAt < DAY_MS ? last : null;
  const ends = hourOfClock(from);
  const slept =
    recent === null || recent.endedAt === null
      ? ''
      : ` It last slept from ${clock(recent.startedAt)} to ${clock(recent.endedAt)}.`;
  const inside = untilHour(hourOfClock(to), hour) < untilHour(ends, hour);
  const below = !byItself
    ? { top: 'sleeps', main: 'when you say' }
    : skipTonight
      ? { top: 'tonight', main: 'skipped' }
      : inside
        ? { top: 'window open until', main: to }
        : { top: 'window opens in', main: duration(untilHour(ends, hour)) };
  return (
    <div
      className={styles.dial}
      role="img"
      aria-label={`Twenty-four hour dial. It is ${clock(now)}.${slept} The window is ${from} to ${to}.`}
    >
      <div className={styles.ring} />
      <svg viewBox="0 0 380 380" aria-hidden="true">
        <g className={styles.ground}>
          <path d="M71 190A119 119 0 0 0 309 190Z" />
        </g>
        <g className={styles.ticks}>
          {Array.from({ length: 24 }, (_, tick) => tick)
            .filter((tick) => tick % 6 !== 0)
            .map((tick) => {
              const [inner, outer] = [dialPoint(tick, 126), dialPoint(tick, tick % 3 === 0 ? 132 : 129)];
              return <line key={tick} x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />;
            })}
        </g>
        {byItself && !skipTonight ? (
          <path className={styles.window} d={dialArc(hourOfClock(from), hourOfClock(to), 146)} />
        ) : null}
        {recent?.phases.map((phase) => {
          if (phase.startedAt === null || phase.endedAt === null) return null;
          const begin = hourOf(phase.startedAt);
          const length = Math.max(SHORTEST_HOURS, (phase.endedAt - phase.startedAt) / 3_600_000);
          return (
            <path
              key={phase.phase}
              className={styles.phase}
              data-depth={DEPTHS[phase.phase]}
              d={dialArc(begin, begin + length, 118)}
            />
          );
        })}
        <line className={styles.horizon} x1="71" x2="309" y1="190" y2="190" />
        <text x="190" y="82">
          12
        </text>
        <text x="190" y="306">
          00
        </text>
        <text x="78" y="183" textAnchor="start">
          06
        </text>
        <text x="302" y="183" textAnchor="end">
          18
        </text>
        <circle className={styles.halo} cx={sun.x} cy={sun.y} r="15" />
        <circle className={styles.risen} cx={sun.x} cy={sun.y} r="10" />
      </svg>
      <div className={styles.time}>
        <b className={textStyles.figures}>{clock(now)}</b>
        <span>{sleepWords(status).word}</span>
      </div>
      <div className={styles.below}>
        <span className={textStyles.figures}>{below.top}</span>
        <b className={textStyles.figures}>{below.main}</b>
      </div>
    </div>
  );
}
