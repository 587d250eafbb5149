import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Conf from 'conf';
import type { CycleDetail, Wish } from '../../src-shared/contract/index.ts';
import { DEFAULT_SYSTEM_LINE, systemMessage } from '../../src-main/core/chat/index.ts';
import { createEngineClient } from '../../src-main/core/engine/client.ts';
import { type AdapterChoice, createModelSession } from '../../src-main/core/engine/session.ts';
import { type ExamItem, harnessSuite, placementAt } from '../../src-main/core/exam-items/index.ts';
import { type HarnessResult, type ItemReading, runHarness } from '../../src-main/core/harness/index.ts';
import { createMemories, ownWords } from '../../src-main/core/memory/index.ts';
import type { CorePorts, ExamReadingRow } from '../../src-main/core/ports.ts';
import { takeReadings } from '../../src-main/core/sleep/judge/exam/takeReadings.ts';
import { askMany, questionTo } from '../../src-main/core/sleep/model/ask.ts';
import { createJobSlot } from '../../src-main/core/jobs/index.ts';
import { armKey, createPauseGate, createSleep, type Recipe, takeExam } from '../../src-main/core/sleep/index.ts';
import { type Learned, measureLearned } from '../../src-main/core/sleep/judge/learned.ts';
import { rehearsalArm } from '../../src-main/core/sleep/lessons/rehearsal/rehearse.ts';
import { readNight } from '../../src-main/core/sleep/record/outputs.ts';
import { checkpointsOf } from '../../src-main/core/sleep/record/train.ts';
import { createStyle } from '../../src-main/core/manner/index.ts';
import { openNodePorts } from '../../src-main/node/createNodePorts.ts';
import { cacheFolder, readCached, writeCached } from './cache.ts';

export const root = join(import.meta.dirname, '..', '..');

/** A data folder with the app's own night on it, on real parts, and rulers to read it with. */
export interface Stage {
  readonly ports: CorePorts;
  readonly signal: AbortSignal;
  /** One day's conversations, with the answers that the untouched model gave when told `wishes`. */
  live(day: readonly (readonly string[])[], wishes: readonly Wish[]): Promise<void>;
  /** One night by this recipe; its work files stay, so that what was rejected can be measured too. */
  sleep(recipe: Recipe, options: { seed: number; suite: 'quick' | 'standard' | 'full' }): Promise<CycleDetail>;
  undo(): void;
  /** What the night came to, kept or not: the weights that were examined, as strong as the brake let them be. */
  candidate(cycle: number): (NonNullable<AdapterChoice> & { step: number | null }) | null;
  /** What is in use now. */
  active(): AdapterChoice;
  /** Share of answers that obey without being told, and nats per token of the wished answers. */
  measure(adapter: AdapterChoice, rows: readonly unknown[], wishes: readonly Wish[]): Promise<Learned>;
  /** The exam with this adapter; only the untouched model's answers are kept. */
  exam(adapter: AdapterChoice, items: readonly ExamItem[]): Promise<HarnessResult[]>;
  /** The full exam of the untouched model, as it is and with another system line. */
  examine(system: string): Promise<{ before: HarnessResult[]; after: HarnessResult[] }>;
  /** Greedy answers in the order of the prompts; one that was cut is null. */
  answer(prompts: readonly string[], wishes: readonly Wish[]): Promise<(string | null)[]>;
  close(): Promise<void>;
}

