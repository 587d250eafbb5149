import { type Rung, TASKS } from '../../../../src-shared/contract/vocabulary.ts';
import { describe, expect, it } from 'vitest';
import { createEntities } from './entities.ts';
import { generateItems } from './generateItems.ts';
import { DRAFT_KINDS } from './kinds.ts';
import { createRandom } from '../chance/random.ts';
import { harnessSuite, placementAt } from './suites.ts';
import { type HarnessItem, type HarnessSplit } from './types.ts';

const SPLITS: readonly HarnessSplit[] = ['practice', 'gate', 'secret'];
const LEVELS: readonly Rung[] = ['easy', 'middle', 'hard'];

const drawn = (rung: Rung, split: HarnessSplit, count: number, seed = 1): HarnessItem[] =>
  TASKS.flatMap((task) => generateItems({ rung, split, task, count, seed }));

describe('generateItems', () => {
  it('gives the same items for the same seed and others for another', () => {
    expect(drawn('easy', 'gate', 20)).toEqual(drawn('easy', 'gate', 20));
    const [first, second] = [drawn('easy', 'gate', 20, 1), drawn('easy', 'gate', 20, 2)];
    const ids = new Set(first.map((item) => item.id));
    expect(second.filter((item) => ids.has(item.id)).length).toBeLessThan(second.length / 2);
  });

  it('never asks a gate or secret question in practice, at either rung', () => {
    const prompts = new Map(
      SPLITS.map((split) => [
        split,
        new Set(
          LEVELS.flatMap((rung) => drawn(rung, split, split === 'practice' ? 1500 : 150)).map((item) => item.prompt),
        ),
      ]),
    );
    const [practice, gate, secret] = SPLITS.map((split) => prompts.get(split) as Set<string>) as [
      Set<string>,
      Set<string>,
      Set<string>,
    ];
    expect(practice.intersection(gate).size).toBe(0);
    expect(practice.intersection(secret).size).toBe(0);
    expect(gate.intersection(secret).size).toBe(0);
  }, 60_000);

  it('never asks the same gate question twice', () => {
    const items = drawn('easy', 'gate', 100);
    expect(new Set(items.map((item) => item.prompt)).size).toBe(items.length);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  });

  it('draws every kind of question of a task into 20 gate items', () => {
    for (const task of TASKS) {
      expect(DRAFT_KINDS[task].length).toBeGreaterThanOrEqual(8);
      const graders = new Set(
        generateItems({ rung: 'easy', split: 'gate', task, count: 20, seed: 1 }).map((item) =>
          JSON.stringify(item.grader),
        ),
      );
      expect(graders.size).toBeGreaterThanOrEqual(8);
    }
  });

  it('keeps pocket questions and answers short', () => {
    for (const item of drawn('easy', 'practice', 500)) {
      expect(item.prompt.length, item.prompt).toBeLessThan(260);
      expect(item.answer.length, item.answer).toBeLessThan(90);
    }
  });
});

describe('createEntities', () => {
  it('never gives a name of one split to another', () => {
    const names = SPLITS.map((split) => {
      const entities = createEntities(createRandom(7), split);
      const draws = [entities.person, entities.city, entities.product, entities.inventedWord, entities.inventedName];
      return new Set(
        Array.from({ length: 4000 }, (_, index) => (draws[index % draws.length] as () => string)().toLowerCase()),
      );
    }) as [Set<string>, Set<string>, Set<string>];
    expect(names[0].intersection(names[1])).toEqual(new Set());
    expect(names[0].intersection(names[2])).toEqual(new Set());
    expect(names[1].intersection(names[2])).toEqual(new Set());
  });
});

describe('harnessSuite', () => {
  it('has 80, 160 and 400 items, the smaller inside the larger, and a hash of its own', () => {
    const [quick, standard, full] = [
      harnessSuite('quick', placementAt('easy')),
      harnessSuite('standard', placementAt('easy')),
      harnessSuite('full', placementAt('easy')),
    ];
    expect([quick.items.length, standard.items.length, full.items.length]).toEqual([80, 160, 400]);
    const ids = new Set(full.items.map((item) => item.id));
    expect(standard.items.every((item) => ids.has(item.id))).toBe(true);
    expect(quick.hash).toBe(harnessSuite('quick', placementAt('easy')).hash);
    expect(new Set([quick.hash, standard.hash, full.hash, harnessSuite('quick', placementAt('hard')).hash]).size).toBe(
      4,
    );
  });
});
