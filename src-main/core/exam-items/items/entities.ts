import type { Random } from '../chance/random.ts';
import { poolFor, splitOf } from '../chance/splits.ts';
import type { HarnessSplit } from './types.ts';

const PEOPLE = (
  'Ann Ben Cara Dan Ella Finn Gina Hugo Iris Jack Kate Leo Mia Noah Olga Paul Rosa Sam Tina Umar Vera Will Yara Zoe ' +
  'Adam Bella Carl Dora Emil Fay Greg Hana Ivan Jane Karl Lena Max Nina Oscar Pia Ravi Sara Tom Una Victor Wanda ' +
  'Yusuf Zara Alex Bruno Clara David Eva Felix Grace Henry Ines Jonas Kim Lucy Marco Nora Otto Petra Rita Simon ' +
  'Tara Uwe Viola Walter Anna Boris Chloe Diego Emma Frank Heidi Igor Julia Kurt Laura Maya Nils Olive Peter Ruth ' +
  'Stefan Thea Vince Wendy Amir Beth Colin Daisy Ethan Flora'
).split(' ');

const CITIES = (
  'Paris London Berlin Madrid Rome Vienna Oslo Dublin Athens Lisbon Prague Warsaw Boston Chicago Tokyo Cairo Lima ' +
  'Delhi Seoul Sydney Milan Geneva Porto Leeds Bergen Munich Bristol Lyon Turin Denver Dallas Quito Havana Kyoto ' +
  'Dakar Tunis Zurich Krakow Hamburg Toronto Austin Naples Seville Cologne Malaga Gdansk Utrecht Bilbao Exeter Odense'
).split(' ');

const PRODUCTS = (
  'lamp chair table kettle phone clock mirror jacket bottle camera pillow blanket basket radio ladder guitar printer ' +
  'tent scarf helmet backpack bicycle keyboard umbrella mug notebook toaster heater wallet sofa carpet hammer drill ' +
  'candle vase towel drum piano shelf desk broom fan oven pan bowl spoon knife brush ruler torch'
).split(' ');

const STARTS = 'b br c ch d dr f fl g gr h j k kr l m n p pl qu r s sh sk st t tr v w y z bl cl th vr zh sn gl'.split(
  ' ',
);
const MIDDLES = 'a e i o u ai ea oo ou ia'.split(' ');
const ENDS = 'b d g l m n p r s t x nd rn ll ck sk th lm nt v z'.split(' ');

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
