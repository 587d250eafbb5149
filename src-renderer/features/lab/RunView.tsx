import { useMemo } from 'react';
import { runName } from '../../../src-shared/words/exam.ts';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import { LossChart } from '../../ui/chart/LossChart.tsx';
import { capital, clock, count, duration, percent, plain, shortDay } from '../../ui/format.ts';
import { Note } from '../../ui/note/Note.tsx';
import { noiseDetail, noiseSentence } from './answers/answerWords.ts';
import { ExamSection } from './exam/ExamSection.tsx';
import { itemsText } from './exam/itemWords.ts';
import { runSeries } from './runSeries.ts';
import labStyles from './lab.module.css';
import textStyles from '../../ui/text/text.module.css';
import styles from './RunView.module.css';
import pageStyles from '../../ui/page/page.module.css';

/** One run: its finding, its exam with every answer, its loss. */
export function RunView({ run, earlier }: { run: LabRun; earlier: LabRun | null }) {
  const series = useMemo(() => runSeries([{ name: runName(run), losses: run.losses }]), [run]);
  const noise = noiseDetail(run);
  return (
    <>
      <header className={labStyles.head}>
        <h2>{finding(run)}</h2>
        {noise === null ? null : <p className={textStyles.figures}>{noise}</p>}
        <p className={`${styles.facts} ${textStyles.figures}`}>{facts(run)}</p>
      </header>
      {run.failure === null ? null : (
        <Note icon="attention" bad>
          {run.failure}
        </Note>
      )}
      {run.tasks === null ? null : <ExamSection key={run.id} run={run} tasks={run.tasks} earlier={earlier} />}
      {series.length === 0 ? null : (
        <div className={pageStyles.section}>
          <LossChart series={series} caption="Nats per token by step, on its own training set." />
        </div>
      )}
    </>
  );
}

/** The run in one sentence. */
function finding(run: LabRun): string {
  if (run.failure !== null) return `${runName(run)} did not finish.`;
  if (run.report !== null) {
    const { changePoints, lowPoints, highPoints } = run.report.pooled;
    if (lowPoints > 0) return `${runName(run)} gained ${plain(changePoints)} points.`;
    if (highPoints < 0) return `${runName(run)} lost ${plain(-changePoints)} points.`;
    if (lowPoints <= -run.report.marginPoints)
      return `${runName(run)} may have lost points: ${plain(-lowPoints)} at worst.`;
    return `${runName(run)} changed nothing the exam can see.`;
  }
  if (run.flips.repeat !== undefined) return noiseSentence(run.flips.repeat);
  return run.pooled === null
    ? runName(run)
    : `${count(run.pooled.correct)} of ${count(run.pooled.n)} right, ${percent(run.pooled.accuracy)}.`;
}

function facts(run: LabRun): string {
  return [
    `${shortDay(run.startedAt)} ${clock(run.startedAt)}`,
    run.endedAt === null ? null : duration(run.endedAt - run.startedAt),
    run.recipe === null ? null : `${capital(run.recipe)} recipe`,
    itemsText(run),
    `${run.suite} suite`,
    run.model,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}
