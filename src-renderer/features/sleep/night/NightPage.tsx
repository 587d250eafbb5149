import { unreadableSentence } from '../../../../src-shared/words/night.ts';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { CycleDetail } from '../../../../src-shared/contract/index.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { LossChart } from '../../../ui/chart/LossChart.tsx';
import { HarnessTable } from '../../../ui/harness-table/HarnessTable.tsx';
import { fateOf } from '../../../ui/nightFate.ts';
import { Note } from '../../../ui/note/Note.tsx';
import { BrakeFigure } from '../brake/BrakeFigure.tsx';
import { ChangedAnswers } from './ChangedAnswers.tsx';
import { Hypnogram } from '../course/Hypnogram.tsx';
import { lossSeries } from './lossSeries.ts';
import { NightBar } from '../now/NightBar.tsx';
import { NightFigures, NightHead } from './NightHead.tsx';
import { NightSettings } from './NightSettings.tsx';
import { examSize, leakSentence } from './nightWords.ts';
import { PhaseList } from '../course/PhaseList.tsx';
import { Studied } from './Studied.tsx';
import pageStyles from '../../../ui/page/page.module.css';
import styles from './NightPage.module.css';
import textStyles from '../../../ui/text/text.module.css';
import lossChartStyles from '../../../ui/chart/LossChart.module.css';

/** One night, finding first. While it runs, the same page fills in. */
export function NightPage({ cycle }: { cycle: number }) {
  const app = useApp();
  const night = useStore(app.nights.store, (all) => all[cycle] ?? null);
  const inUse = useStore(app.cycles, (state) => state.value?.find((one) => one.number === cycle)?.inUse ?? null);
  const undone = useStore(app.cycles, (state) => state.value?.find((one) => one.number === cycle)?.undone ?? null);
  useEffect(() => app.nights.watch(cycle), [app, cycle]);
  const unread = useStore(app.status, (state) => state.value?.unread === cycle);
  // Reading the night is reading its report.
  useEffect(() => {
    if (unread) app.client.sleep.markRead({ cycle }).catch(() => {});
  }, [app, cycle, unread]);
  const detail = night?.detail ?? null;
  const current = useMemo(
    () => (detail === null ? null : { ...detail, inUse: inUse ?? detail.inUse, undone: undone ?? detail.undone }),
    [detail, inUse, undone],
  );
  return (
    <main className={`${pageStyles.main} ${styles.night}`}>
      <NightBar cycle={cycle} detail={current} />
      <div className={pageStyles.scroll}>
        <div className={pageStyles.content}>
          {current !== null ? (
            <Body detail={current} progress={night?.progress ?? null} />
          ) : night?.sentence == null ? null : (
            <Note icon="attention">{night.sentence}</Note>
          )}
        </div>
      </div>
    </main>
  );
}

function Body({
  detail,
  progress,
}: {
  detail: CycleDetail;
  progress: { phase: string; done: number; of: number } | null;
}) {
  const app = useApp();
  const refusal = useValue(app.refusal);
  const series = useMemo(() => lossSeries(detail.metrics), [detail.metrics]);
  const running = detail.verdict === null;
  return (
    <>
      <NightHead detail={detail} progress={progress} />
      {refusal === null ? null : (
        <Note icon="attention" bad>
          {refusal.sentence}
        </Note>
      )}
      {detail.unreadable === null ? null : <Note icon="attention">{unreadableSentence(detail.unreadable)}</Note>}
      <NightFigures detail={detail} />
      <section className={styles.first} aria-labelledby="h-h">
        <header className={styles.heading}>
          <h2 className={textStyles.heading} id="h-h">
            How it slept
          </h2>
          <span className={`${textStyles.caption} ${styles.aside}`}>
            Light: files move. Dream: it reads and writes. Deep: weights change.
          </span>
        </header>
        <Hypnogram phases={detail.phases} />
      </section>
      <div className={`${styles.pair} ${pageStyles.section}`}>
        {series.length > 0 ? (
          <LossChart series={series} caption="Nats per token by step. Rings: chats it never trained on." />
        ) : (
          <figure className={lossChartStyles.loss} aria-label="Loss">
            <header>
              <h2 className={textStyles.heading}>Loss</h2>
            </header>
            <p className={textStyles.caption}>
              {running ? 'Training has not begun.' : 'Nothing was trained this night.'}
            </p>
          </figure>
        )}
        <PhaseList detail={detail} />
      </div>
      <section className={pageStyles.section} aria-labelledby="h-m">
        <header>
          <h2 id="h-m">Harness</h2>
          {detail.harness === null ? null : (
            <span className={`${textStyles.faint} ${textStyles.figures}`}>
              {examSize(detail.harness)}, the {detail.harness.suite} suite
            </span>
          )}
        </header>
        {detail.harness === null ? (
          <p className={textStyles.caption}>
            {running ? 'The exam comes after training.' : 'It sat no exam this night.'}
          </p>
        ) : (
          <HarnessTable
            report={detail.harness}
            passed={detail.verdict === 'promoted' ? true : detail.verdict === 'rejected' ? false : null}
          />
        )}
        {detail.leaks === null ? null : (
          <p className={`${textStyles.caption} ${textStyles.figures}`}>{leakSentence(detail.leaks)}</p>
        )}
      </section>
      {detail.brake === null ? null : <BrakeFigure brake={detail.brake} discarded={fateOf(detail) === 'discarded'} />}
      {detail.changedAnswers.length === 0 ? null : <ChangedAnswers answers={detail.changedAnswers} />}
      <div className={`${styles.pair} ${styles.equal} ${pageStyles.section}`}>
        <Studied detail={detail} />
        <NightSettings settings={detail.settings} recipe={detail.recipe} />
      </div>
    </>
  );
}
