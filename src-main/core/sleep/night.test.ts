import { reasonSentence, summaryWords } from '../../../src-shared/words/night.ts';
import { describe, expect, it } from 'vitest';
import type { NightEvent, NightPlan, Wish } from '../../../src-shared/contract/index.ts';
import { placementAt } from '../exam-items/index.ts';
import { EngineError, type EngineErrorCode } from '../engine/connection.ts';
import type { Cycles, CycleRow, Database, ModelDescription, PhaseRow } from '../ports.ts';
import { type NightPorts, runNight } from './night.ts';
import { createPauseGate } from './model/pauseGate.ts';
import { unplanned } from './plan/unplanned.ts';
import { recipeNamed } from './model/recipes.ts';
import { cycleDetail } from './views/cycleViews.ts';

const BULLETS: Wish = { trait: 'bullets', value: 'yes' };

const TURN = 'What should I cook tonight?';

const TIDIED = { merged: 0, indexed: 0, probes: 0, foundBefore: 0, foundAfter: 0, restored: false };
const TRAINER_START = {
  kind: 'start',
  steps: 300,
  trainRows: 1,
  validationRows: 0,
  dropped: [],
  trainableParameters: 1,
  firstStep: 0,
};

/**
 * A night that has sorted its day; its model answers as told and its trainer ends with an error. Nothing but rows can
 * tell of it.
 */
function sortedNight(given: {
  reply: { text: string; whole: boolean };
  trainer: EngineErrorCode;
  /** What was said today; one ordinary question unless told otherwise. */
  said?: string[];
  /** What each was answered by day. */
  answered?: string;
  wishes?: Wish[];
  plan?: NightPlan;
  /** Not the practice model. */
  real?: boolean;
  recipe?: 'gentle' | 'seed';
  /** Lines of the training file, counted from 1, that the trainer cannot read whole. */
  unfit?: (rows: unknown[]) => number[];
  /** What further phases had left before it was cut off. */
  left?: Partial<Record<PhaseRow['phase'], unknown>>;
  /** Tokens of a text, where the night asks. */
  tokens?: (text: string) => number;
}) {
  const said = given.said ?? [TURN];
  let row: Partial<CycleRow> = { number: 1, state: 'running', report: null };
  const promoted: unknown[] = [];
  const written = new Map<string, unknown[]>();
  const done = (phase: PhaseRow['phase'], output: unknown): PhaseRow => ({
    cycle: 1,
    phase,
    state: 'done',
    startedAt: 1,
    endedAt: 2,
    summary: null,
    output,
  });
  const phases = new Map<string, PhaseRow>([
    ['gather', done('gather', { turns: said.map((_, at) => `m${at}`), studiedAgain: [], plan: given.plan ?? null })],
    ['sort', done('sort', { kept: said.map((text, at) => ({ message: `m${at}`, text })), memories: 0, leftOut: [] })],
    ['tidy', done('tidy', TIDIED)],
    ...Object.entries(given.left ?? {}).map(([phase, output]): [string, PhaseRow] => [
      phase,
      done(phase as PhaseRow['phase'], output),
    ]),
  ]);
  const turns = said.map((text, at) => {
    const user = { id: `m${at}`, conversation: 'c', text, learn: true };
    return { user, assistant: { ...user, text: given.answered ?? 'Soup.' } };
  });
  const engine = {
    async *generateBatch({ prompts }: { prompts: unknown[] }) {
      for (const index of prompts.keys())
        yield { index, text: given.reply.text, tokens: 1, finishReason: given.reply.whole ? 'stop' : 'length' };
    },
    tokenize: async ({ messages }: { messages: { content: string }[] }) => ({
      tokens: messages.reduce((sum, { content }) => sum + (given.tokens?.(content) ?? 1) + 4, 3),
    }),
  };
  const cycles: Partial<Cycles> = {
    get: () => row as CycleRow,
    list: () => [],
    phases: () => [...phases.values()],
    savePhase: (phase) => void phases.set(phase.phase, phase),
    update: (_cycle, change) => (row = { ...row, ...change }) as CycleRow,
    finish: (_cycle, end) => (row = { ...row, ...end, state: 'finished' }) as CycleRow,
    saveExamples: () => undefined,
    examples: () => [],
    results: () => [],
    metrics: () => [],
    activeAdapter: () => null,
    promote: (adapter) => void promoted.push(adapter),
  };
  const trainer = {
    call: async (_method: string, _params: unknown, { onItem }: { onItem: (item: unknown) => void }) => {
      if (given.unfit !== undefined)
        onItem({ ...TRAINER_START, droppedRows: 1, droppedTrainRows: given.unfit(written.get('train.jsonl') ?? []) });
      throw new EngineError(
        given.trainer,
        given.trainer === 'dataset_invalid' ? 'Row 3 of train.jsonl has no reply to learn from.' : 'no number',
      );
    },
    close: async () => undefined,
  };
  const events: NightEvent[] = [];
  const ports = {
    cycles,
    messages: {
      unlearned: () => turns,
      learnedSince: () => [],
      turns: () => turns,
    },
    exams: { readings: () => [], keepReadings: () => undefined },
    values: { get: () => null },
    files: {
      writeLines: async (_cycle: string, name: string, rows: unknown[]) => (written.set(name, rows), name),
      readLines: async (_cycle: string, name: string) => written.get(name) ?? [],
      cycleFolder: () => 'folder',
      removeCycleWork: async () => undefined,
    },
    secrets: { find: async () => null },
    sha256: (text: string) => text,
    clock: { now: () => 3, every: () => () => undefined },
    log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    startTrainer: async () => trainer,
    session: {
      use: (_adapter: unknown, _priority: unknown, _signal: unknown, work: (one: unknown) => unknown) => work(engine),
    },
    planner: {
      plan: () => Promise.reject(new Error('the day was gathered')),
      trained: () => undefined,
      threads: () => 1,
    },
    style: { wishes: async () => given.wishes ?? [], sources: () => [] },
    gate: createPauseGate(),
    signal: new AbortController().signal,
    emit: (event: NightEvent) => void events.push(event),
    progress: () => undefined,
  } as unknown as NightPorts;
  const model = {
    demo: given.real !== true,
    template: 'pocket',
    placement: placementAt('easy'),
    sha256: 'w',
    windowTokens: 512,
  };
  const night = {
    cycle: 1,
    startedAt: 1,
    recipe: recipeNamed(given.recipe ?? 'gentle'),
    suite: 'quick' as const,
    model: { ...model, folder: 'model' } as ModelDescription,
    systemPrompt: '',
  };
  return {
    run: () => runNight(night, ports),
    row: () => row,
    reason: () => row.reason && reasonSentence(row.reason),
    /** What a phase says of itself on the page. */
    summary: (name: string) => {
      const found = cycleDetail({ cycles } as Database, row as CycleRow).phases.find(({ phase }) => phase === name);
      return found?.summary && summaryWords(found.summary);
    },
    /** As the page of the night shows it. */
    detail: () => cycleDetail({ cycles } as Database, row as CycleRow),
    phase: (name: string) => phases.get(name),
    promoted,
    written,
    events,
  };
}

