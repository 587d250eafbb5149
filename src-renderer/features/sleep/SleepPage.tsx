import { useApp, useValue } from '../../state/index.ts';
import { plural } from '../../ui/format.ts';
import { Empty } from '../../ui/Note.tsx';
import { Asleep } from './Asleep.tsx';
import { Awake } from './Awake.tsx';
import { FiveWeeks } from './FiveWeeks.tsx';
import { NightList } from './NightList.tsx';
import { Trends } from './Trends.tsx';

/** Where it is in its day, and every night so far. While it sleeps, the dark room comes first. */
export function SleepPage() {
  const app = useApp();
  const status = useValue(app.status);
  const cycles = useValue(app.cycles);
  if (status === null || cycles === null)
    return (
      <main className="main v-sleep">
        <header className="bar">
          <h1>Sleep</h1>
        </header>
      </main>
    );
  const sleeping = status.state.kind === 'asleep' || status.state.kind === 'paused';
  const finished = cycles.filter((cycle) => cycle.verdict !== null);
  const history =
    cycles.length === 0 ? (
      <section className="sec" aria-label="Nights">
        <Empty title="No nights yet.">
          Talk for a day. After {plural(status.turnsNeeded, 'turn')} it can learn from them. You can also send it to
          sleep now.
        </Empty>
      </section>
    ) : (
      <>
        <FiveWeeks cycles={cycles} status={status} />
        <div className="two sec">
          <NightList cycles={cycles} />
          <Trends cycles={finished} />
        </div>
      </>
    );
  if (sleeping) {
    return (
      <main className="main v-sleep">
        <div className="scroll room-scroll">
          <Asleep status={status} cycle={cycles.find((cycle) => cycle.verdict === null) ?? null} />
          <div className="page">{history}</div>
        </div>
      </main>
    );
  }
  return (
    <main className="main v-sleep">
      <header className="bar">
        <h1>Sleep</h1>
        <div className="end">
          <a className="btn quiet sm" href="#/sleep/tonight">
            What tonight would teach
          </a>
        </div>
      </header>
      <div className="scroll">
        <div className="page">
          <Awake status={status} last={finished[0] ?? null} />
          {history}
        </div>
      </div>
    </main>
  );
}
