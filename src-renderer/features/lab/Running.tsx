import { useMemo } from 'react';
import type { LabState } from '../../state/index.ts';
import { useApp } from '../../state/index.ts';
import { ask } from '../../ui/ask.ts';
import { LossChart } from '../../ui/chart/LossChart.tsx';
import { count } from '../../ui/format.ts';
import { runSeries } from './runSeries.ts';
import { buttonLook } from '../../ui/button/button.ts';
import labStyles from './lab.module.css';
import styles from './Running.module.css';
import textStyles from '../../ui/text/text.module.css';

/** What the lab does now: the stage and how far it is. */
export function Running({ running }: { running: NonNullable<LabState['running']> }) {
  const app = useApp();
  const series = useMemo(
    () => runSeries([{ name: running.name, losses: running.losses }]),
    [running.name, running.losses],
  );
  const sentence =
    running.stage === 'starting'
      ? 'Getting ready.'
      : running.stage === 'train'
        ? `Training a copy: step ${count(running.done)} of ${count(running.of)}.`
        : running.stage === 'place'
          ? `Finding an exam that fits this model: question ${count(running.done)} of about ${count(running.of)}.`
          : `Sitting the exam: question ${count(running.done)} of ${count(running.of)}.`;
  const stop = async () => {
    const stopped = await ask({
      title: `Stop “${running.name}”?`,
      sentence: 'Nothing of what it has measured so far is kept. The model in use is not touched.',
      keep: 'Let it run',
      act: 'Stop',
    });
    if (stopped) app.lab.cancel();
  };
  return (
    <section className={`${labStyles.head} ${styles.running}`} aria-label="Running">
      <h2 dir="auto">{running.name}</h2>
      <p className={textStyles.figures} role="status">
        {sentence}
      </p>
      <progress className={styles.progress} aria-label={sentence} value={running.done} max={Math.max(1, running.of)} />
      <p>
        <button type="button" className={buttonLook()} onClick={() => void stop()}>
          Stop
        </button>
      </p>
      {series.length === 0 ? null : (
        <LossChart series={series} caption="Nats per token by step, on its own training set." height={220} />
      )}
    </section>
  );
}
