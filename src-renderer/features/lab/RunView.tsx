import { useMemo } from 'react';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import { LossChart } from '../../ui/chart/LossChart.tsx';
import { capital, clock, count, duration, percent, plain, shortDay } from '../../ui/format.ts';
import { HarnessTable } from '../../ui/HarnessTable.tsx';
import { Note } from '../../ui/Note.tsx';
import { runSeries } from './runSeries.ts';
import { TaskScores } from './TaskScores.tsx';

/** One run: its finding, its exam, its loss. */
export function RunView({ run }: { run: LabRun }) {
  const series = useMemo(() => runSeries([run]), [run]);
  return (
    <>
      <header className="head">
        <h2>{finding(run)}</h2>
        <p className="facts num">{facts(run)}</p>
      </header>
      {run.failure === null ? null : (
        <Note icon="attention" bad>
          {run.failure}
        </Note>
      )}
      {run.report === null ? (
        run.tasks === null ? null : (
          <section className="sec" aria-label="Exam">
            <h2 className="h2">Exam</h2>
            <TaskScores tasks={run.tasks} pooled={run.pooled} />
          </section>
        )
      ) : (
        <section className="sec" aria-label="Exam">
          <header>
            <h2>Exam, before and after training</h2>
          </header>
          <HarnessTable report={run.report} passed={null} />
        </section>
      )}
      {series.length === 0 ? null : (
        <div className="sec">
          <LossChart series={series} caption="Nats per token by step, on its own training set." />
        </div>
      )}
    </>
  );
}

/** The run in one sentence. */
function finding(run: LabRun): string {
  if (run.failure !== null) return `${run.name} did not finish.`;
  if (run.report !== null) {
    const { changePoints, lowPoints, highPoints } = run.report.pooled;
    if (lowPoints > 0) return `${run.name} gained ${plain(changePoints)} points.`;
    if (highPoints < 0) return `${run.name} lost ${plain(-changePoints)} points.`;
    return `${run.name} changed nothing the exam can see.`;
  }
  return run.pooled === null ? run.name : `${count(run.pooled.correct)} of ${count(run.pooled.n)} right, ${percent(run.pooled.accuracy)}.`;
}

function facts(run: LabRun): string {
  return [
    `${shortDay(run.startedAt)} ${clock(run.startedAt)}`,
    run.endedAt === null ? null : duration(run.endedAt - run.startedAt),
    run.recipe === null ? null : `${capital(run.recipe)} recipe`,
    run.rows === null ? null : `${count(run.rows)} items`,
    `${run.suite} suite`,
    run.model,
    run.itemsPerSecond === null ? null : `${run.itemsPerSecond.toFixed(1)} questions a second`,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
