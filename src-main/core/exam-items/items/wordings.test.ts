import type { Rung } from '../../../../src-shared/contract/vocabulary.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entities } from './entities.ts';
import { DRAFT_KINDS } from './kinds.ts';
import { createRandom } from '../chance/random.ts';
import type { HarnessSplit } from './types.ts';
import { type Task, TASKS } from '../../../../src-shared/contract/vocabulary.ts';

const SPLITS: readonly HarnessSplit[] = ['practice', 'gate', 'secret'];
const DRAWS_PER_KIND = 300;
const FEWEST_WORDINGS = { practice: 6, gate: 3, secret: 3 } as const;

/** The same placeholders in every split: what is left of a prompt is its wording. */
const placeholders: Entities = {
  person: () => 'Xperson',
  people: (count) => Array.from({ length: count }, (_, index) => `Xperson${'abcdefgh'[index]}`),
  city: () => 'Xcity',
  product: () => 'xproduct',
  inventedWord: () => 'xword',
  inventedName: () => 'Xname',
};

const masked = (text: string): string => text.replace(/\d+/g, '#');

/**
 * What a split says, without numbers and names: its sentences; of a program only the whole prompt, for its lines are
 * everybody's.
 */
function saidIn(task: Task, rung: Rung, split: HarnessSplit): Set<string> {
  const random = createRandom(`wordings:${task}:${rung}:${split}`);
  const said = new Set<string>();
  for (const kind of DRAFT_KINDS[task]) {
    for (let draw = 0; draw < DRAWS_PER_KIND; draw += 1) {
      const prompt = masked(kind({ random, entities: placeholders, rung, split }).prompt);
      const parts = task === 'code' ? [prompt] : prompt.split(/\n+|(?<=[.?!:])\s+/);
      for (const part of parts) if (/[a-z]{2}/i.test(part)) said.add(part.trim());
    }
  }
  return said;
}

describe.each(TASKS)('%s', (task) => {
  it.each(['easy', 'middle', 'hard'] as const)('never repeats a sentence of one split in another (%s)', (rung) => {
    const [practice, gate, secret] = SPLITS.map((split) => saidIn(task, rung, split)) as [
      Set<string>,
      Set<string>,
      Set<string>,
    ];
    expect([...gate].filter((sentence) => practice.has(sentence) || secret.has(sentence))).toEqual([]);
    expect([...secret].filter((sentence) => practice.has(sentence))).toEqual([]);
  });

  it.each(SPLITS)('asks in several ways in the %s split', (split) => {
    for (const kind of DRAFT_KINDS[task]) {
      const random = createRandom(`variety:${task}:${split}`);
      const prompts = Array.from({ length: DRAWS_PER_KIND }, () =>
        masked(kind({ random, entities: placeholders, rung: 'easy', split }).prompt),
      );
      expect(new Set(prompts).size, `kind ${DRAFT_KINDS[task].indexOf(kind) + 1}`).toBeGreaterThanOrEqual(
        FEWEST_WORDINGS[split],
      );
    }
  });
});

it('keeps wordings where no logic stands', () => {
  const items = join(import.meta.dirname, '..');
  const files = globSync('**/wordings/*.ts', { cwd: items });
  expect(files.length).toBeGreaterThan(30);
  const isData = (source: string) =>
    !/=>|\bfunction\b|`/.test(source.replaceAll(/\/\*[\s\S]*?\*\//g, '')) &&
    !/^import \{(?!(?: type Wordings,)? (?:wordings|pairsOf) \})/m.test(source);
  expect(files.filter((file) => !isData(readFileSync(join(items, file), 'utf8')))).toEqual([]);
});
