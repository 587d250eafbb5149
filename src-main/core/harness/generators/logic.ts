import { choiceDraft, type DraftKind, numberDraft } from '../draft.ts';

const SCALES = [
  { more: 'taller', less: 'shorter', most: 'tallest', least: 'shortest' },
  { more: 'older', less: 'younger', most: 'oldest', least: 'youngest' },
  { more: 'faster', less: 'slower', most: 'fastest', least: 'slowest' },
  { more: 'stronger', less: 'weaker', most: 'strongest', least: 'weakest' },
  { more: 'richer', less: 'poorer', most: 'richest', least: 'poorest' },
] as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const PLACES = ['box', 'bag', 'drawer', 'car', 'kitchen', 'garden', 'office', 'attic', 'shed', 'basket'] as const;
const TRAITS = ['red', 'round', 'heavy', 'soft', 'loud', 'cold', 'green', 'old', 'sweet', 'shiny', 'small', 'fast'] as const;
const ITEMS = ['key', 'ring', 'map', 'letter', 'coin', 'ticket', 'watch', 'phone', 'book', 'cup'] as const;
const GROUPS: readonly (readonly string[])[] = [
  ['apple', 'pear', 'plum', 'peach', 'cherry', 'grape'],
  ['dog', 'cat', 'horse', 'cow', 'sheep', 'goat'],
  ['red', 'blue', 'green', 'yellow', 'black', 'white'],
  ['chair', 'table', 'bed', 'desk', 'sofa', 'shelf'],
  ['car', 'bus', 'train', 'bike', 'boat', 'plane'],
  ['hat', 'coat', 'shoe', 'shirt', 'sock', 'glove'],
];
const YES_NO = ['Yes', 'No'] as const;

const yesNo = (prompt: string, yes: boolean) => choiceDraft(prompt, yes ? 'Yes' : 'No', YES_NO);

const ordering: DraftKind = ({ random, entities, level }) => {
  const names = entities.people(level === 'pocket' ? 3 : 5);
  const scale = random.pick(SCALES);
  const premises = names.slice(1).map((lower, index) => {
    const higher = names[index] as string;
    return random.chance(0.6) ? `${higher} is ${scale.more} than ${lower}.` : `${lower} is ${scale.less} than ${higher}.`;
  });
  const told = random.chance(0.5) ? premises : premises.toReversed();
  const top = random.chance(0.5);
  const question = `Who is the ${top ? scale.most : scale.least}?`;
  return choiceDraft(`${told.join(' ')} ${question}`, (top ? names[0] : names.at(-1)) as string, names);
};

const pairwise: DraftKind = ({ random, entities }) => {
  const [a, b] = entities.people(2) as [string, string];
  const scale = random.pick(SCALES);
  const up = random.chance(0.5);
  const question = random.pick([`Who is ${up ? scale.more : scale.less}?`, `Which of them is ${up ? scale.more : scale.less}?`]);
  return choiceDraft(`${a} is ${scale.more} than ${b}. ${question}`, up ? a : b, [a, b]);
};

const queue: DraftKind = ({ random, entities, level }) => {
  const names = entities.people(level === 'pocket' ? 3 : 5);
  const lead = random.pick(['In the queue', 'In the race', 'In the line', 'On the list']);
  const order = names.slice(1).map((later, index) => `${names[index] as string} is before ${later}`);
  const first = random.chance(0.5);
  const prompt = `${lead}, ${order.join(' and ')}. Who is ${first ? 'first' : 'last'}?`;
  return choiceDraft(prompt, (first ? names[0] : names.at(-1)) as string, names);
};

const dayShift: DraftKind = ({ random, level, entities }) => {
  const start = random.int(0, 6);
  const who = entities.person();
  const steps = random.int(1, level === 'pocket' ? 3 : 20);
  const ahead = random.chance(0.6);
  const day = DAYS[start] as string;
  const when = steps === 1 ? (ahead ? 'tomorrow' : 'yesterday') : ahead ? `in ${steps} days` : `${steps} days ago`;
  const prompt = random.pick([
    `Today is ${day}. What day ${ahead ? 'is it' : 'was it'} ${when}?`,
    `${who} says that today is ${day}. Which day ${ahead ? 'is it' : 'was it'} ${when}?`,
  ]);
  return choiceDraft(prompt, DAYS[(start + (ahead ? steps : 70 - steps)) % 7] as string, DAYS);
};

