import type { ReactNode } from 'react';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import { TASK_ORDER } from '../../ui/contractLists.ts';
import { percent } from '../../ui/format.ts';
import type { Task } from './answerRows.ts';

const WIDTH = 216;
type Scores = NonNullable<LabRun['tasks']>;

/** How many were right in each task, with the 95 % interval of the share. */
export function TaskScores({
  tasks,
  pooled,
  nameOf,
}: {
  tasks: Scores;
  pooled: LabRun['pooled'];
  nameOf(task: Task): ReactNode;
}) {
  const rows: { key: string; name: ReactNode; score: Scores[string] }[] = TASK_ORDER.flatMap((task) => {
    const score = tasks[task];
    return score === undefined ? [] : [{ key: task, name: nameOf(task), score }];
  });
  if (pooled !== null) rows.push({ key: 'all', name: 'All', score: pooled });
  return (
    <div className="wide-table" tabIndex={0} role="group" aria-label="Exam">
      <table className="mx scores" aria-label="Harness scores">
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col" className="sc">
              Right
            </th>
            <th scope="col" className="sc">
              Share
            </th>
            <th scope="col" className="wk num">
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
          {rows.map(({ key, name, score }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="num sc">
                {score.correct} of {score.n}
              </td>
              <td className="num sc">{percent(score.accuracy)}</td>
              <td className="wk">
                <svg
                  className="interval"
                  width={WIDTH}
                  height="22"
                  viewBox={`0 0 ${WIDTH} 22`}
                  role="img"
                  aria-label={`${percent(score.low)} to ${percent(score.high)}`}
                >
                  <line className="grid" x1="0" x2={WIDTH} y1="11" y2="11" />
                  <line className="wh" x1={score.low * WIDTH} x2={score.high * WIDTH} y1="11" y2="11" />
                  <circle className="inkf" cx={score.accuracy * WIDTH} cy="11" r="3.5" />
                </svg>
              </td>
              <td className="num">{score.nll.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