/** Works on a stage of its own that starts empty and leaves nothing behind. */
export async function onFreshStage<T>(
  name: string,
  signal: AbortSignal,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const dataFolder = join(cacheFolder, name);
  await rm(dataFolder, { recursive: true, force: true });
  const stage = await openStage(dataFolder, signal);
  try {
    return await work(stage);
  } finally {
    await stage.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Opens a stage in this folder; what is there goes on where it ended. */
export async function openStage(dataFolder: string, signal: AbortSignal): Promise<Stage> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const opened = await openNodePorts({ appRoot: root, host: 'cli', StoreClass: Conf, dataFolder });
  const ports: CorePorts = {
    ...opened.ports,
    files: { ...opened.ports.files, removeCycleWork: async () => undefined },
  };
  const engine = createEngineClient(ports.engine);
  const session = createModelSession(ports, engine, () => 'pocket');
  const memories = createMemories({ ...ports, engine });
  const style = createStyle({ ...ports, memories, ownWords, template: () => 'pocket' });
  const model = { session, gate: createPauseGate(), signal };
  const baseKey = armKey(ports, await session.description(), null, 0);
  const { exams } = ports.database;
  // What the untouched model said once, to the exam or to the practice bank, no other piece asks it again.
  const shared = [baseKey, rehearsalArm(ports, await session.description())];
  const nameOf = (arm: string) => `readings-${arm.slice(0, 16)}`;
  for (const arm of shared) {
    const known = await readCached<(Omit<ExamReadingRow, 'nll'> & { nll: number | null })[]>(nameOf(arm), []);
    exams.keepReadings(
      arm,
      known.map((reading) => ({ ...reading, nll: reading.nll ?? Number.NaN })),
    );
  }
  const share = async () => {
    for (const arm of shared) await writeCached(nameOf(arm), exams.readings(arm));
  };

  const answer: Stage['answer'] = async (prompts, wishes) => {
    const system = systemMessage(DEFAULT_SYSTEM_LINE, wishes);
    const found = prompts.map((): string | null => null);
    const questions = prompts.map((prompt) => questionTo(system, prompt));
    for await (const reply of askMany(model, null, questions))
      found[reply.index] = reply.whole && reply.text.trim() !== '' ? reply.text.trim() : null;
    return found;
  };

  /** Typed, not imported: only what somebody types is a wish. */
  const liveChat = async (turns: { question: string; answer: string }[]): Promise<void> => {
    const { conversations, messages } = ports.database;
    const conversation = ports.newId();
    const at = ports.clock.now();
    conversations.insert({
      id: conversation,
      title: turns[0]?.question.slice(0, 40) ?? '',
      createdAt: at,
      systemPrompt: null,
    });
    let parent: string | null = null;
    for (const [index, { question, answer: text }] of turns.entries()) {
      const user = ports.newId();
      const assistant = ports.newId();
      const common = { conversation, state: 'complete' as const };
      messages.insert([
        { ...common, id: user, parent, role: 'user', text: question, createdAt: at + index * 2 },
        { ...common, id: assistant, parent: user, role: 'assistant', text, createdAt: at + index * 2 + 1 },
      ]);
      parent = assistant;
      const said = messages.get(user);
      if (said !== null) await memories.remember(said, 'day', null);
    }
  };

  return {
    ports,
    signal,
    async live(day, wishes) {
      const answers = await answer(day.flat(), wishes);
      let at = 0;
      for (const turns of day)
        await liveChat(turns.map((question) => ({ question, answer: answers[at++] ?? 'I do not know that.' })));
      style.card.changed();
    },
    async sleep(recipe, { seed, suite }) {
      const settings = ports.settings.get();
      ports.settings.set({ ...settings, sleep: { ...settings.sleep, suite } });
      ports.database.values.set('sleep.seed', seed);
      const sleep = createSleep(ports, session, memories, style, createJobSlot(), () => recipe);
      const wake = () => void sleep.dispose();
      signal.addEventListener('abort', wake, { once: true });
      try {
        const { cycle } = await sleep.goToSleep({ recipe: recipe.name, anyway: true, trigger: 'button' });
        await sleep.finished(cycle);
        signal.throwIfAborted();
        await share();
        return sleep.cycle(cycle);
      } finally {
        signal.removeEventListener('abort', wake);
        await sleep.dispose();
      }
    },
    undo() {
      const active = session.active();
      if (active !== null) ports.database.cycles.undo(active.cycle);
    },
    candidate(cycle) {
      const { cycles } = ports.database;
      const report = cycles.get(cycle)?.report ?? null;
      const { train, examine } = readNight({ report, phases: cycles.phases(cycle) }).outputs;
      if (train === undefined || examine === undefined) return null;
      const checkpoints = checkpointsOf(train);
      const checkpoint = checkpoints.find(({ step }) => step === examine.step) ?? checkpoints.at(-1);
      return checkpoint === undefined
        ? null
        : {
            id: `experiment-${cycle}-${checkpoint.step}`,
            path: checkpoint.path,
            scale: examine.scale,
            step: checkpoint.step,
          };
    },
    async exam(adapter, items) {
      const arm = { adapter, sha256: adapter === null ? null : adapter.id };
      const { results } = await takeExam(
        { exams: ports.database.exams, sha256: ports.sha256 },
        {
          model,
          suite: { items },
          arm,
          fresh: adapter !== null,
          onProgress: () => undefined,
        },
      );
      if (adapter === null) await share();
      return results;
    },
    async examine(system) {
      const { items } = harnessSuite('full', placementAt('easy'), 1);
      const take = async (line: string) => {
        const name = `exam-with-${ports.sha256(`${baseKey}${line}`).slice(0, 16)}`;
        const known = await readCached<ItemReading[]>(name, []);
        const results = await runHarness({
          items,
          system: line,
          signal,
          take: (questions) => takeReadings(model, null, questions),
          known: (item) => known[items.indexOf(item)],
        });
        await writeCached(
          name,
          results.map(({ reply, nll }) => ({ reply, nll })),
        );
        return results;
      };
      return { before: await take(systemMessage(DEFAULT_SYSTEM_LINE, [])), after: await take(system) };
    },
    active: () => session.active(),
    async measure(adapter, rows, wishes) {
      const learned = await measureLearned(model, adapter, rows, wishes);
      if (learned === null) throw new Error('There is nothing to measure on: no held-out row.');
      return learned;
    },
    answer,
    close: () => opened.close(),
  };
}
