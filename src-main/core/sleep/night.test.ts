import { describe, expect, it } from 'vitest';
import type { NightEvent } from '../../../src-shared/contract/index.ts';
import { EngineError, type EngineErrorCode } from '../engine/connection.ts';
import type { CorePorts, CycleRow, PhaseRow } from '../ports.ts';
import type { NightContext } from './context.ts';
import { runNight } from './night.ts';
import { createPauseGate } from './pauseGate.ts';
import { recipeNamed } from './recipes.ts';

const TURN = 'What should I cook tonight?';

/** A night that has sorted its day; its model answers as told and its trainer ends with an error. Nothing but rows can tell of it. */
function sortedNight(given: { reply: { text: string; whole: boolean }; trainer: EngineErrorCode }) {
  let row: Partial<CycleRow> = { number: 1, state: 'running', report: null };
  const promoted: unknown[] = [];
  const written = new Map<string, unknown[]>();
  const done = (phase: PhaseRow['phase'], output: unknown): PhaseRow => ({ cycle: 1, phase, state: 'done', startedAt: 1, endedAt: 2, summary: null, output });
  const phases = new Map<string, PhaseRow>([
    ['gather', done('gather', { turns: ['m'], studiedAgain: [] })],
    ['sort', done('sort', { kept: [{ message: 'm', text: TURN }], memories: 0, leftOut: [] })],
    ['tidy', done('tidy', {})],
  ]);
  const message = { id: 'm', conversation: 'c', text: TURN, learn: true };
  const engine = {
    async *generateBatch({ prompts }: { prompts: unknown[] }) {
      for (const index of prompts.keys()) yield { index, text: given.reply.text, tokens: 1, finishReason: given.reply.whole ? 'stop' : 'length' };
    },
  };
  const cycles: Partial<CorePorts['database']['cycles']> = {
    get: () => row as CycleRow,
    list: () => [],
    phases: () => [...phases.values()],
    savePhase: (phase) => void phases.set(phase.phase, phase),
    update: (_cycle, change) => (row = { ...row, ...change }) as CycleRow,
    finish: (_cycle, end) => (row = { ...row, ...end, state: 'finished' }) as CycleRow,
    saveExamples: () => undefined,
    examples: () => [],
    results: () => [],
    promote: (adapter) => void promoted.push(adapter),
  };
  const trainer = {
    call: async () => {
      throw new EngineError(given.trainer, given.trainer === 'dataset_invalid' ? 'Row 3 of train.jsonl has no reply to learn from.' : 'no number');
    },
    close: async () => undefined,
  };
  const ports = {
    database: {
      cycles,
      messages: {
        unlearned: () => [{ user: message, assistant: { ...message, text: 'Soup.' } }],
        learnedSince: () => [],
        turns: () => [{ user: message, assistant: { ...message, text: 'Soup.' } }],
      },
      exams: { readings: () => [], keepReadings: () => undefined },
      values: { get: () => null },
    },
    files: {
      writeLines: async (_cycle: string, name: string, rows: unknown[]) => (written.set(name, rows), name),
      cycleFolder: () => 'folder',
      removeCycleWork: async () => undefined,
    },
    secrets: { find: async () => null },
    sha256: (text: string) => text,
    clock: { now: () => 3, every: () => () => undefined },
    log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    startTrainer: async () => trainer,
  };
  const events: NightEvent[] = [];
  const context = {
    cycle: 1,
    recipe: recipeNamed('gentle'),
    suite: 'quick',
    model: { demo: true, template: 'pocket', harnessLevel: 'pocket', sha256: 'w', windowTokens: 512, folder: 'model' },
    systemPrompt: '',
    ports,
    session: { use: (_adapter: unknown, _priority: unknown, _signal: unknown, work: (one: unknown) => unknown) => work(engine) },
    style: { directives: async () => [], sources: () => [] },
    gate: createPauseGate(),
    signal: new AbortController().signal,
    emit: (event: NightEvent) => void events.push(event),
    progress: () => undefined,
  } as unknown as NightContext;
  return { run: () => runNight(context), row: () => row, phase: (name: string) => phases.get(name), promoted, written, events };
}

describe('a night that cannot learn', () => {
  it('stops when training ran away, says so, and keeps nothing', async () => {
    const night = sortedNight({ reply: { text: 'Soup is fine.', whole: true }, trainer: 'diverged' });
    expect(await night.run()).toBe('failed');
    expect(night.row().reason).toMatch(/^Training ran away: the loss was no longer a number\. Nothing was kept/);
    expect(night.phase('train')?.state).toBe('failed');
    expect(night.promoted).toEqual([]);
    expect(night.events.at(-1)).toMatchObject({ type: 'verdict', verdict: 'failed' });
  });
  it('stops with the sentence of the trainer when a row has nothing to learn', async () => {
    const night = sortedNight({ reply: { text: 'Soup is fine.', whole: true }, trainer: 'dataset_invalid' });
    expect(await night.run()).toBe('failed');
    expect(night.row().reason).toContain('Row 3 of train.jsonl has no reply to learn from.');
    expect(night.promoted).toEqual([]);
  });
  it.each([
    ['was cut', { text: 'Soup is', whole: false }],
    ['is empty', { text: ' ', whole: true }],
  ])('stops before training when every answer %s', async (_name, reply) => {
    const night = sortedNight({ reply, trainer: 'internal' });
    expect(await night.run()).toBe('light');
    expect(night.row().reason).toBe('No lesson could be written from today. It kept 0 memories.');
    expect(night.phase('train')).toBeUndefined();
    expect(night.written.size).toBe(0);
    expect(night.promoted).toEqual([]);
  });
});
