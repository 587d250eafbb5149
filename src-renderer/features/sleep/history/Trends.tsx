import type { CycleSummary } from '../../../../src-shared/contract/index.ts';
import { shortDay } from '../../../ui/format.ts';
import { trendPath } from './trend.ts';
import styles from './Trends.module.css';
import textStyles from '../../../ui/text/text.module.css';
import chartStyles from '../../../ui/chart/chart.module.css';

/** Two lines over all nights: the exam, and the surprise at how you talk. */
export function Trends({ cycles }: { cycles: readonly CycleSummary[] }) {
  const oldest = cycles.toReversed();
  const exam = oldest.flatMap((cycle) =>
    cycle.correctAfter === null || cycle.items === null
      ? []
      : [{ at: cycle.startedAt, value: (100 * cycle.correctAfter) / cycle.items }],
  );
  const surprise = oldest.flatMap((cycle) =>
    cycle.lastValidationLoss === null ? [] : [{ at: cycle.startedAt, value: cycle.lastValidationLoss }],
  );
  return (
    <section className={styles.trends} aria-label="Trends">
      <h2 className={textStyles.heading}>Trends</h2>
      {exam.length < 2 && surprise.length < 2 ? (
        <p className={textStyles.caption}>Two nights with an exam make a trend.</p>
      ) : null}
      {exam.length < 2 ? null : (
        <Trend
          title="Exam, percent right"
          note="After each night, whether it was kept or not."
          points={exam}
          digits={0}
        />
      )}
      {surprise.length < 2 ? null : (
        <Trend
          title="Surprise at how you talk"
          note="Loss on your held-out chats. Lower is closer."
          points={surprise}
          digits={2}
        />
      )}
    </section>
  );
}

function Trend({
  title,
  note,
  points,
  digits,
}: {
  title: string;
  note: string;
  points: readonly { at: number; value: number }[];
  digits: number;
}) {
  const { path, end, low, high } = trendPath(points.map((point) => point.value));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <figure
      className={styles.trend}
      aria-label={`${title}: from ${first.value.toFixed(digits)} to ${last.value.toFixed(digits)} over ${points.length} nights`}
    >
      <h3>{title}</h3>
      <p>{note}</p>
      <svg className={chartStyles.chart} viewBox="0 0 264 88" aria-hidden="true">
        <line className={chartStyles.gridline} x1="0" x2="230" y1="10" y2="10" />
        <line className={chartStyles.gridline} x1="0" x2="230" y1="66" y2="66" />
        <text x="238" y="14">
          {high.toFixed(digits)}
        </text>
        <text x="238" y="70">
          {low.toFixed(digits)}
        </text>
        <path className={chartStyles.curve} d={path} />
        <circle className={chartStyles.inkFill} cx={end.x} cy={end.y} r="3" />
        <text x="0" y="86">
          {shortDay(first.at)}
        </text>
        <text x="230" y="86" textAnchor="end">
          {shortDay(last.at)}
        </text>
      </svg>
      <span className={`${styles.newest} ${textStyles.figures}`}>{last.value.toFixed(digits)} now</span>
    </figure>
  );
}
