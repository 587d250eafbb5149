import { expect, it } from 'vitest';
import type { AdapterRow } from '../../ports.ts';
import type { NightContext } from '../record/context.ts';
import { settle } from './settle.ts';

it('an adapter names every conversation that shaped it, also those of lessons from before the window', async () => {
  const outputs: Record<string, unknown> = {
    gather: { turns: ['m'], studiedAgain: [] },
    train: { checkpoint: 'checkpoint', step: 1, finished: true },
    examine: { arms: [], items: 0, scale: 1 },
    decide: { verdict: 'promoted', reason: 'fine' },
  };
  const message = { id: 'm', conversation: 'today', text: 'Hi' };
  const example = (conversation: string | null) => ({
    kind: 'style',
    prompt: 'p',
    target: 't',
    conversation,
    split: 'train',
  });
  const promoted: AdapterRow[] = [];
  const manifests: unknown[] = [];
  const context = {
    cycle: 3,
    recipe: { name: 'gentle', adapterScales: [1] },
    model: { name: 'pocket', sha256: 'w', template: 'pocket' },
    signal: new AbortController().signal,
    style: { sources: () => ['wish'] },
    ports: {
      clock: { now: () => 1 },
      sha256: (text: string) => text,
      files: {
        keepAdapter: async (_cycle: string, _path: string, manifest: unknown) => (
          manifests.push(manifest),
          { path: 'kept', sha256: 'h' }
        ),
      },
      database: {
        exams: { dropArm: () => undefined, renameArm: () => undefined },
        messages: {
          unlearned: () => [{ user: message, assistant: message }],
          learnedSince: () => [],
          turns: () => [{ user: message, assistant: message }],
        },
        cycles: {
          get: () => ({ startedAt: 1 }),
          phases: () => Object.entries(outputs).map(([phase, output]) => ({ phase, output })),
          examples: () => [example('old'), example('today'), example(null)],
          promote: (adapter: AdapterRow) => promoted.push(adapter),
        },
      },
    },
  } as unknown as NightContext;
  await settle(context);
  expect(promoted[0]?.conversations.toSorted()).toEqual(['old', 'today', 'wish']);
  expect(manifests).toEqual([expect.objectContaining({ conversations: promoted[0]?.conversations })]);
});
