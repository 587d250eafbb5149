import {
  type CycleDetail,
  type CycleSummary,
  type NightEvent,
  RECIPES,
  type SleepStatus,
  type Verdict,
} from '../../../src-shared/contract/index.ts';
import type { Channel } from '../channel.ts';
import { failure, sentenceOf } from '../failure.ts';
import type { CycleRow, ExampleRow } from '../ports.ts';
import type { Style } from '../manner/index.ts';
import { createTopic, type Topic } from '../topic.ts';
import { cycleDetail, cycleSummary } from './views/cycleViews.ts';
import { NightEnds } from './record/context.ts';
import { Suspension } from './night.ts';
import { pastNight } from './views/pastNight.ts';
import { createPauseGate } from './model/pauseGate.ts';
import { type PlannedSpan, plannedSpans, withoutSmallTalk } from './views/plannedSpans.ts';
import { createPresence } from './schedule/presence.ts';
import { createSenses } from './schedule/readings.ts';
import { type Recipe, recipeNamed } from './model/recipes.ts';
import { type NightParts, type RunningNight, startNight } from './runningNight.ts';
import { buttonRefusal, conditionsOf, missingSentence, nightOf } from './schedule/schedule.ts';
import { sleepStatus, timerNow } from './views/sleepStatus.ts';
import { phaseVerb, verdictTitle } from './views/statusSentence.ts';

/** One wall-clock tick a minute survives suspend, clock changes and long uptimes; a single long timer does not. */
const TICK_MS = 60_000;
const STATUS_EVERY_MS = 250;
const ON_BATTERY = 'This computer is on battery';

export interface Sleep {
  status: Topic<SleepStatus>;
  cycles: Topic<CycleSummary[]>;
  /** Starts a night, or goes on with one that was cut off. */
  goToSleep(options: {
    recipe: Recipe['name'] | undefined;
    anyway: boolean;
    trigger: 'button' | 'timer';
  }): Promise<{ cycle: number }>;
  wakeUp(mode: 'discard' | 'finishExam'): { woken: boolean };
  pause(why: string): boolean;
  goOn(): boolean;
  skipTonight(skip: boolean): void;
  cycle(number: number): CycleDetail;
  night(number: number): Channel<NightEvent>;
  examples(number: number): ExampleRow[];
  undo(): { activeNight: number | null; sentence: string };
  markRead(number: number): void;
  plan(): Promise<{ turns: number; spans: PlannedSpan[]; preferences: string[] }>;
  /** Told by chat: an answer begins (true) or the last one ended (false). */
  chatBusy(busy: boolean): void;
  /**
   * Ends the running night if `reads` says so, because a conversation it reads is being deleted; resolves once it has
   * ended.
   */
  stepAside(reads: (cycle: number) => boolean): Promise<void>;
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
 * The scheduler and the one night that may run at a time. Experiments give recipes of their own under the known names.
 */
export function createSleep(
  ports: NightParts['ports'],
  session: NightParts['session'],
  memories: NightParts['memories'],
  style: Style,
  recipes: (name: Recipe['name']) => Recipe = recipeNamed,
): Sleep {
  const { database, clock, log } = ports;
  const gate = createPauseGate();
  const senses = createSenses(ports, session);
  const stops: (() => void)[] = [];
  let running: RunningNight | null = null;
  let starting = false;
  let disposed = false;
  let publishedAt = 0;
  const presence = createPresence(
    clock,
    gate,
    () => running !== null,
    () => refresh(),
  );
  const readings = () => senses.read(presence.idleSeconds());

  const status = createTopic(sleepStatus(ports, readings(), null));
  const summaries = () => database.cycles.list(400).map((row) => cycleSummary(database, row));
  const cycles = createTopic(summaries());
  const refresh = () => {
    if (disposed) return;
    publishedAt = clock.now();
    status.set(sleepStatus(ports, readings(), running));
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
    cycles.set(cycles.get().map((summary) => (summary.number === number ? cycleSummary(database, row) : summary)));
    refresh();
  };

  const begin = async (row: CycleRow): Promise<void> => {
    const night = await startNight({ ports, session, memories, style, gate }, row, recipes(recipeOf(row)), (what) => {
      if (what === 'phase') refreshNight(row.number);
      else if (clock.now() - publishedAt >= STATUS_EVERY_MS) refresh();
    });
    running = night;
    void night.done.then((verdict) => {
      running = null;
      gate.resume();
      refreshAll();
      const ended = database.cycles.get(row.number);
      if (!disposed && ended?.reason != null) ports.native.notify?.(verdictTitle(verdict), ended.reason);
    });
    refreshAll();
  };
  const tick = async (): Promise<void> => {
    await senses.look();
    refresh();
    if (running !== null || starting || disposed) return;
    if (timerNow(ports, readings()).kind === 'sleep')
      await goToSleep({ recipe: undefined, anyway: false, trigger: 'timer' });
  };
  const goToSleep: Sleep['goToSleep'] = async ({ recipe, anyway, trigger }) => {
    if (running !== null || starting) throw failure('REFUSED', 'It is asleep already.');
    starting = true;
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
        database.cycles.insert({ recipe: recipe ?? settings.recipe, trigger, startedAt: clock.now() });
      if (trigger === 'timer') database.values.set('sleep.lastNightOf', nightOf(settings, clock.now()));
      await begin(row);
      return { cycle: row.number };
    } finally {
      starting = false;
    }
  };
  const cycle = (number: number): CycleDetail => {
    const row = database.cycles.get(number);
    if (row === null) throw failure('NOT_FOUND', `There is no night ${number}.`);
    return cycleDetail(database, row);
  };
  const pause = (why: string) => {
    if (running === null) return false;
    gate.pause(why);
    refresh();
    return true;
  };
  const goOn = () => {
    gate.resume();
    refresh();
    return running !== null;
  };

