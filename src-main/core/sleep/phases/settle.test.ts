import { expect, it } from 'vitest';
import type { AdapterRow, ModelDescription } from '../../ports.ts';
import { recipeNamed } from '../model/recipes.ts';
import { settle, type SettlePorts } from './settle.ts';

it('an adapter names every conversation that shaped it, also those of lessons from before the window', async () => {
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
  const turns = [{ user: message, assistant: message }];
  const ports = {
    signal: new AbortController().signal,
    style: { sources: () => ['wish'] },
    clock: { now: () => 1 },
    sha256: (text: string) => text,
    files: {
      keepAdapter: async (_cycle: string, _path: string, manifest: unknown) => (
        manifests.push(manifest),
        { path: 'kept', sha256: 'h' }
      ),
    },
    exams: { dropArm: () => undefined, renameArm: () => undefined },
    messages: { turns: () => turns },
    cycles: {
      examples: () => [example('old'), example('today'), example(null)],
      promote: (adapter: AdapterRow) => promoted.push(adapter),
    },
  } as unknown as SettlePorts;
  await settle(
    {
      cycle: 3,
      startedAt: 1,
      recipe: { ...recipeNamed('gentle'), adapterScales: [1] },
      model: { name: 'pocket', sha256: 'w', template: 'pocket' } as ModelDescription,
      gathered: { turns: ['m'], studiedAgain: [], plan: null },
      trained: { checkpoint: 'checkpoint', step: 1, checkpoints: [] },
      examined: { scale: 1, step: null },
      checkpoints: 1,
      decided: { verdict: 'promoted', reason: { kind: 'told', sentence: 'fine' } },
    },
    ports,
  );
  expect(promoted[0]?.conversations.toSorted()).toEqual(['old', 'today', 'wish']);
  expect(manifests).toEqual([expect.objectContaining({ conversations: promoted[0]?.conversations })]);
});
