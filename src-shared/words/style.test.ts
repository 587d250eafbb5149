import { expect, it } from 'vitest';
import type { StyleTrait } from '../contract/index.ts';
import { styleWhy, styleWords } from './style.ts';

const of = (trait: StyleTrait['trait'], value: string, why: StyleTrait['why']): StyleTrait => ({
  ...{ trait, value, why, strength: 1, source: 'statistics', off: false, evidence: [], choices: [] },
});

it.each<[StyleTrait['trait'], string, string]>([
  ['length', 'one sentence', 'One short sentence'],
  ['letterCase', 'lower', 'Lower case'],
  ['language', 'German', 'In German'],
  ['opening', 'Right,', 'Begins with “Right,”'],
  ['ending', 'Over and out.', 'Ends with “Over and out.”'],
])('%s, %s: %s', (trait, value, words) => expect(styleWords({ trait, value })).toBe(words));

it.each<[StyleTrait, string]>([
  [of('length', 'short', { kind: 'set' }), 'You set it here'],
  [of('bullets', 'no', { kind: 'asked', text: 'No bullets' }), 'You asked: “No bullets”'],
  [
    of('length', 'short', { kind: 'counted', counts: { correction: 3, thumb: 2 } }),
    '3 answers you shortened, 2 thumbs',
  ],
  [of('length', 'long', { kind: 'counted', counts: { correction: 1 } }), '1 answer you wanted longer'],
  [
    of('bullets', 'yes', { kind: 'counted', counts: { correction: 1, edit: 1 } }),
    '1 answer you corrected, 1 question you asked again with it',
  ],
  [
    of('language', 'German', { kind: 'counted', counts: { writing: 2, regeneration: 2 } }),
    '2 answers you had written again, 2 messages you wrote in German',
  ],
])('why: %j', (trait, words) => expect(styleWhy(trait)).toBe(words));