describe('a night that cannot learn', () => {
  it('stops when training ran away, says so, and keeps nothing', async () => {
    const night = sortedNight({ reply: { text: 'Soup is fine.', whole: true }, trainer: 'diverged' });
    expect(await night.run()).toBe('failed');
    expect(night.reason()).toMatch(/^Training ran away: the loss was no longer a number\. Nothing was kept/);
    expect(night.phase('train')?.state).toBe('failed');
    expect(night.promoted).toEqual([]);
    expect(night.events.at(-1)).toMatchObject({ type: 'verdict', verdict: 'failed' });
  });
  it('stops with the sentence of the trainer when a row has nothing to learn', async () => {
    const night = sortedNight({ reply: { text: 'Soup is fine.', whole: true }, trainer: 'dataset_invalid' });
    expect(await night.run()).toBe('failed');
    expect(night.reason()).toContain('Row 3 of train.jsonl has no reply to learn from.');
    expect(night.promoted).toEqual([]);
  });
  it.each([
    ['was cut', { text: 'Soup is', whole: false }],
    ['is empty', { text: ' ', whole: true }],
  ])('stops before training when every answer %s', async (_name, reply) => {
    const night = sortedNight({ reply, trainer: 'internal' });
    expect(await night.run()).toBe('light');
    expect(night.reason()).toBe('No lesson could be written from today. It kept 0 memories.');
    expect(night.phase('train')).toBeUndefined();
    expect(night.written.size).toBe(0);
    expect(night.promoted).toEqual([]);
  });
});

const soup = { reply: { text: 'Soup is fine.', whole: true }, trainer: 'internal' as const };

