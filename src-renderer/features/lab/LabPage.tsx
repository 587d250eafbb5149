import { useState } from 'react';
import { useStore } from 'zustand';
import { runName } from '../../../src-shared/words/exam.ts';
import type { LabRun, Settings } from '../../../src-shared/contract/index.ts';
import { useApp, useValue } from '../../state/index.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import { Empty, Note } from '../../ui/note/Note.tsx';
import { Comparison } from './Comparison.tsx';
import { itemsText } from './exam/itemWords.ts';
import { NewExperiment } from './start/NewExperiment.tsx';
import { Running } from './Running.tsx';
import { RunView } from './RunView.tsx';
import { buttonLook } from '../../ui/button/button.ts';
import pageStyles from '../../ui/page/page.module.css';
import textStyles from '../../ui/text/text.module.css';
import styles from './LabPage.module.css';

const SUITES: readonly { suite: Settings['sleep']['suite']; label: string; questions: number }[] = [
  { suite: 'quick', label: 'Quick', questions: 80 },
  { suite: 'standard', label: 'Standard', questions: 160 },
  { suite: 'full', label: 'Full', questions: 400 },
];

/** Try a training set, or sit the exam, without touching the model in use. */
export function LabPage() {
  const app = useApp();
  const runs = useValue(app.runs);
  const lab = useStore(app.lab.store);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [creating, setCreating] = useState(false);
  const picked = chosen ?? (runs?.[0] === undefined ? [] : [lab.finished ?? runs[0].id]);
  const shown = picked.flatMap((id) => runs?.filter((run) => run.id === id) ?? []);
  // Two can be told apart; a third would replace the older one.
  const toggle = (id: string) =>
    setChosen(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id].slice(-2));
  const busy = lab.running !== null;
  const begin = (start: () => void) => {
    setChosen(null);
    start();
  };
  return (
    <main className={pageStyles.main}>
      <header className={pageStyles.titleBar}>
        <h1>Lab</h1>
        <span className={`${pageStyles.subtitle} ${pageStyles.dispensable}`}>
          Try a training set without touching the model you use
        </span>
        <div className={pageStyles.actions}>
          <Menu
            trigger={
              <button type="button" className={buttonLook('quiet', 'small')} disabled={busy}>
                Run the exam now
              </button>
            }
            entries={[
              ...SUITES.map(({ suite, label, questions }) => ({
                label,
                detail: `${questions} questions`,
                onSelect: () => begin(() => app.lab.examine(suite)),
              })),
              ...SUITES.map(({ suite, label, questions }) => ({
                label: `The same model twice, ${label.toLowerCase()}`,
                detail: `${questions} questions, asked three times: does anything differ by itself?`,
                onSelect: () => begin(() => app.lab.checkNoise(suite)),
              })),
            ]}
          />
          <button
            type="button"
            className={buttonLook('primary', 'small')}
            disabled={busy}
            onClick={() => setCreating(true)}
          >
            <Icon name="plus" />
            New experiment
          </button>
        </div>
      </header>
      <div className={pageStyles.scroll}>
        <div className={pageStyles.content}>
          {lab.failure === null ? null : (
            <Note icon="attention" bad>
              {lab.failure.sentence}
            </Note>
          )}
          {lab.running === null ? null : <Running running={lab.running} />}
          {runs !== null && runs.length === 0 && !busy ? (
            <Empty title="No runs yet.">
              Run the exam on the model in use, or bring a file of examples and see what training on it would do.
            </Empty>
          ) : null}
          {runs === null || runs.length === 0 ? null : <Runs runs={runs} picked={picked} onToggle={toggle} />}
          {shown[0] !== undefined && shown[1] !== undefined ? (
            <Comparison first={shown[0]} second={shown[1]} />
          ) : shown[0] !== undefined ? (
            <RunView run={shown[0]} earlier={runs?.find((run) => run.id === shown[0]?.comparedWith) ?? null} />
          ) : null}
        </div>
      </div>
      {creating ? <NewExperiment onClose={() => setCreating(false)} onStart={() => setChosen(null)} /> : null}
    </main>
  );
}

function Runs({
  runs,
  picked,
  onToggle,
}: {
  runs: readonly LabRun[];
  picked: readonly string[];
  onToggle(id: string): void;
}) {
  return (
    <div className={`${styles.runs} ${textStyles.figures}`} role="group" aria-label="Runs to compare">
      {runs.map((run) => (
        <button
          key={run.id}
          type="button"
          className={styles.item}
          aria-pressed={picked.includes(run.id)}
          onClick={() => onToggle(run.id)}
        >
          {picked[0] === run.id ? (
            <i className={styles.first} />
          ) : picked[1] === run.id ? (
            <i className={styles.second} />
          ) : null}
          {runName(run)} <em>{run.failure !== null ? 'failed' : (itemsText(run) ?? run.suite)}</em>
        </button>
      ))}
      <span className={textStyles.caption}>
        {picked.length} of {runs.length} shown, two can be compared
      </span>
    </div>
  );
}
