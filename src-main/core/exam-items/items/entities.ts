import type { Random } from '../chance/random.ts';
import { poolFor, splitOf } from '../chance/splits.ts';
import { CITIES, ENDS, MIDDLES, PEOPLE, PRODUCTS, STARTS } from './wordings/names.ts';
import type { HarnessSplit } from './types.ts';

/** Entities of one split: a name drawn here is never drawn for another split. */
export interface Entities {
  person(): string;
  people(count: number): string[];
  city(): string;
  product(): string;
  /** A made-up word of two or three syllables, in lower case. */
  inventedWord(): string;
  inventedName(): string;
}

function spell(random: Random): string {
  const syllables = random.chance(0.7) ? 2 : 3;
  let word = '';
  for (let index = 0; index < syllables; index += 1) word += random.pick(STARTS) + random.pick(MIDDLES);
  return random.chance(0.6) ? word + random.pick(ENDS) : word;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const pools = (split: HarnessSplit) => ({
  people: poolFor(PEOPLE, split),
  cities: poolFor(CITIES, split),
  products: poolFor(PRODUCTS, split),
});
const POOLS = { practice: pools('practice'), gate: pools('gate'), secret: pools('secret') };
const KNOWN = new Set([...PEOPLE, ...CITIES, ...PRODUCTS].map((name) => name.toLowerCase()));

/** Draws names for one split; half of the people and cities are invented, so that copying is learned. */
export function createEntities(random: Random, split: HarnessSplit): Entities {
  const pool = POOLS[split];
  const inventedWord = (): string => {
    for (;;) {
      const word = spell(random);
      if (splitOf(`name:${word}`) === split && !KNOWN.has(word)) return word;
    }
  };
  const inventedName = (): string => capitalised(inventedWord());
  const person = (): string => (random.chance(0.5) ? random.pick(pool.people) : inventedName());
  return {
    person,
    people(count) {
      const chosen = new Set<string>();
      while (chosen.size < count) chosen.add(person());
      return [...chosen];
    },
    city: () => (random.chance(0.5) ? random.pick(pool.cities) : inventedName()),
    product: () => random.pick(pool.products),
    inventedWord,
    inventedName,
  };
}
