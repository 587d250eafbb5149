import { expect, it } from 'vitest';
import { EXAM_TASKS } from '../../../../../src-shared/contract/vocabulary.ts';
import type { ModelSession } from '../../../engine/session.ts';
import { placementAt } from '../../../exam-items/index.ts';
import type { ExamReadingRow } from '../../../ports.ts';
import { createPauseGate } from '../../model/pauseGate.ts';
import { measurePlacement, placementOf } from './placeModel.ts';

/** A model that writes nothing right and, of two options or more, finds the right one in two questions of three. */
function chooser() {
  let asked = 0;
  const readings = new Map<string, Map<string, ExamReadingRow>>();
  const values = new Map<string, unknown>();
  const arm = (name: string) => readings.get(name) ?? readings.set(name, new Map()).get(name)!;
  const engine = {
    async *examine({ items }: { items: unknown[] }) {
      for (const index of items.keys()) {
        asked += 1;
        yield { index, nll: 3, text: 'Pardon?', finishReason: 'stop' as const };
      }
    },
    async *choose({ items }: { items: { options: string[] }[] }) {
      for (const [index, { options }] of items.entries()) {
        asked += 1;
        const fails = asked % 3 === 0;
        yield {
          index,
          sums: options.map((_, at) => (at === 0 ? (fails ? 5 : 1) : 2)),
          tokens: options.map(() => 1),
          ends: options.map(() => 0),
        };
      }
    },
  };
  const ports = {
    sha256: (text: string) => text,
    values: {
      get: (key: string) => values.get(key) ?? null,
      set: (key: string, value: unknown) => values.set(key, value),
    },
    exams: {
      readings: (name: string) => [...arm(name).values()],
      keepReadings: (name: string, rows: ExamReadingRow[]) => rows.forEach((row) => arm(name).set(row.item, row)),
    },
  };
  const model = { sha256: 'weights', template: 'chatml', placement: null } as const;
  const session = {
    description: async () => model,
    use: async (_adapter: unknown, _priority: unknown, _signal: unknown, work: (client: unknown) => Promise<unknown>) =>
      work(engine),
  } as unknown as ModelSession;
  const night = { session, gate: createPauseGate(), signal: new AbortController().signal };
  return { ports: ports as unknown as Parameters<typeof placementOf>[0], night, model, values, asked: () => asked };
}

it('is measured once for these weights and kept; other weights are measured for themselves', async () => {
  const { ports, night, model, values, asked } = chooser();
  const placement = await placementOf(ports, { night, model });
  expect(EXAM_TASKS.map((task) => placement[task].reading)).toEqual(EXAM_TASKS.map(() => 'chosen'));
  const count = asked();
  expect(count).toBeLessThan(EXAM_TASKS.length * 100);
  expect(await placementOf(ports, { night, model })).toEqual(placement);
  expect(asked()).toBe(count);
  expect(values.size).toBe(1);
  await placementOf(ports, { night, model: { ...model, sha256: 'others' } });
  expect(values.size).toBe(2);
});

it('came with a model, unless it was measured here since', async () => {
  const { ports, night, model, asked } = chooser();
  const shipped = { ...model, placement: placementAt('hard') };
  expect(await placementOf(ports, { night, model: shipped })).toEqual(shipped.placement);
  expect(asked()).toBe(0);
  const measured = await measurePlacement(ports, { night, model: shipped });
  expect(await placementOf(ports, { night, model: shipped })).toEqual(measured);
});

it('is measured again where what was kept cannot be read', async () => {
  const { ports, night, model, values } = chooser();
  const placement = await placementOf(ports, { night, model });
  for (const key of values.keys()) values.set(key, { arithmetic: { rung: 'steep', reading: 'sung' } });
  expect(await placementOf(ports, { night, model })).toEqual(placement);
});
