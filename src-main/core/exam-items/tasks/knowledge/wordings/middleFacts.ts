import { pairsOf } from '../../../text/pairs.ts';

/** Facts that most people know, less often told than those of the easy rung. */
export const CAPITALS = pairsOf(
  'South Korea: Seoul, Turkey: Ankara, Thailand: Bangkok, Scotland: Edinburgh, the Netherlands: Amsterdam, ' +
    'Switzerland: Bern, Ukraine: Kyiv, Argentina: Buenos Aires, Chile: Santiago, Iran: Tehran, Iraq: Baghdad, ' +
    'Romania: Bucharest, Bulgaria: Sofia, Croatia: Zagreb, Vietnam: Hanoi, Mexico: Mexico City, India: New Delhi, ' +
    'Colombia: Bogota, Wales: Cardiff, Iceland: Reykjavik',
);

export const OPPOSITES = pairsOf(
  'ancient: modern, brave: cowardly, deep: shallow, thick: thin, rough: smooth, cheap: expensive, ' +
    'narrow: wide, sharp: blunt, victory: defeat, arrive: depart, buy: sell, accept: refuse, ' +
    'increase: decrease, guilty: innocent, generous: mean, public: private',
);

export const LANGUAGES = pairsOf(
  'Brazil: Portuguese, Mexico: Spanish, Austria: German, Egypt: Arabic, Japan: Japanese, Poland: Polish, ' +
    'Greece: Greek, Turkey: Turkish, Sweden: Swedish, Israel: Hebrew, Iran: Persian, Hungary: Hungarian, ' +
    'Finland: Finnish, Denmark: Danish, Argentina: Spanish, Angola: Portuguese, Australia: English',
);

export const CONTINENTS = pairsOf(
  'Kenya: Africa, Japan: Asia, Peru: South America, Norway: Europe, Egypt: Africa, India: Asia, Chile: South America, ' +
    'Poland: Europe, Canada: North America, Ghana: Africa, China: Asia, Portugal: Europe, Brazil: South America, ' +
    'Mexico: North America, Vietnam: Asia, Nigeria: Africa, Cuba: North America, Greece: Europe',
);

export const SYMBOLS = pairsOf(
  'oxygen: O, hydrogen: H, carbon: C, nitrogen: N, gold: Au, silver: Ag, iron: Fe, sodium: Na, helium: He, ' +
    'calcium: Ca, copper: Cu, lead: Pb',
);

export const PLURALS = pairsOf(
  'ox: oxen, louse: lice, shelf: shelves, thief: thieves, hero: heroes, potato: potatoes, sheep: sheep, deer: deer, ' +
    'calf: calves, crisis: crises, medium: media, cactus: cacti, half: halves, life: lives, penny: pennies',
);

export const PASTS = pairsOf(
  'catch: caught, bring: brought, freeze: froze, choose: chose, tear: tore, hide: hid, fly: flew, grow: grew, ' +
    'throw: threw, blow: blew, steal: stole, shake: shook, wear: wore, forget: forgot, teach: taught, fight: fought',
);

export const YOUNG = pairsOf(
  'swan: cygnet, goose: gosling, kangaroo: joey, seal: pup, owl: owlet, deer: fawn, sheep: lamb, bear: cub, ' +
    'goat: kid, eagle: eaglet, horse: foal, pig: piglet',
);
