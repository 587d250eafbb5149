import { pairsOf } from '../../../text/pairs.ts';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const CAPITALS = pairsOf(
  'France: Paris, Germany: Berlin, Italy: Rome, Spain: Madrid, Austria: Vienna, Norway: Oslo, ' +
    'Ireland: Dublin, Greece: Athens, Portugal: Lisbon, Poland: Warsaw, Japan: Tokyo, Egypt: Cairo, ' +
    'Peru: Lima, China: Beijing, Russia: Moscow, Sweden: Stockholm, Denmark: Copenhagen, Finland: Helsinki, ' +
    'Hungary: Budapest, Belgium: Brussels, Cuba: Havana, Kenya: Nairobi, Canada: Ottawa, England: London',
);

export const OPPOSITES = pairsOf(
  'hot: cold, big: small, up: down, left: right, day: night, open: closed, fast: slow, high: low, old: new, ' +
    'wet: dry, full: empty, hard: soft, happy: sad, early: late, loud: quiet, rich: poor, strong: weak, ' +
    'light: dark, long: short, inside: outside, first: last, clean: dirty, black: white, true: false',
);

export const THING_COLOURS = pairsOf(
  'grass: green, snow: white, the sky on a clear day: blue, a ripe banana: yellow, coal: black, blood: red, ' +
    'a carrot: orange, milk: white, a ripe tomato: red, chocolate: brown, a lemon: yellow, a frog: green, ' +
    'a strawberry: red, a pumpkin: orange, a crow: black',
);

export const ANIMAL_SOUNDS = pairsOf(
  'dog: woof, cat: meow, cow: moo, sheep: baa, duck: quack, pig: oink, lion: roar, bee: buzz, snake: hiss, ' +
    'horse: neigh, owl: hoot, mouse: squeak',
);

export const ANIMAL_BABIES = pairsOf(
  'dog: puppy, cat: kitten, cow: calf, sheep: lamb, horse: foal, pig: piglet, lion: cub, duck: duckling, ' +
    'hen: chick, goat: kid, frog: tadpole, deer: fawn',
);

export const ANIMAL_LEGS = [
  ['dog', 4],
  ['cat', 4],
  ['horse', 4],
  ['bird', 2],
  ['spider', 8],
  ['ant', 6],
  ['bee', 6],
  ['snake', 0],
  ['fish', 0],
  ['cow', 4],
  ['duck', 2],
  ['fly', 6],
  ['person', 2],
  ['hen', 2],
  ['beetle', 6],
] as const;

export const MEASURES = [
  ['days', 'in a week', 7],
  ['months', 'in a year', 12],
  ['hours', 'in a day', 24],
  ['minutes', 'in an hour', 60],
  ['seconds', 'in a minute', 60],
  ['weeks', 'in a year', 52],
  ['fingers', 'on one hand', 5],
  ['wheels', 'on a bicycle', 2],
  ['wheels', 'on a car', 4],
  ['sides', 'on a triangle', 3],
  ['sides', 'on a square', 4],
  ['letters', 'in the alphabet', 26],
  ['legs', 'on a chair', 4],
  ['seasons', 'in a year', 4],
  ['eggs', 'in a dozen', 12],
  ['cents', 'in a euro', 100],
] as const;

export const PLURALS = pairsOf(
  'child: children, foot: feet, tooth: teeth, man: men, woman: women, mouse: mice, goose: geese, ' +
    'leaf: leaves, knife: knives, wolf: wolves, city: cities, baby: babies, box: boxes, glass: glasses, ' +
    'tree: trees, house: houses',
);

export const PASTS = pairsOf(
  'go: went, eat: ate, see: saw, buy: bought, run: ran, give: gave, take: took, write: wrote, sing: sang, ' +
    'swim: swam, drink: drank, think: thought, sleep: slept, come: came, walk: walked, play: played',
);
