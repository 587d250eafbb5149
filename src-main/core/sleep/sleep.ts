import type { CycleDetail, CycleSummary, NightEvent, Phase, RoutedSpan, SleepStatus, Verdict } from '../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../channel.ts';
import type { ModelSession } from '../engine/session.ts';
import { failure, sentenceOf } from '../failure.ts';
import { type Memories, routeText } from '../memory/index.ts';
import type { CorePorts, CycleRow, ExampleRow } from '../ports.ts';
import { createTopic, type Topic } from '../topic.ts';
import { cycleDetail, cycleSummary } from './cycleViews.ts';
import { type NightContext, NightEnds } from './context.ts';
import { runNight, secondsPerPhase, Suspension, verdictEvent } from './night.ts';
import { createPauseGate } from './pauseGate.ts';
import { overallProgress, type Plan, planNight } from './progress.ts';
import { type Recipe, recipeNamed, turnsNeeded } from './recipes.ts';
import { buttonRefusal, conditionsOf, missingSentence, nextWindowStart, nightOf, type Readings, timerVerdict } from './schedule.ts';
import { statusSentence } from './statusSentence.ts';

const TICK_MS = 60_000;
/** The night goes on this long after the last answer was given. */
const BACK_TO_SLEEP_MS = 20_000;
const STATUS_EVERY_MS = 250;
/** Progress inside a phase is told in steps of this share. */
const PROGRESS_GRAIN = 0.02;

export interface Sleep {
  status: Topic<SleepStatus>;
  cycles: Topic<CycleSummary[]>;
  /** Starts a night, or goes on with one that was cut off. */
  goToSleep(options: { recipe: Recipe['name'] | undefined; anyway: boolean; trigger: 'button' | 'timer' }): Promise<{ cycle: number }>;
  wakeUp(mode: 'discard' | 'finishExam'): { woken: boolean };
  pause(why: string): boolean;
  goOn(): boolean;
  skipTonight(skip: boolean): void;
  cycle(number: number): CycleDetail;
  night(number: number): Channel<NightEvent>;
  examples(number: number): ExampleRow[];
  undo(): { activeNight: number | null; sentence: string };
  markRead(number: number): void;
  plan(): { turns: number; spans: (RoutedSpan & { conversation: string; title: string; message: string })[]; preferences: string[] };
  /** Told by chat: an answer begins (true) or the last one ended (false). */
  chatBusy(busy: boolean): void;
  refresh(): void;
  /** Starts the timer and goes on with a night that was cut off. */
  start(): Promise<void>;
  dispose(): Promise<void>;
  finished(number: number): Promise<Verdict>;
}

interface Running { cycle: number; controller: AbortController; plan: Plan; phase: Phase; part: number; /** The part last told to watchers. */ told: number; step: number | null; steps: number | null; trainLoss: number | null; firstTrainLoss: number | null; startedAt: number; done: Promise<Verdict> }