  return {
    status,
    cycles,
    refresh,
    reload: refreshAll,
    goToSleep,
    cycle,
    pause,
    goOn,
    wakeUp(mode) {
      if (running === null) return { woken: false };
      const phase = running.phase();
      if (mode === 'finishExam' && (phase === 'examine' || phase === 'decide' || phase === 'settle'))
        return { woken: false };
      const where =
        phase === 'train' && running.step() !== null ? `at step ${running.step()}` : `while it ${phaseVerb(phase)}`;
      running.stop(new NightEnds('interrupted', `You woke it ${where}. Nothing was kept; the turns wait for tonight.`));
      gate.resume();
      return { woken: true };
    },
    skipTonight(skip) {
      database.values.set('sleep.skipNight', skip ? nightOf(ports.settings.get().sleep, clock.now()) : null);
      refresh();
    },
    night(number) {
      if (running?.cycle === number) return running.events;
      cycle(number);
      return pastNight(database, number);
    },
    examples(number) {
      cycle(number);
      return database.cycles.examples(number);
    },
    undo() {
      const active = database.cycles.activeAdapter();
      if (active === null) throw failure('REFUSED', 'There is no night to undo. The untouched model is in use.');
      if (running !== null) throw failure('REFUSED', 'It is asleep. Wake it up first, then undo.');
      const next = database.cycles.undo(active.cycle);
      refreshAll();
      const back = next === null ? 'the untouched model' : `night ${next.cycle}`;
      return {
        activeNight: next?.cycle ?? null,
        sentence: `Back to ${back}. Night ${active.cycle} keeps its report, and its turns can be learned again.`,
      };
    },
    markRead(number) {
      cycle(number);
      database.cycles.update(number, { readAt: clock.now() });
      refresh();
    },
    async plan() {
      const turns = database.messages.unlearned(500);
      const spans = await plannedSpans(ports, turns);
      const preferences = style.lines();
      return { turns: turns.length, spans: preferences.length === 0 ? withoutSmallTalk(spans) : spans, preferences };
    },
    async stepAside(reads) {
      if (running === null || !reads(running.cycle)) return;
      const { done } = running;
      running.stop(
        new NightEnds(
          'interrupted',
          'You deleted a conversation that it was reading. Nothing was kept; the turns wait for tonight.',
        ),
      );
      gate.resume();
      await done;
    },
    chatBusy: presence.chatBusy,
    async start() {
      stops.push(
        clock.every(TICK_MS, () => {
          tick().catch((error: unknown) =>
            log.error('the sleep timer failed', { error: sentenceOf(error), detail: String(error) }),
          );
        }),
      );
      stops.push(ports.settings.onChange(refresh));
      stops.push(
        ports.power.onChange((what) => {
          const mains = ports.power.onMains();
          if (what === 'power' && mains === false && ports.settings.get().sleep.onlyOnMains) pause(ON_BATTERY);
          if (what === 'power' && mains === true && gate.reason() === ON_BATTERY) goOn();
          refresh();
        }),
      );
      await senses.look();
      refresh();
      const cutOff = database.cycles.running();
      if (cutOff === null) return;
      log.info('going on with a night that was cut off', { cycle: cutOff.number });
      await begin(cutOff).catch((error: unknown) => {
        database.cycles.finish(cutOff.number, { verdict: 'failed', reason: sentenceOf(error), endedAt: clock.now() });
        refreshAll();
      });
    },
    async dispose() {
      disposed = true;
      for (const stop of stops) stop();
      presence.stop();
      running?.stop(new Suspension('Circadia is closing; the night goes on at the next start'));
      await running?.done;
    },
    finished: async (number) =>
      running?.cycle === number ? running.done : (database.cycles.get(number)?.verdict ?? 'failed'),
  };
}

/** The recipe a stored night was started with; one of a later version counts as the default. */
function recipeOf(row: CycleRow): Recipe['name'] {
  return RECIPES.find((name) => name === row.recipe) ?? 'gentle';
}
