import { SECRET_ROTATIONS } from '../../../../../src-shared/contract/vocabulary.ts';
import { describe, expect, it } from 'vitest';
import { withMemories } from '../../../chat/index.ts';
import { holdsWords } from '../../text/normalise.ts';
import { harnessSuite, nightSuite, placementAt } from '../../items/suites.ts';
import { RECALL_KINDS } from './wordings/facts.ts';
import { recallItems } from './recallItems.ts';

const drawn = (split: 'gate' | 'secret', count = 200, seed = 1) =>
  recallItems({ rung: 'easy', reading: 'written', split, count, seed });
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('recallItems', () => {
  it('gives the same items for the same seed, others for another, and a shorter list as the start of a longer one', () => {
    expect(drawn('gate', 50)).toEqual(drawn('gate', 50));
    expect(drawn('gate', 50).slice(0, 7)).toEqual(drawn('gate', 7));
    const first = new Set(ids(drawn('secret', 50)));
    expect(ids(drawn('secret', 50, 2)).filter((id) => first.has(id)).length).toBeLessThan(25);
  });

  it.each(['gate', 'secret'] as const)(
    'asks what exactly one of one to four memories answers, in the form of chat (%s)',
    (split) => {
      const items = drawn(split);
      const sizes = new Set<number>();
      for (const { prompt, grader } of items) {
        const question = prompt.split('\n\n').at(-1) ?? '';
        const memories = prompt.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
        sizes.add(memories.length);
        expect(prompt).toBe(withMemories(question, memories));
        const value = grader.kind === 'recall' ? grader.value : '';
        expect(
          memories.filter((memory) => holdsWords(memory, value)),
          prompt,
        ).toHaveLength(1);
        expect(holdsWords(question, value), prompt).toBe(false);
      }
      expect(sizes).toEqual(new Set([1, 2, 3, 4]));
      expect(new Set(items.map((item) => item.prompt)).size).toBe(items.length);
    },
  );

  it('shares no wording, key or value between the splits', () => {
    const said = (split: 'gate' | 'secret') =>
      new Set(
        RECALL_KINDS.flatMap((kind) => [
          ...kind[split].facts,
          ...kind[split].questions,
          ...kind[split].keys,
          ...(typeof kind[split].values === 'string' ? [] : kind[split].values.map(String)),
        ]),
      );
    expect([...said('gate').intersection(said('secret'))]).toEqual([]);
    const values = (split: 'gate' | 'secret') =>
      new Set(drawn(split, 400).flatMap(({ grader }) => (grader.kind === 'recall' ? [grader.value] : [])));
    expect([...values('gate').intersection(values('secret'))]).toEqual([]);
  });

  it('asks of every kind in a standard exam', () => {
    const prompts = drawn('gate', 14).map((item) => item.prompt.split('\n\n').at(-1) ?? '');
    const asked = RECALL_KINDS.filter((kind) =>
      kind.gate.questions.some((wording) =>
        prompts.some((prompt) => kind.gate.keys.some((key) => wording.replace('{key}', key) === prompt)),
      ),
    );
    expect(asked).toHaveLength(RECALL_KINDS.length);
  });
});

describe('nightSuite', () => {
  it.each([
    ['quick', 7, 3],
    ['standard', 14, 6],
    ['full', 34, 16],
  ] as const)('adds to the untouched %s exam as many recall items as any task has', (name, gate, secret) => {
    const exam = harnessSuite(name, placementAt('easy'), 2);
    const night = nightSuite(name, placementAt('easy'), 2);
    expect(night.items.slice(0, exam.items.length)).toEqual(exam.items);
    const added = night.items.slice(exam.items.length);
    expect(added.every((item) => item.task === 'recall')).toBe(true);
    expect([
      added.filter((item) => item.split === 'gate').length,
      added.filter((item) => item.split === 'secret').length,
    ]).toEqual([gate, secret]);
    expect(new Set(ids(night.items)).size).toBe(night.items.length);
  });

  it('changes the secret recall items with the rotation and no other', () => {
    const of = (rotation: number, split: string) =>
      ids(
        nightSuite('quick', placementAt('easy'), rotation).items.filter(
          (item) => item.task === 'recall' && item.split === split,
        ),
      );
    expect(of(1, 'gate')).toEqual(of(2, 'gate'));
    const secret = Array.from({ length: SECRET_ROTATIONS }, (_, rotation) => of(rotation, 'secret')).flat();
    expect(new Set(secret).size).toBeGreaterThan(0.9 * secret.length);
  });
});
