import { useMemo } from 'react';
import { runName } from '../../../src-shared/words/exam.ts';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import { LossChart } from '../../ui/chart/LossChart.tsx';
import { count, percent, plain, signed } from '../../ui/format.ts';
import { DifferentAnswers } from './exam/ExamSection.tsx';
import { itemsText } from './exam/itemWords.ts';
import { runSeries } from './runSeries.ts';
import { TaskDots } from './exam/TaskDots.tsx';
import labStyles from './lab.module.css';
import textStyles from '../../ui/text/text.module.css';
import styles from './Comparison.module.css';
import pageStyles from '../../ui/page/page.module.css';

/** Two runs side by side: the finding, the loss of both, and the change task by task. */
export function Comparison({ first, second }: { first: LabRun; second: LabRun }) {
  const series = useMemo(
    () => runSeries([first, second].map((run) => ({ name: runName(run), losses: run.losses }))),
    [first, second],
  );
  return (
    <>
      <header className={labStyles.head}>
        <h2>{finding(first, second)}</h2>
        <p className={textStyles.figures}>
          {[first, second].map((run) => `${runName(run)}: ${exam(run)}`).join('. ')}.
        </p>
      </header>
      <div className={`${styles.pair} ${pageStyles.section}`}>
        {series.length === 0 ? (
          <figure aria-label="Loss">
            <h2 className={textStyles.heading}>Loss</h2>
            <p className={textStyles.caption}>Neither run trained anything.</p>
          </figure>
        ) : (
          <LossChart
            series={series}
            height={240}
            caption="Each on its own training set: the heights are not comparable, the shapes are."
          />
        )}
        <TaskDots first={first} second={second} />
      </div>
      <section className={pageStyles.section} aria-labelledby="differs">
        <header>
          <h2 id="differs">What differs</h2>
        </header>
        <table className={`${styles.differences} ${textStyles.figures}`}>
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">{runName(first)}</th>
              <th scope="col">{runName(second)}</th>
            </tr>
          </thead>
          <tbody>
            {differences(first, second).map(([name, left, right]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{left}</td>
                <td>{right}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {first.tasks === null || second.tasks === null ? null : (
        <DifferentAnswers key={`${first.id} ${second.id}`} first={first} second={second} />
      )}
    </>
  );
}

/** The change of a run where it has one, else its share right. */
function finding(first: LabRun, second: LabRun): string {
  const [a, b] = [first.report?.pooled ?? null, second.report?.pooled ?? null];
  if (a === null || b === null) {
    if (first.pooled === null || second.pooled === null) return 'One of the two has no exam to compare.';
    const points = 100 * (first.pooled.accuracy - second.pooled.accuracy);
    return Math.abs(points) < 0.05
      ? 'Both are right equally often.'
      : `${points > 0 ? runName(first) : runName(second)} is right ${plain(Math.abs(points))} points more often.`;
  }
  const difference = a.changePoints - b.changePoints;
  const apart = a.lowPoints > b.highPoints || b.lowPoints > a.highPoints;
  if (!apart) return 'The exam cannot tell the two apart.';
  return `${difference > 0 ? runName(first) : runName(second)} came out ${plain(Math.abs(difference))} points better.`;
}

function exam(run: LabRun): string {
  const pooled = run.report?.pooled;
  if (pooled !== undefined)
    return `${signed(pooled.changePoints)} points, from ${plain(pooled.lowPoints)} to ${plain(pooled.highPoints)}`;
  return run.pooled === null
    ? 'no exam'
    : `${count(run.pooled.correct)} of ${count(run.pooled.n)}, ${percent(run.pooled.accuracy)}`;
}

function differences(first: LabRun, second: LabRun): [string, string, string][] {
  const last = (run: LabRun) =>
    run.losses.findLast((reading) => reading.trainLoss !== null)?.trainLoss?.toFixed(3) ?? 'none';
  const rows: [string, string, string][] = [
    ['Kind', first.kind, second.kind],
    ['Items', itemsText(first) ?? 'none', itemsText(second) ?? 'none'],
    ['Recipe', first.recipe ?? 'none', second.recipe ?? 'none'],
    ['Suite', first.suite, second.suite],
    ['Model', first.model, second.model],
    ['Last training loss', last(first), last(second)],
  ];
  const differing = rows.filter(([, left, right]) => left !== right);
  return differing.length === 0 ? [['Nothing', 'the same', 'the same']] : differing;
}
