import type { ReactNode } from 'react';
import type { LabRun } from '../../../../src-shared/contract/index.ts';
import { TASKS } from '../../../../src-shared/contract/vocabulary.ts';
import { askedWords, blindSentences } from '../../../../src-shared/words/exam.ts';
import { percent } from '../../../ui/format.ts';
import type { Task } from '../answers/answerRows.ts';
import harnessTableStyles from '../../../ui/harness-table/HarnessTable.module.css';
import textStyles from '../../../ui/text/text.module.css';
import chartStyles from '../../../ui/chart/chart.module.css';

const WIDTH = 216;
type Scores = NonNullable<LabRun['tasks']>;

/** How many were right in each task, with the 95 % interval of the share. */
export function TaskScores({
  tasks,
  pooled,
  placement,
  nameOf,
}: {
  tasks: Scores;
  pooled: LabRun['pooled'];
  placement: LabRun['placement'];
  nameOf(task: Task): ReactNode;
}) {
  const rows: { key: string; name: ReactNode; asked: string; score: Scores[string] }[] = TASKS.flatMap((task) => {
    const score = tasks[task];
    return score === undefined ? [] : [{ key: task, name: nameOf(task), asked: askedWords(placement, task), score }];
  });
  if (pooled !== null) rows.push({ key: 'all', name: 'All', asked: '', score: pooled });
  return (
    <div className={harnessTableStyles.frame} tabIndex={0} role="group" aria-label="Exam">
      <table className={harnessTableStyles.table} aria-label="Harness scores">
        <thead>
          <tr>
            <th scope="col">Task</th>
            {placement === null ? null : <th scope="col">Asked</th>}
            <th scope="col" className={harnessTableStyles.score}>
              Right
            </th>
            <th scope="col" className={harnessTableStyles.score}>
              Share
            </th>
            <th scope="col" className={`${harnessTableStyles.range} ${textStyles.figures}`}>
              <span>
                <i>0 %</i>
                <i>95 %</i>
                <i>100 %</i>
              </span>
            </th>
            <th scope="col">Surprise</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, asked, score }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {placement === null ? null : <td className={textStyles.faint}>{asked}</td>}
              <td className={`${textStyles.figures} ${harnessTableStyles.score}`}>
                {score.correct} of {score.n}
              </td>
              <td className={`${textStyles.figures} ${harnessTableStyles.score}`}>{percent(score.accuracy)}</td>
              <td className={harnessTableStyles.range}>
                <svg
                  className={chartStyles.interval}
                  width={WIDTH}
                  height="22"
                  viewBox={`0 0 ${WIDTH} 22`}
                  role="img"
                  aria-label={`${percent(score.low)} to ${percent(score.high)}`}
                >
                  <line className={chartStyles.gridline} x1="0" x2={WIDTH} y1="11" y2="11" />
                  <line
                    className={chartStyles.whisker}
                    x1={score.low * WIDTH}
                    x2={score.high * WIDTH}
                    y1="11"
                    y2="11"
                  />
                  <circle className={chartStyles.inkFill} cx={score.accuracy * WIDTH} cy="11" r="3.5" />
                </svg>
              </td>
              <td className={textStyles.figures}>{score.nll.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {blindSentences(placement).map((sentence) => (
        <p key={sentence} className={`${textStyles.caption} ${harnessTableStyles.note}`}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
