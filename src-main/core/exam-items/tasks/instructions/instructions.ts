import { worded, type Draft, type DraftKind, type Wordings } from '../../items/draft.ts';
import type { Constraint } from '../../items/types.ts';
import { byRung } from '../../items/byRung.ts';
import { fill } from '../../text/fill.ts';
import { listKinds, spelled } from './lists.ts';
import { ENDINGS, OPENINGS, PLACES, PLAIN_WORDS, SAYINGS, TOPICS } from './wordings/words.ts';
import { EITHER, END, START, USE_WORD } from './wordings/sentences.ts';
import { LOWER, ONLY, QUESTION, QUOTE, QUOTE_WORD, REPEAT, UPPER } from './wordings/pocket.ts';
import { standardInstructions } from './standard.ts';

const draft = (prompt: string, answer: string, ...constraints: readonly Constraint[]): Draft => ({
  prompt,
  answer,
  grader: { kind: 'constraints', constraints },
});
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const repeat: DraftKind = (context) => {
  const { random, entities } = context;
  const word = random.chance(0.6) ? random.pick(PLAIN_WORDS) : entities.inventedWord();
  const times = random.int(2, 5);
  const prompt = fill(worded(context, REPEAT), { word, n: spelled(context, times) });
  return draft(prompt, Array.from({ length: times }, () => word).join(' '), { kind: 'repeat', word, times });
};

const letterCase: DraftKind = (context) => {
  const { random, entities } = context;
  const text = `${random.chance(0.5) ? entities.inventedName() : entities.person()} ${worded(context, SAYINGS)}`;
  const upper = random.chance(0.6);
  const prompt = fill(worded(context, upper ? UPPER : LOWER), { text });
  const answer = upper ? text.toUpperCase() : text.toLowerCase();
  return draft(
    prompt,
    answer,
    { kind: 'letterCase', letterCase: upper ? 'upper' : 'lower' },
    { kind: 'includes', words: text.split(' ') },
  );
};

const opening: DraftKind = (context) => {
  const [word, topic] = [worded(context, OPENINGS), context.random.pick(TOPICS)];
  const prompt = fill(worded(context, START), { word, topic: topic.subject });
  return draft(
    prompt,
    `${word} ${topic.subject} ${topic.says}.`,
    { kind: 'startsWith', word },
    { kind: 'includes', words: [topic.key] },
  );
};

const ending: DraftKind = (context) => {
  const [word, topic] = [worded(context, ENDINGS), context.random.pick(TOPICS)];
  const prompt = fill(worded(context, END), { word, topic: topic.subject });
  const answer = `${capitalised(topic.subject)} ${topic.says} ${word}.`;
  return draft(prompt, answer, { kind: 'endsWith', word }, { kind: 'includes', words: [topic.key] });
};

// One word alone, or the question said again, is no sentence.
const A_SENTENCE: Constraint = { kind: 'wordRange', atLeast: 3, atMost: 30 };

const useWord: DraftKind = (context) => {
  const { key, subject, says } = context.random.pick(TOPICS);
  return draft(
    fill(worded(context, USE_WORD), { key }),
    `${capitalised(subject)} ${says}.`,
    { kind: 'includes', words: [key] },
    A_SENTENCE,
  );
};

const either: DraftKind = (context) => {
  const [topic, other] = context.random.sample(TOPICS, 2) as [(typeof TOPICS)[number], (typeof TOPICS)[number]];
  const prompt = fill(worded(context, EITHER), { topic: topic.subject, other: other.subject });
  return draft(
    prompt,
    `${capitalised(topic.subject)} ${topic.says}.`,
    { kind: 'mentions', oneOf: [topic.key, other.key] },
    A_SENTENCE,
  );
};

const quoted: DraftKind = (context) => {
  const { random, entities } = context;
  const [text, wordings]: [string, Wordings<string>] = random.chance(0.6)
    ? [`${entities.person()} ${worded(context, SAYINGS)}`, QUOTE]
    : [entities.inventedWord(), QUOTE_WORD];
  return draft(
    fill(worded(context, wordings), { text }),
    `"${text}"`,
    { kind: 'quoted' },
    { kind: 'includes', words: text.split(' ') },
  );
};

const question: DraftKind = (context) => {
  const [who, place] = [context.entities.person(), worded(context, PLACES)];
  const prompt = fill(worded(context, QUESTION), { who, place });
  return draft(
    prompt,
    `Is ${who} ${place}?`,
    { kind: 'question' },
    { kind: 'includes', words: [who, ...place.split(' ')] },
  );
};

const onlyWord: DraftKind = (context) => {
  const word = context.random.chance(0.4) ? context.random.pick(PLAIN_WORDS) : context.entities.inventedWord();
  return draft(fill(worded(context, ONLY), { word }), word, { kind: 'only', text: word });
};

const pocketInstructions: readonly DraftKind[] = [
  repeat,
  letterCase,
  opening,
  ending,
  listKinds.commas,
  listKinds.bullets,
  listKinds.numbered,
  listKinds.forbidden,
  quoted,
  question,
  onlyWord,
  listKinds.exactWords,
  useWord,
  either,
];

/**
 * Instructions whose replies can be checked: one condition at the easy rung, two or three together at the standard
 * rung.
 */
export const instructionKinds: readonly DraftKind[] = pocketInstructions.map((pocket, index) =>
  byRung(pocket, standardInstructions[index % standardInstructions.length] as DraftKind),
);