describe('a night with nothing to teach is light sleep', () => {
  it.each([
    ['two greetings', ', and no wish about answers', { said: ['Hello!', 'Thanks, bye 👋'] }],
    [
      'two greetings by the seed recipe, whatever was wished',
      '',
      { said: ['Hello!', 'Good morning.'], recipe: 'seed' as const, wishes: [BULLETS] },
    ],
  ])('%s: no rehearsal, no file, no exam, and it says why', async (_name, why, day) => {
    const night = sortedNight({ ...soup, ...day });
    expect(await night.run()).toBe('light');
    expect(night.reason()).toBe(
      `Today held only greetings and thanks${why}, so there was nothing to teach and the weights were left alone. It kept 0 memories.`,
    );
    expect(night.phase('prepare')).toMatchObject({ state: 'skipped' });
    expect(night.summary('prepare')).toBe('nothing to teach');
    expect(night.phase('train')).toBeUndefined();
    expect(night.written.size).toBe(0);
    expect(night.detail().studied).toMatchObject({
      style: 0,
      replay: 0,
      leftOut: [{ reason: 'greeting', count: 2 }],
    });
  });
  it('when there is no time for a night that the gate can judge, and says how much it had', async () => {
    const whole = unplanned(recipeNamed('gentle'), 'standard', false);
    const seconds = { ...whole.seconds, train: 1260, examine: 600 };
    const plan: NightPlan = {
      ...{ ...whole, basis: 'guessed', cuts: [] },
      ...{ kind: 'memories', seconds, availableSeconds: 600 },
    };
    const night = sortedNight({ ...soup, plan });
    expect(await night.run()).toBe('light');
    expect(night.reason()).toMatch(/^There was no time for a lesson: .* takes 31 minutes, and it had 10 minutes\./);
    expect(night.written.size).toBe(0);
    expect(night.events).toContainEqual({ type: 'plan', cycle: 1, plan });
    expect(night.events.at(-1)).toMatchObject({ type: 'verdict', plannedSeconds: { train: 1260 } });
  });
  it('when another model than the practice one obeyed for too few prompts', async () => {
    const said = Array.from({ length: 12 }, (_, at) => `How do I cook dish ${'abcdefghijkl'[at]}?`);
    const wishes: Wish[] = [{ trait: 'language', value: 'German' }];
    const night = sortedNight({ ...soup, said, wishes, real: true });
    expect(await night.run()).toBe('light');
    expect(night.reason()).toMatch(/^The wished manner was found for 0 of \d+ prompts, and a lesson needs 16/);
    expect(night.summary('prepare')).toMatch(/^targets for 0 of \d+ prompts$/);
    expect(night.phase('train')).toBeUndefined();
  });
  it('but greetings under a wish are lessons, since the wish shapes their answers', async () => {
    const night = sortedNight({
      reply: { text: 'Hello.', whole: true },
      trainer: 'diverged',
      said: ['Hello!', 'Good morning.'],
      wishes: [{ trait: 'length', value: 'one sentence' }],
    });
    expect(await night.run()).toBe('failed');
    expect(night.written.get('train.jsonl')?.some((row) => JSON.stringify(row).includes('Hello!'))).toBe(true);
  });
  it('without a wish it studies no everyday prompts, which would teach nothing', async () => {
    const night = sortedNight({ ...soup, trainer: 'diverged' });
    await night.run();
    expect(night.row().lessons).toBe(1);
    expect(
      JSON.stringify(night.written.get('train.jsonl')?.filter((row) => (row as { kind: string }).kind === 'style')),
    ).not.toContain('Tell me a joke.');
  });
  it('when the only lesson is longer than the model can read', async () => {
    const long = 'Tell me more about the sea and the ships. '.repeat(80);
    const night = sortedNight({ ...soup, said: [long], tokens: (text) => text.length / 4 });
    expect(await night.run()).toBe('light');
    expect(night.reason()).toBe(
      'No lesson could be written from today: one was longer than the model can read. It kept 0 memories.',
    );
    expect(night.detail().studied.leftOut).toEqual([{ reason: 'tooLong', count: 1 }]);
    expect(night.written.size).toBe(0);
  });
  it('when every answer gives back what was told', async () => {
    const night = sortedNight({
      ...soup,
      said: ['We named the sourdough Gerald'],
      reply: { text: 'Got it, your sourdresser is Gerald. I will remember that.', whole: true },
    });
    expect(await night.run()).toBe('light');
    expect(night.written.size).toBe(0);
  });
});

