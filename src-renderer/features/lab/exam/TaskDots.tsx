import type { LabRun } from '../../../../src-shared/contract/index.ts';
import { intervalSpan } from '../../../ui/chart/interval.ts';
import { TASKS } from '../../../../src-shared/contract/vocabulary.ts';
import { plain, signed } from '../../../ui/format.ts';
import { runName, taskName } from '../../../../src-shared/words/exam.ts';
import textStyles from '../../../ui/text/text.module.css';
import styles from './TaskDots.module.css';
import chartStyles from '../../../ui/chart/chart.module.css';

const LEFT = 150;
const RIGHT = 366;
const ROW_PX = 25;

/** Points for one task: the change after training, or the share right where a run only sat the exam. */
function pointsOf(run: LabRun, task: string, changes: boolean): number | null {
  if (changes) return run.report?.tasks.find((one) => one.task === task)?.changePoints ?? null;
  const score = run.report?.after[task] ?? run.tasks?.[task];
  return score === undefined ? null : 100 * score.accuracy;
}

/** Both runs on one line per task: a dot for the first, a square for the second. */
export function TaskDots({ first, second }: { first: LabRun; second: LabRun }) {
  const changes = first.report !== null && second.report !== null;
  const rows = TASKS.map((task) => ({
    task,
    a: pointsOf(first, task, changes),
    b: pointsOf(second, task, changes),
  }));
  const span = intervalSpan(rows.flatMap((row) => [row.a ?? 0, row.b ?? 0]));
  const [low, high] = changes ? [-span, span] : [0, 100];
  const x = (points: number) => LEFT + ((points - low) / (high - low)) * (RIGHT - LEFT);
  const bottom = rows.length * ROW_PX + 8;
  const say = (points: number | null) => (points === null ? 'none' : changes ? signed(points, 0) : plain(points, 0));
  return (
    <figure aria-label="By task" tabIndex={0}>
      <h2 className={textStyles.heading}>By task</h2>
      <p className={`${styles.legend} ${textStyles.caption}`}>
        <span className={styles.first} />
        {runName(first)}
        <span className={styles.second} />
        {runName(second)}
      </p>
      <svg
        className={chartStyles.chart}
        viewBox={`0 0 376 ${bottom + 22}`}
        role="img"
        aria-label={rows.map((row) => `${taskName(row.task)}: ${say(row.a)} and ${say(row.b)}`).join('. ')}
      >
        {[low, (low + high) / 2, high].map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? chartStyles.axis : chartStyles.gridline}
              x1={x(tick)}
              x2={x(tick)}
              y1="4"
              y2={bottom}
            />
            <text x={x(tick)} y={bottom + 16} textAnchor="middle">
              {changes ? signed(tick, 0) : `${tick} %`}
            </text>
          </g>
        ))}
        {rows.map((row, index) => {
          const y = index * ROW_PX + 18;
          return (
            <g key={row.task}>
              <text className={chartStyles.label} x="0" y={y + 4}>
                {taskName(row.task)}
              </text>
              {row.a === null || row.b === null ? null : (
                <line className={styles.connector} x1={x(row.a)} x2={x(row.b)} y1={y} y2={y} />
              )}
              {row.b === null ? null : (
                <rect className={chartStyles.dreamFill} x={x(row.b) - 4} y={y - 4} width="8" height="8" rx="1.5" />
              )}
              {row.a === null ? null : <circle className={chartStyles.inkFill} cx={x(row.a)} cy={y} r="4.3" />}
            </g>
          );
        })}
      </svg>
      <p className={textStyles.caption}>{changes ? 'Change after training, in points.' : 'Share right.'}</p>
    </figure>
  );
}
