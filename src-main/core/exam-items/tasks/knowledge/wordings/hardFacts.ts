import { pairsOf } from '../../../text/pairs.ts';

/** Facts of general education: a small assistant knows most of them, not all. */
export const CAPITALS = pairsOf(
  'Australia: Canberra, Turkey: Ankara, New Zealand: Wellington, Nigeria: Abuja, Switzerland: Bern, ' +
    'Morocco: Rabat, Pakistan: Islamabad, Vietnam: Hanoi, Ecuador: Quito, Ethiopia: Addis Ababa, ' +
    'Slovenia: Ljubljana, Slovakia: Bratislava, Latvia: Riga, Lithuania: Vilnius, Uruguay: Montevideo, ' +
    'Jordan: Amman, Senegal: Dakar, Ghana: Accra, Nepal: Kathmandu, Mongolia: Ulaanbaatar, Iceland: Reykjavik, ' +
    'Armenia: Yerevan, Georgia in the Caucasus: Tbilisi, Paraguay: Asuncion',
);

export const SYMBOLS = pairsOf(
  'sodium: Na, gold: Au, silver: Ag, iron: Fe, lead: Pb, tin: Sn, copper: Cu, mercury: Hg, zinc: Zn, ' +
    'helium: He, magnesium: Mg, manganese: Mn, calcium: Ca, chlorine: Cl, antimony: Sb, platinum: Pt, ' +
    'nickel: Ni, radium: Ra',
);

export const AUTHORS = pairsOf(
  'Hamlet: Shakespeare, War and Peace: Tolstoy, Don Quixote: Cervantes, Pride and Prejudice: Austen, ' +
    'Ulysses: Joyce, The Trial: Kafka, Faust: Goethe, Moby-Dick: Melville, The Odyssey: Homer, ' +
    'Animal Farm: Orwell, Oliver Twist: Dickens, Frankenstein: Shelley, Dracula: Stoker, ' +
    'The Old Man and the Sea: Hemingway, The Divine Comedy: Dante, Madame Bovary: Flaubert, ' +
    'The Metamorphoses: Ovid, Mrs Dalloway: Woolf',
);

export const YEARS = [
  ['the Berlin Wall fall', 1989],
  ['the First World War begin', 1914],
  ['the Second World War end', 1945],
  ['the first people land on the Moon', 1969],
  ['the French Revolution begin', 1789],
  ['the Titanic sink', 1912],
  ['the reactor in Chernobyl explode', 1986],
  ['Constantinople fall to the Ottomans', 1453],
  ['Columbus first reach America', 1492],
  ['the battle of Hastings take place', 1066],
  ['Napoleon lose at Waterloo', 1815],
  ['King John seal the Magna Carta', 1215],
  ['the Spanish Armada sail against England', 1588],
  ['the Great Fire of London burn', 1666],
  ['Yuri Gagarin fly into space', 1961],
  ['the thirteen American colonies declare independence', 1776],
] as const;

/** The capital of the country with this currency: two facts in a row. */
export const CAPITALS_BY_CURRENCY = pairsOf(
  'forint: Budapest, yen: Tokyo, baht: Bangkok, zloty: Warsaw, dong: Hanoi, hryvnia: Kyiv, ruble: Moscow, ' +
    'lev: Sofia, lempira: Tegucigalpa, quetzal: Guatemala City, sol: Lima, ringgit: Kuala Lumpur, taka: Dhaka',
);

export const YOUNG = pairsOf(
  'swan: cygnet, goose: gosling, kangaroo: joey, hare: leveret, eagle: eaglet, seal: pup, whale: calf, ' +
    'eel: elver, pigeon: squab, owl: owlet, deer: fawn, oyster: spat, salmon: fry, turkey: poult',
);

export const ATOMIC_NUMBERS = [
  ['hydrogen', 1],
  ['helium', 2],
  ['carbon', 6],
  ['nitrogen', 7],
  ['oxygen', 8],
  ['neon', 10],
  ['sodium', 11],
  ['silicon', 14],
  ['iron', 26],
  ['copper', 29],
  ['silver', 47],
  ['tin', 50],
  ['gold', 79],
  ['mercury', 80],
  ['lead', 82],
  ['uranium', 92],
] as const;

/** How many of the small unit are in one of the large. */
export const UNITS = [
  ['minutes', 'hours', 60],
  ['hours', 'days', 24],
  ['days', 'weeks', 7],
  ['months', 'years', 12],
  ['seconds', 'minutes', 60],
  ['metres', 'kilometres', 1000],
  ['grams', 'kilograms', 1000],
  ['inches', 'feet', 12],
  ['feet', 'yards', 3],
  ['eggs', 'dozens', 12],
] as const;
