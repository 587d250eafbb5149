import { useApp, useValue } from '../../state/index.ts';
import { plural } from '../../ui/format.ts';
import { Empty } from '../../ui/note/Note.tsx';
import { Asleep } from './now/Asleep.tsx';
import { Awake } from './now/Awake.tsx';
import { FiveWeeks } from './history/FiveWeeks.tsx';
import { NightList } from './history/NightList.tsx';
import { Trends } from './history/Trends.tsx';
import { buttonLook } from '../../ui/button/button.ts';
import pageStyles from '../../ui/page/page.module.css';
import styles from './SleepPage.module.css';

/** Where it is in its day, and every night so far. While it sleeps, the dark room comes first. */
export function SleepPage() {
  const app = useApp();
  const status = useValue(app.status);
  const cycles = useValue(app.cycles);
  if (status === null || cycles === null)
    return (
      <main className={pageStyles.main}>
        <header className={pageStyles.titleBar}>
          <h1>Sleep</h1>
        </header>
      </main>
    );
  const sleeping = status.state.kind === 'asleep' || status.state.kind === 'paused';
  const finished = cycles.filter((cycle) => cycle.verdict !== null);
  const history =
    cycles.length === 0 ? (
      <section className={pageStyles.section} aria-label="Nights">
        <Empty title="No nights yet.">
          Talk for a day. After {plural(status.turnsNeeded, 'turn')} it can learn from them. You can also send it to
          sleep now.
        </Empty>
      </section>
    ) : (
      <>
        <FiveWeeks cycles={cycles} status={status} />
        <div className={`${styles.columns} ${pageStyles.section}`}>
          <NightList cycles={cycles} />
          <Trends cycles={finished} />
        </div>
      </>
    );
  if (sleeping) {
    return (
      <main className={pageStyles.main}>
        <div className={`${pageStyles.scroll} ${styles.roomScroll}`}>
          <Asleep status={status} cycle={cycles.find((cycle) => cycle.verdict === null) ?? null} />
          <div className={pageStyles.content}>{history}</div>
        </div>
      </main>
    );
  }
  return (
    <main className={pageStyles.main}>
      <header className={pageStyles.titleBar}>
        <h1>Sleep</h1>
        <div className={pageStyles.actions}>
          <a className={buttonLook('quiet', 'small')} href="#/sleep/tonight">
            What tonight would teach
          </a>
        </div>
      </header>
      <div className={pageStyles.scroll}>
        <div className={pageStyles.content}>
          <Awake status={status} last={finished[0] ?? null} />
          {history}
        </div>
      </div>
    </main>
  );
}