const syllogism: DraftKind = ({ random, entities }) => {
  const [group, trait, who] = [`${entities.inventedWord()}s`, random.pick(TRAITS), entities.person()];
  const one = group.slice(0, -1);
  const yes = random.chance(0.5);
  const rule = yes ? random.pick([`All ${group} are ${trait}.`, `Every ${one} is ${trait}.`]) : random.pick([`No ${group} are ${trait}.`, `No ${one} is ever ${trait}.`]);
  return yesNo(`${rule} ${who} is a ${one}. Is ${who} ${trait}?`, yes);
};

const chain: DraftKind = ({ random, entities }) => {
  const [a, b, c] = [entities.inventedWord(), entities.inventedWord(), entities.inventedWord()].map((word) => `${word}s`);
  const yes = random.chance(0.5);
  return yesNo(`All ${a} are ${b}. ${yes ? 'All' : 'No'} ${b} are ${c}. Are all ${a} ${c}?`, yes);
};

const eitherOr: DraftKind = ({ random, entities }) => {
  const [first, second] = random.sample(PLACES, 2) as [string, string];
  const [item, who] = [random.pick(ITEMS), entities.person()];
  const denied = random.chance(0.5) ? first : second;
  const prompt = random.pick([
    `The ${item} of ${who} is in the ${first} or the ${second}. It is not in the ${denied}. Where is it?`,
    `${who} left the ${item} in the ${first} or in the ${second}. The ${denied} is empty. Where is the ${item}?`,
  ]);
  const place = denied === first ? second : first;
  return { prompt, answer: `In the ${place}.`, grader: { kind: 'choice', value: place, options: [first, second] } };
};

const CONDITIONS = [
  { cause: 'it rains', result: 'the game is off', question: 'Is the game off' },
  { cause: 'it snows', result: 'the school is closed', question: 'Is the school closed' },
  { cause: 'the bell rings', result: 'the shop opens', question: 'Does the shop open' },
  { cause: 'the light is red', result: 'the bus stops', question: 'Does the bus stop' },
  { cause: 'the sun shines', result: 'the pool is open', question: 'Is the pool open' },
] as const;

const condition: DraftKind = ({ random, entities }) => {
  const { cause, result, question } = random.pick(CONDITIONS);
  const [who, yes] = [entities.person(), random.chance(0.5)];
  const rule = random.pick([`Only if ${cause}, ${result}.`, `If, and only if, ${cause}, ${result}.`]);
  const news = `${who} ${random.pick(['says', 'sees', 'knows'])} that ${cause} ${yes ? 'today' : 'tomorrow but not today'}.`;
  return yesNo(`${rule} ${news} ${question} today?`, yes);
};

const oddOneOut: DraftKind = ({ random, level }) => {
  const [group, other] = random.sample(GROUPS, 2) as [readonly string[], readonly string[]];
  const odd = random.pick(other);
  const words = random.sample(random.sample(group, level === 'pocket' ? 3 : 5).concat(odd), level === 'pocket' ? 4 : 6);
  const list = words.join(', ');
  const prompt = random.pick([`Which word does not belong: ${list}?`, `Find the odd one out: ${list}.`, `Which is the odd one out? ${list}`]);
  return choiceDraft(prompt, odd, words);
};

const sequence: DraftKind = ({ random, level }) => {
  const step = random.pick(level === 'pocket' ? [1, 2, 5, 10] : [3, 4, 6, 7, 9, 12]);
  const start = random.int(1, level === 'pocket' ? 20 : 60);
  const shown = [0, 1, 2, 3].map((index) => start + index * step).join(', ');
  const prompt = random.pick([`What comes next: ${shown}?`, `Continue: ${shown}, ...`, `Which number is next? ${shown}`]);
  return numberDraft(prompt, start + 4 * step);
};

export const logicKinds: readonly DraftKind[] = [ordering, pairwise, queue, dayShift, syllogism, chain, eitherOr, condition, oddOneOut, sequence];
