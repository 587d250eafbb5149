import type {
  CycleSummary,
  NightEvent,
  NightPlan,
  PauseReason,
  SleepStatus,
  Verdict,
} from '../../../src-shared/contract/index.ts';
import { reasonSentence, verdictTitle } from '../../../src-shared/words/night.ts';
import { missingSentence } from '../../../src-shared/words/sleep.ts';
import type { Channel } from '../channel.ts';
import { failure, sentenceOf } from '../failure.ts';
import type { JobSlot } from '../jobs/index.ts';
import type { Style } from '../manner/index.ts';
import { createTopic, type Topic } from '../topic.ts';
import { createPauseGate } from './model/pauseGate.ts';
import { type Recipe, recipeNamed } from './model/recipes.ts';
import { createNightBook, type NightBook } from './nightBook.ts';
import { createOneNight, type OneNight } from './oneNight.ts';
import type { NightParts } from './runningNight.ts';
import { planPorts } from './plan/nightPlanner.ts';
import { makePlan } from './plan/planner.ts';
import { GENERIC_PROMPTS } from './words/genericPrompts.ts';
import { createPresence } from './schedule/presence.ts';
import { createSenses } from './schedule/readings.ts';
import { buttonRefusal, conditionsOf, nightOf } from './schedule/schedule.ts';
import { cycleSummary } from './views/cycleViews.ts';
import { sleepStatus, timerNow } from './views/sleepStatus.ts';

/** One wall-clock tick a minute survives suspend, clock changes and long uptimes; a single long timer does not. */
const TICK_MS = 60_000;
const STATUS_EVERY_MS = 250;
const NIGHTS_LISTED = 400;

export interface Sleep
  extends Pick<OneNight, 'wakeUp' | 'pause' | 'goOn' | 'stepAside'>, Omit<NightBook, 'past' | 'undo'> {
  status: Topic<SleepStatus>;
  cycles: Topic<CycleSummary[]>;
  /** Starts a night, or goes on with one that was cut off. */
  goToSleep(options: {
    recipe: Recipe['name'] | undefined;
    anyway: boolean;
    trigger: 'button' | 'timer';
  }): Promise<{ cycle: number }>;
  skipTonight(skip: boolean): void;
  night(number: number): Channel<NightEvent>;
  undo(): Promise<ReturnType<NightBook['undo']>>;
  /** Told by chat: an answer begins (true) or the last one ended (false). */
  chatBusy(busy: boolean): void;
  refresh(): void;
  /** Reads the nights again after rows of them changed elsewhere. */
  reload(): void;
  /** Starts the timer and goes on with a night that was cut off. */
  start(): Promise<void>;
  /** Suspends a running night, to be gone on with at the next start. */
  dispose(): Promise<void>;
  finished(number: number): Promise<Verdict>;
}

/**
 * The scheduler of the one night that may run at a time. Experiments give recipes of their own under the known names.
 */
