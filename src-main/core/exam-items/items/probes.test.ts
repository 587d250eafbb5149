import { expect, it } from 'vitest';
import { EXAM_TASKS, READINGS, RUNGS } from '../../../../src-shared/contract/vocabulary.ts';
import { probeItems } from './probes.ts';
import { nightSuite, placementAt } from './suites.ts';

it('finds out where a model stands by items that stand in no exam, in both readings of every task and rung', () => {
  for (const rung of RUNGS) {
    const exams = [0, 3, 6].map((rotation) => nightSuite('full', placementAt(rung), rotation).items);
    const asked = new Set(exams.flat().map((item) => item.prompt));
    for (const task of EXAM_TASKS)
      for (const reading of READINGS) {
        const items = probeItems({ task, rung, reading, count: 48 });
        expect([task, rung, reading, items.length]).toEqual([task, rung, reading, 48]);
        expect(items.filter((item) => asked.has(item.prompt))).toEqual([]);
        expect(items.slice(0, 12)).toEqual(probeItems({ task, rung, reading, count: 12 }));
        expect(items.every((item) => reading === 'written' || item.near.length > 0)).toBe(true);
      }
  }
});