it('one turn that the model cannot read is left out, and the night studies the others', async () => {
  const long = 'Tell me more about the sea and the ships. '.repeat(80);
  const night = sortedNight({ ...soup, trainer: 'diverged', said: [long, TURN], tokens: (text) => text.length / 4 });
  expect(await night.run()).toBe('failed');
  expect(JSON.stringify(night.written.get('train.jsonl'))).not.toContain('the ships');
  expect(night.detail().studied).toMatchObject({
    style: 1,
    leftOut: [{ reason: 'tooLong', count: 1 }],
  });
});

it('the raw exchanges of a day leave out an answer that gives back a fact', async () => {
  const night = sortedNight({
    ...soup,
    recipe: 'seed',
    trainer: 'diverged',
    said: [TURN, 'We adopted a dog, Pippin'],
    answered: 'Give Pippin a treat.',
  });
  await night.run();
  expect(night.written.get('train.jsonl')).toHaveLength(1);
  expect(night.detail().studied.leftOut).toEqual([{ reason: 'factsOnly', count: 1 }]);
});

describe('rows that the trainer cannot read whole', () => {
  const styleLines = (rows: unknown[]) =>
    rows.flatMap((row, at) => ((row as { kind: string }).kind === 'style' ? [at + 1] : []));
  const day = { ...soup, trainer: 'diverged' as const, said: [TURN, 'Which soup is quick?'] };
  it('are named in the report, and no more lessons are counted than were trained', async () => {
    const night = sortedNight({
      ...day,
      unfit: (rows) => styleLines(rows).filter((line) => JSON.stringify(rows[line - 1]).includes('quick')),
    });
    await night.run();
    expect(night.row().lessons).toBe(1);
    expect(night.detail().studied).toMatchObject({
      style: 1,
      leftOut: [{ reason: 'tooLong', count: 1 }],
    });
  });
  it('leave light sleep when they are all there was to teach, and rehearsal is not trained alone', async () => {
    const night = sortedNight({ ...day, unfit: styleLines });
    expect(await night.run()).toBe('light');
    expect(night.row()).toMatchObject({ lessons: 0 });
    expect(night.reason()).toBe(
      'Every lesson was longer than the model can read, so the weights were left alone. The turns wait for tonight.',
    );
    expect(night.phase('train')).toMatchObject({ state: 'skipped' });
    expect(night.summary('train')).toBe('nothing to teach');
  });
});

describe('what a phase left and nobody can read', () => {
  const lesson = {
    ...{ kind: 'lesson', trainFile: 't', validationFile: null, train: 1, heldOut: 0, seed: 1, wishes: [] },
    ...{ settings: {}, studied: { style: 1, replay: 0, raw: 0, heldOut: 0, leftOut: [] } },
  };
  const trained = {
    ...{ checkpoint: 'c', step: 1, checkpoints: [], unfit: { style: 0, replay: 0, raw: 0 }, gauge: [] },
    ...{ stoppedEarly: null, peakMemoryBytes: null, steps: 1, loss: 1 },
  };
  const examined = { arms: [], items: 0, brake: null, learned: null, leaks: { prompts: 25, facts: 0, found: [] } };
  const decided = { verdict: 'promoted', reason: 'fine', harness: null };
  const whole = { prepare: lesson, train: trained, examine: examined, decide: decided };
  it.each<[PhaseRow['phase'], unknown, string]>([
    ['gather', { turns: 'all' }, 'gathered the day'],
    ['sort', null, 'sorted the day'],
    ['prepare', { ...lesson, wishes: undefined }, 'prepared the lesson'],
    ['train', { ...trained, checkpoints: [{ path: 'c' }] }, 'trained'],
    ['examine', { ...examined, leaks: 'none' }, 'took the exam'],
    ['examine', { ...examined, leaks: null }, 'took the exam'],
    ['decide', { ...decided, verdict: 'perhaps' }, 'decided'],
  ])('ends the night before anything is put in use: %s %j', async (phase, output, verb) => {
    const night = sortedNight({ ...soup, left: { ...whole, [phase]: output } });
    expect(await night.run()).toBe('failed');
    expect(night.reason()).toBe(
      `What it wrote down when it ${verb} cannot be read any more. Nothing was kept; the turns wait for tonight.`,
    );
    expect(night.promoted).toEqual([]);
    expect(night.events.at(-1)).toMatchObject({ type: 'verdict', verdict: 'failed' });
  });
});