export function createSleep(
  ports: NightParts['ports'],
  session: NightParts['session'],
  memories: NightParts['memories'],
  style: Style,
  jobs: JobSlot,
  recipes: (name: Recipe['name']) => Recipe = recipeNamed,
): Sleep {
  const { database, clock, log } = ports;
  const gate = createPauseGate();
  const senses = createSenses(ports, session);
  /** Tonight if the button began it now; a model that is missing has no plan. */
  const tonight = async (turns: number, wishes: boolean): Promise<NightPlan | null> => {
    const model = await session.description().catch(() => null);
    if (model === null) return null;
    const settings = ports.settings.get().sleep;
    const recipe = recipes(settings.recipe);
    const night = { recipe, suite: settings.suite, model, trigger: 'button' as const };
    return makePlan(planPorts(ports, session), { ...night, turns, others: GENERIC_PROMPTS.length, wishes });
  };
  const book = createNightBook(ports, style, session, tonight);
  const stops: (() => void)[] = [];
  let disposed = false;
  let publishedAt = 0;
  const one: OneNight = createOneNight(
    { ports, session, memories, style, gate, idleSeconds: () => readings().idleSeconds ?? 0 },
    recipes,
    {
      begun: () => refreshAll(),
      change(number, what) {
        if (what === 'phase') refreshNight(number);
        else if (clock.now() - publishedAt >= STATUS_EVERY_MS) refresh();
      },
      ended(row, verdict) {
        refreshAll();
        if (!disposed && row?.reason != null) ports.native.notify?.(verdictTitle(verdict), reasonSentence(row.reason));
      },
    },
  );
  const presence = createPresence(
    clock,
    gate,
    () => one.running() !== null,
    () => refresh(),
  );
  const readings = () => ({ ...senses.read(presence.idleSeconds()), labRuns: jobs.holder() === 'lab' });
  const inUse = () => session.active()?.cycle ?? null;
  const summaries = () => database.cycles.list(NIGHTS_LISTED).map((row) => cycleSummary(database, row, inUse()));
  const status = createTopic(sleepStatus(ports, readings(), null, inUse()));
  const cycles = createTopic(summaries());
  const refresh = () => {
    if (disposed) return;
    publishedAt = clock.now();
    status.set(sleepStatus(ports, readings(), one.running(), inUse()));
  };
  const refreshAll = () => {
    if (disposed) return;
    cycles.set(summaries());
    refresh();
  };
  /** Reads one night again; the others are as they were. */
  const refreshNight = (number: number) => {
    const row = database.cycles.get(number);
    if (disposed || row === null) return;
    cycles.set(
      cycles.get().map((summary) => (summary.number === number ? cycleSummary(database, row, inUse()) : summary)),
    );
    refresh();
  };
  const told = <Value>(value: Value): Value => {
    refresh();
    return value;
  };

  const tick = async (): Promise<void> => {
    await senses.look();
    refresh();
    if (jobs.holder() !== null || disposed) return;
    if (timerNow(ports, readings()).kind === 'sleep')
      await goToSleep({ recipe: undefined, anyway: false, trigger: 'timer' });
  };
  const goToSleep: Sleep['goToSleep'] = async ({ recipe, anyway, trigger }) => {
    const release = jobs.take('night');
    try {
      await senses.look();
      const settings = ports.settings.get().sleep;
      const refusal = buttonRefusal(conditionsOf(settings, readings()), anyway);
      if (refusal !== null)
        throw failure(
          'REFUSED',
          `Not asleep yet. ${missingSentence(refusal)}`,
          refusal.name === 'power' || refusal.name === 'heat' ? 'sleepAnyway' : 'none',
        );
      const row =
        database.cycles.running() ??
        database.cycles.insert({
          recipe: recipe ?? settings.recipe,
          trigger,
          startedAt: clock.now(),
          model: await modelNow(),
        });
      if (trigger === 'timer') database.values.set('sleep.lastNightOf', nightOf(settings, clock.now()));
      await one.begin(row, release);
      return { cycle: row.number };
    } catch (error) {
      release();
      throw error;
    }
  };
  const modelNow = async () => {
    const { name, label, sha256 } = await session.description();
    return { name, label, sha256 };
  };
  const pause = (why: PauseReason) => (one.pause(why) ? told(true) : false);
  const goOn = () => told(one.goOn());
  /** Battery and mains, as they come and go. */
  const heedPower = (what: string) => {
    const mains = ports.power.onMains();
    if (what === 'power' && mains === false && ports.settings.get().sleep.onlyOnMains) pause('battery');
    if (what === 'power' && mains === true && gate.reason() === 'battery') goOn();
    refresh();
  };

  return {
    ...book,
    ...{ status, cycles, refresh, reload: refreshAll, goToSleep, pause, goOn },
    ...{ wakeUp: one.wakeUp, stepAside: one.stepAside, chatBusy: presence.chatBusy },
    skipTonight(skip) {
      database.values.set('sleep.skipNight', skip ? nightOf(ports.settings.get().sleep, clock.now()) : null);
      refresh();
    },
    night: (number) => {
      const running = one.running();
      return running?.cycle === number ? running.events : book.past(number);
    },
    async undo() {
      // Of the model in use now, whoever changed it a moment ago.
      await session.description();
      const undone = book.undo(one.running() !== null);
      refreshAll();
      return undone;
    },
    markRead: (number) => told(book.markRead(number)),
    async start() {
      const failed = (error: unknown) =>
        log.error('the sleep timer failed', { error: sentenceOf(error), detail: String(error) });
      stops.push(clock.every(TICK_MS, () => void tick().catch(failed)));
      stops.push(ports.settings.onChange(refresh));
      stops.push(ports.power.onChange(heedPower));
      await senses.look();
      refresh();
      const cutOff = database.cycles.running();
      if (cutOff === null) return;
      log.info('going on with a night that was cut off', { cycle: cutOff.number });
      const release = jobs.take('night');
      await one.begin(cutOff, release).catch((error: unknown) => {
        release();
        const reason = { kind: 'failed', sentence: sentenceOf(error) } as const;
        database.cycles.finish(cutOff.number, { verdict: 'failed', reason, endedAt: clock.now() });
        refreshAll();
      });
    },
    async dispose() {
      disposed = true;
      for (const stop of stops) stop();
      presence.stop();
      await one.suspend();
    },
    async finished(number) {
      const running = one.running();
      return running?.cycle === number ? running.done : (database.cycles.get(number)?.verdict ?? 'failed');
    },
  };
}
