import type { ReactNode } from 'react';
import type { HarnessReport } from '../../../src-shared/contract/index.ts';
import { Interval } from '../chart/Interval.tsx';
import { intervalSpan } from '../chart/interval.ts';
import { count, plain, signed } from '../format.ts';
import { harnessNotes, strippedPoints } from '../harnessWords.ts';
import { Icon } from '../icon/Icon.tsx';
import { askedWords, blindSentences, taskName, taskVerdict } from '../../../src-shared/words/exam.ts';
import styles from './HarnessTable.module.css';
import textStyles from '../text/text.module.css';

type Task = HarnessReport['tasks'][number]['task'];

/**
 * The exam before and after, task by task, each change with its interval and the gate under all. `nameOf` may make a
 * task's name something to press.
 */
export function HarnessTable({
  report,
  passed,
  nameOf = taskName,
}: {
  report: HarnessReport;
  passed: boolean | null;
  nameOf?: (task: Task) => ReactNode;
}) {
  const span = intervalSpan([
    ...report.tasks.flatMap((task) => [task.lowPoints, task.highPoints]),
    -report.marginPoints,
  ]);
  const { pooled } = report;
  const gate = -report.marginPoints;
  const styled = pooled.stripped !== null;
  const asked = report.placement;
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label="Exam">
      <table className={styles.table} aria-label="Harness scores">
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col" className={styles.score}>
              Base
            </th>
            <th scope="col" className={styles.score}>
              Before
            </th>
            <th scope="col" className={styles.score}>
              After
            </th>
            <th scope="col" className={styles.change}>
              Change
            </th>
            {styled ? (
              <th scope="col" className={styles.stripped}>
                Without style
              </th>
            ) : null}
            <th scope="col" className={`${styles.range} ${textStyles.figures}`}>
              <span>
                <i>{signed(-span, 0)}</i>
                <i>points, 95 %</i>
                <i>{signed(span, 0)}</i>
              </span>
            </th>
            <th scope="col" className={styles.flips}>
              Flipped
            </th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {report.tasks.map((task) => {
            const flips = task.won + task.lost;
            const lost = task.verdict === 'lost';
            return (
              <tr key={task.task}>
                <th scope="row">
                  {nameOf(task.task)}
                  {asked === null ? null : <small className={styles.asked}>{askedWords(asked, task.task)}</small>}
                </th>
                <td className={`${textStyles.figures} ${styles.score}`}>{report.base?.[task.task]?.correct ?? '·'}</td>
                <td className={`${textStyles.figures} ${styles.score}`}>{report.before[task.task]?.correct ?? '·'}</td>
                <td className={`${textStyles.figures} ${styles.score} ${styles.after}`}>
                  {report.after[task.task]?.correct ?? '·'}
                </td>
                <td
                  className={
                    lost
                      ? `${textStyles.figures} ${styles.change} ${styles.lost}`
                      : `${textStyles.figures} ${styles.change}`
                  }
                >
                  {signed(task.changePoints, 0)}
                </td>
                {styled ? (
                  <td className={`${textStyles.figures} ${styles.stripped}`}>
                    {signed(strippedPoints(task.stripped, report.before[task.task]?.n ?? 0) ?? task.changePoints, 0)}
                  </td>
                ) : null}
                <td className={styles.range}>
                  <Interval
                    change={task.changePoints}
                    low={task.lowPoints}
                    high={task.highPoints}
                    span={span}
                    hollow={flips === 0}
                    bad={lost}
                  />
                </td>
                <td className={`${textStyles.figures} ${styles.flips}`}>
                  {flips === 0 ? (
                    <span className={textStyles.faint}>none</span>
                  ) : (
                    <>
                      {task.won > 0 ? <span title="gained">+{task.won}</span> : null}{' '}
                      {task.lost > 0 ? <span title="lost">−{task.lost}</span> : null}
                    </>
                  )}
                </td>
                <td className={lost ? `${styles.judgement} ${styles.lost}` : styles.judgement}>
                  <Icon name={lost ? 'attention' : 'check'} />
                  {taskVerdict(task)}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All, of {count(report.n)}</th>
            <td className={`${textStyles.figures} ${styles.score}`}>{pooled.base?.correct ?? '·'}</td>
            <td className={`${textStyles.figures} ${styles.score}`}>{pooled.before.correct}</td>
            <td className={`${textStyles.figures} ${styles.score} ${styles.after}`}>{pooled.after.correct}</td>
            <td className={`${textStyles.figures} ${styles.change}`}>{signed(pooled.changePoints)}</td>
            {styled ? (
              <td className={`${textStyles.figures} ${styles.stripped}`}>
                {signed(strippedPoints(pooled.stripped, pooled.before.n) ?? pooled.changePoints)}
              </td>
            ) : null}
            <td className={styles.range}>
              <Interval
                change={pooled.changePoints}
                low={pooled.lowPoints}
                high={pooled.highPoints}
                span={span}
                gate={gate}
                bad={passed === false && pooled.lowPoints <= gate}
                big
              />
            </td>
            <td className={`${textStyles.figures} ${styles.flips}`}>
              +{pooled.won} −{pooled.lost}
            </td>
            <td className={styles.judgement}>
              <GateWords low={pooled.lowPoints} gate={gate} />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={`${textStyles.caption} ${styles.note} ${textStyles.figures}`}>
        Answer surprise rose {plain(report.nllRise, 3)} nat; the limit is {plain(report.nllLimit, 3)}.{' '}
        {[harnessNotes(report), ...blindSentences(asked)].filter((sentence) => sentence !== '').join(' ')}
      </p>
    </div>
  );
}

function GateWords({ low, gate }: { low: number; gate: number }) {
  const passes = low > gate;
  return (
    <span className={passes ? undefined : styles.lost}>
      <Icon name={passes ? 'check' : 'attention'} />
      {passes ? 'passes the gate' : 'past the gate'}, {plain(low)} {passes ? '>' : '≤'} {plain(gate)}
    </span>
  );
}