/** The scheduler and the one night that may run at a time. */
export function createSleep(ports: CorePorts, session: ModelSession, memories: Memories): Sleep {
  const { database, clock, log } = ports;
  const gate = createPauseGate();
  const channels = new Map<number, Channel<NightEvent>>();
  let running: Running | null = null;
  let chatIsBusy = false;
  let backToSleep: (() => void) | null = null;
  let lastChatAt = clock.now();
  let disposed = false;
  let starting = false;
  let lastPublished = 0;
  let freeDiskBytes = Number.MAX_SAFE_INTEGER;
  const stops: (() => void)[] = [];

  const settings = () => ports.settings.get().sleep;
  const modelNow = () => session.loaded.get()?.description ?? null;
  let known: { demo: boolean; bytes: number; missing: string | null } = { demo: true, bytes: 0, missing: null };

  const readings = (): Readings => {
    const needs = turnsNeeded(recipeNamed(settings().recipe), modelNow()?.demo ?? known.demo);
    const chatIdle = chatIsBusy ? 0 : Math.floor((clock.now() - lastChatAt) / 1000);
    const system = ports.power.idleSeconds();
    const bytes = modelNow()?.bytes ?? known.bytes;
    return {
      now: clock.now(), onMains: ports.power.onMains(), idleSeconds: system === null ? chatIdle : Math.min(system, chatIdle), thermal: ports.power.thermal(),
      freeMemoryBytes: ports.power.freeMemoryBytes(), neededMemoryBytes: 400_000_000 + bytes * 2.2,
      freeDiskBytes, neededDiskBytes: 200_000_000 + bytes * 0.3,
      newTurns: database.messages.countUnlearned(), turnsNeeded: needs, modelMissing: known.missing,
    };
  };

  const currentStatus = (): SleepStatus => {
    const now = readings();
    const conditions = conditionsOf(settings(), now);
    const skipNight = database.values.get('sleep.skipNight');
    const unread = database.cycles.list(5).find((row) => row.state === 'finished' && row.readAt === null && !row.undone) ?? null;
    const state = stateNow(now, conditions);
    const partial = { state, newTurns: now.newTurns, turnsNeeded: now.turnsNeeded };
    return {
      ...partial, sentence: statusSentence(partial), conditions,
      schedule: { byItself: settings().byItself, from: settings().from, to: settings().to, skipTonight: skipNight === nightOf(settings(), now.now) },
      unread: unread?.number ?? null, activeNight: database.cycles.activeAdapter()?.cycle ?? null,
    };
  };

  const stateNow = (now: Readings, conditions: ReturnType<typeof conditionsOf>): SleepStatus['state'] => {
    if (running !== null) {
      const progress = overallProgress(running.plan, running.phase, running.part);
      const why = gate.reason();
      if (why !== null) return { kind: 'paused', cycle: running.cycle, phase: running.phase, progress, why, step: running.step };
      const elapsed = clock.now() - running.startedAt;
      return {
        kind: 'asleep', cycle: running.cycle, phase: running.phase, progress, startedAt: running.startedAt,
        endsAt: clock.now() + Math.max(running.plan.total * 1000 * (1 - progress), progress > 0.2 ? (elapsed / progress) * (1 - progress) * 0.5 : 0),
        step: running.phase === 'train' ? running.step : null, steps: running.phase === 'train' ? running.steps : null, trainLoss: running.trainLoss, firstTrainLoss: running.firstTrainLoss,
      };
    }
    const timer = timerVerdict(settings(), conditions, now.now, lastNight(), skippedNight());
    if (timer.kind === 'wait' && timer.missing !== null && timer.missing.name !== 'turns') return { kind: 'falling', waitingFor: missingSentence(timer.missing) };
    if (now.newTurns >= now.turnsNeeded) return { kind: 'drowsy', sleepsAt: settings().byItself ? nextWindowStart(settings(), now.now) : null };
    return { kind: 'awake' };
  };
  const lastNight = () => asText(database.values.get('sleep.lastNightOf'));
  const skippedNight = () => asText(database.values.get('sleep.skipNight'));

  const status = createTopic(currentStatus());
  const summaries = () => database.cycles.list(400).map((row) => cycleSummary(database, row));
  const cycles = createTopic(summaries());
  const refresh = () => {
    if (disposed) return;
    lastPublished = clock.now();
    status.set(currentStatus());
  };
  const refreshSoon = () => {
    if (clock.now() - lastPublished >= STATUS_EVERY_MS) refresh();
  };
  const refreshCycles = () => {
    cycles.set(summaries());
    refresh();
  };

  const lookAround = async (): Promise<void> => {
    try {
      freeDiskBytes = await ports.files.freeDiskBytes();
      const model = await session.description();
      known = { demo: model.demo, bytes: model.bytes, missing: null };
    } catch (error) {
      known = { ...known, missing: sentenceOf(error) };
    }
  };

  const begin = async (row: CycleRow, recipe: Recipe): Promise<Running> => {
    const model = await session.description();
    const controller = new AbortController();
    const channel = createChannel<NightEvent>((last, next) => (last.type === 'progress' && next.type === 'progress' && last.phase === next.phase ? next : null));
    channels.set(row.number, channel);
    const previous = database.cycles.list(10).find((one) => one.number !== row.number && one.recipe === recipe.name && one.verdict !== null && one.verdict !== 'light' && one.verdict !== 'interrupted');
    const plan = planNight(previous === undefined ? null : secondsPerPhase(database.cycles.phases(previous.number)));
    const night: Running = { cycle: row.number, controller, plan, phase: 'gather', part: 0, told: 0, step: null, steps: recipe.training.steps, trainLoss: null, firstTrainLoss: null, startedAt: row.startedAt, done: Promise.resolve('failed') };
    const context: NightContext = {
      cycle: row.number, recipe, suite: settings().suite, model, systemPrompt: ports.settings.get().systemPrompt, ports, session, memories, gate, signal: controller.signal,
      emit(event) {
        if (event.type === 'phase') {
          if (event.state === 'running') Object.assign(night, { phase: event.phase, part: 0, told: 0 });
          refreshCycles();
        }
        if (event.type === 'metric') {
          night.step = event.step;
          night.trainLoss = event.trainLoss ?? night.trainLoss;
          night.firstTrainLoss ??= event.trainLoss;
        }
        channel.push(event);
        refreshSoon();
      },
      progress(phase, done, of) {
        const part = of === 0 ? 1 : done / of;
        const worthTelling = Math.abs(part - night.told) >= PROGRESS_GRAIN || part >= 1;
        night.part = part;
        if (!worthTelling) return;
        night.told = part;
        channel.push({ type: 'progress', cycle: row.number, phase, done, of });
        refreshSoon();
      },
    };
    running = night;
    const release = ports.power.holdAwake();
    night.done = runNight(context)
      .catch((error: unknown): Verdict => {
        if (!(controller.signal.reason instanceof Suspension)) log.error('a night ended badly', { error: String(error) });
        return 'interrupted';
      })
      .then((verdict) => {
        release();
        running = null;
        gate.resume();
        channel.end();
        if (!disposed) {
          refreshCycles();
          const ended = database.cycles.get(row.number);
          if (ended?.reason != null) ports.native.notify?.(titleOf(verdict), ended.reason);
        }
        return verdict;
      });
    refreshCycles();
    return night;
  };

  const tick = async (): Promise<void> => {
    await lookAround();
    refresh();
    if (running !== null || starting || disposed) return;
    const verdict = timerVerdict(settings(), conditionsOf(settings(), readings()), clock.now(), lastNight(), skippedNight());
    if (verdict.kind === 'sleep') await self.goToSleep({ recipe: undefined, anyway: false, trigger: 'timer' });
  };

  const self: Sleep = {
    status, cycles, refresh,
    async goToSleep({ recipe: name, anyway, trigger }) {
      if (running !== null || starting) throw failure('REFUSED', 'It is asleep already.');
      starting = true;
      try {
        await lookAround();
        const refusal = buttonRefusal(conditionsOf(settings(), readings()), anyway);
        if (refusal !== null) throw failure('REFUSED', `Not asleep yet. ${missingSentence(refusal)}`, refusal.name === 'power' || refusal.name === 'heat' ? 'sleepAnyway' : 'none');
        const cutOff = database.cycles.running();
        if (cutOff !== null) {
          await begin(cutOff, recipeNamed(cutOff.recipe as Recipe['name']));
          return { cycle: cutOff.number };
        }
        const recipe = recipeNamed(name ?? settings().recipe);
        const row = database.cycles.insert({ recipe: recipe.name, trigger, startedAt: clock.now() });
        if (trigger === 'timer') database.values.set('sleep.lastNightOf', nightOf(settings(), clock.now()));
        await begin(row, recipe);
        return { cycle: row.number };
      } finally {
        starting = false;
      }
    },
    wakeUp(mode) {
      if (running === null) return { woken: false };
      if (mode === 'finishExam' && (running.phase === 'examine' || running.phase === 'decide' || running.phase === 'settle')) return { woken: false };
      const where = running.phase === 'train' && running.step !== null ? `at step ${running.step}` : `while it ${verbOf(running.phase)}`;
      running.controller.abort(new NightEnds('interrupted', `You woke it ${where}. Nothing was kept; the turns wait for tonight.`));
      gate.resume();
      return { woken: true };
    },
    pause(why) {
      if (running === null) return false;
      gate.pause(why);
      refresh();
      return true;
    },
    goOn() {
      gate.resume();
      refresh();
      return running !== null;
    },
    skipTonight(skip) {
      database.values.set('sleep.skipNight', skip ? nightOf(settings(), clock.now()) : null);
      refresh();
    },
    cycle(number) {
      const row = database.cycles.get(number);
      if (row === null) throw failure('NOT_FOUND', `There is no night ${number}.`);
      return cycleDetail(database, row);
    },
    night(number) {
      const live = channels.get(number);
      if (live !== undefined) return live;
      self.cycle(number);
      return replay(number);
    },
    examples: (number) => database.cycles.examples(number),
    undo() {
      const active = database.cycles.activeAdapter();
      if (active === null) throw failure('REFUSED', 'There is no night to undo. The untouched model is in use.');
      if (running !== null) throw failure('REFUSED', 'It is asleep. Wake it up first, then undo.');
      const next = database.cycles.undo(active.cycle);
      refreshCycles();
      const back = next === null ? 'the untouched model' : `night ${next.cycle}`;
      return { activeNight: next?.cycle ?? null, sentence: `Back to ${back}. Night ${active.cycle} keeps its report, and its turns can be learned again.` };
    },
    markRead(number) {
      self.cycle(number);
      database.cycles.update(number, { readAt: clock.now() });
      refresh();
    },
    plan() {
      const turns = database.messages.unlearned(500);
      const spans = turns.flatMap(({ user }) => {
        const title = database.conversations.get(user.conversation)?.title ?? '';
        return routeText(user.text).map(({ text, label, reason, confidence }) => ({ text, label, reason, confidence, conversation: user.conversation, title, message: user.id }));
      });
      return { turns: turns.length, spans, preferences: memories.directives() };
    },
    chatBusy(busy) {
      lastChatAt = clock.now();
      chatIsBusy = busy;
      backToSleep?.();
      backToSleep = null;
      if (running === null) return;
      if (busy) {
        if (gate.reason() === null) gate.pause('You came back');
      } else {
        backToSleep = after(BACK_TO_SLEEP_MS, () => {
          if (!chatIsBusy && gate.reason() === 'You came back') gate.resume();
          refresh();
        });
      }
      refresh();
    },
    async start() {
      stops.push(clock.every(TICK_MS, () => { void tick().catch((error: unknown) => log.error('the sleep timer failed', { error: sentenceOf(error), detail: String(error) })); }));
      stops.push(ports.power.onChange((what) => {
        if (what === 'power' && running !== null && settings().onlyOnMains && ports.power.onMains() === false) self.pause('This computer is on battery');
        if (what === 'power' && gate.reason() === 'This computer is on battery' && ports.power.onMains() === true) self.goOn();
        refresh();
      }));
      stops.push(ports.settings.onChange(refresh));
      await lookAround();
      refresh();
      const cutOff = database.cycles.running();
      if (cutOff !== null) {
        log.info('going on with a night that was cut off', { cycle: cutOff.number });
        const recipe = recipeNamed(cutOff.recipe as Recipe['name']);
        try {
          await begin(cutOff, recipe);
        } catch (error) {
          database.cycles.finish(cutOff.number, { verdict: 'failed', reason: sentenceOf(error), endedAt: clock.now() });
          refreshCycles();
        }
      }
    },
    async dispose() {
      disposed = true;
      for (const stop of stops) stop();
      backToSleep?.();
      const night = running;
      if (night !== null) {
        night.controller.abort(new Suspension('Circadia is closing; the night goes on at the next start'));
        await night.done;
      }
    },
    finished: async (number) => {
      if (running !== null && running.cycle === number) return running.done;
      return database.cycles.get(number)?.verdict ?? 'failed';
    },
  };

  const replay = (number: number): Channel<NightEvent> => {
    const channel = createChannel<NightEvent>();
    for (const row of database.cycles.phases(number)) if (row.state !== 'pending') channel.push({ type: 'phase', cycle: number, phase: row.phase, state: row.state, summary: row.summary });
    for (const metric of database.cycles.metrics(number)) channel.push({ type: 'metric', cycle: number, step: metric.step, trainLoss: metric.trainLoss, validationLoss: metric.validationLoss, learningRate: metric.learningRate });
    if (database.cycles.get(number)?.state === 'finished') channel.push(verdictEvent(database, number));
    channel.end();
    return channel;
  };
  return self;
}

function after(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function verbOf(phase: Phase): string {
  const verbs: Record<Phase, string> = { gather: 'gathered the day', sort: 'sorted the day', tidy: 'tidied memory', prepare: 'prepared the lesson', train: 'trained', examine: 'took the exam', decide: 'decided', settle: 'settled' };
  return verbs[phase];
}

function titleOf(verdict: Verdict): string {
  const titles: Record<Verdict, string> = { promoted: 'Good night', rejected: 'Restless', light: 'Light sleep', interrupted: 'Woke early', failed: 'Needs attention' };
  return titles[verdict];
}
