import { worded, type Draft, type DraftContext, type DraftKind } from '../../items/draft.ts';
import type { Constraint } from '../../items/types.ts';
import { byRung } from '../../items/byRung.ts';
import { square } from '../../near/square.ts';
import {
  likeWords,
  other,
  otherCount,
  otherPerson,
  otherSaying,
  otherTopics,
  otherWord,
  type Topic,
} from './nearReplies.ts';
import { fill } from '../../text/fill.ts';
import { listKinds, spelled } from './lists.ts';
import { ENDINGS, OPENINGS, PLACES, PLAIN_WORDS, SAYINGS, TOPICS } from './wordings/words.ts';
import { EITHER, END, START, USE_WORD } from './wordings/sentences.ts';
import { LOWER, ONLY, QUESTION, QUOTE, QUOTE_WORD, REPEAT, UPPER } from './wordings/pocket.ts';
import { standardInstructions } from './standard.ts';

const draft = (
  prompt: string,
  answer: string,
  near: NonNullable<Draft['near']>,
  ...constraints: readonly Constraint[]
): Draft => ({ prompt, answer, grader: { kind: 'constraints', constraints }, near });
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentenceOn = ({ subject, says }: Topic): string => `${capitalised(subject)} ${says}.`;

const repeat: DraftKind = (context) => {
  const { random, entities } = context;
  const word = random.chance(0.6) ? random.pick(PLAIN_WORDS) : entities.inventedWord();
  const times = random.int(2, 5);
  const prompt = fill(worded(context, REPEAT), { word, n: spelled(context, times) });
  const write = (each: string, count: number): string => Array.from({ length: count }, () => each).join(' ');
  return draft(
    prompt,
    write(word, times),
    (own) => square(write, [word, otherWord(own, word)], [times, otherCount(own, times, 2, 5)]),
    { kind: 'repeat', word, times },
  );
};

const letterCase: DraftKind = (context) => {
  const { random, entities } = context;
  const [who, saying] = [random.chance(0.5) ? entities.inventedName() : entities.person(), worded(context, SAYINGS)];
  const text = `${who} ${saying}`;
  const upper = random.chance(0.6);
  const prompt = fill(worded(context, upper ? UPPER : LOWER), { text });
  const write = (high: boolean, what: string): string => (high ? what.toUpperCase() : what.toLowerCase());
  return draft(
    prompt,
    write(upper, text),
    (own) => square(write, [upper, !upper], [text, `${who} ${otherSaying(own, saying)}`]),
    { kind: 'letterCase', letterCase: upper ? 'upper' : 'lower' },
    { kind: 'includes', words: text.split(' ') },
  );
};

const opening: DraftKind = (context) => {
  const [word, topic] = [worded(context, OPENINGS), context.random.pick(TOPICS)];
  const prompt = fill(worded(context, START), { word, topic: topic.subject });
  const write = (start: string, { subject, says }: Topic): string => `${start} ${subject} ${says}.`;
  return draft(
    prompt,
    write(word, topic),
    (own) =>
      square(write, [word, other(own, OPENINGS[own.split], word)], [topic, otherTopics(own, [topic.key])[0] as Topic]),
    { kind: 'startsWith', word },
    { kind: 'includes', words: [topic.key] },
  );
};

const ending: DraftKind = (context) => {
  const [word, topic] = [worded(context, ENDINGS), context.random.pick(TOPICS)];
  const prompt = fill(worded(context, END), { word, topic: topic.subject });
  const write = (end: string, { subject, says }: Topic): string => `${capitalised(subject)} ${says} ${end}.`;
  const near = (own: DraftContext) =>
    square(write, [word, other(own, ENDINGS[own.split], word)], [topic, otherTopics(own, [topic.key])[0] as Topic]);
  return draft(prompt, write(word, topic), near, { kind: 'endsWith', word }, { kind: 'includes', words: [topic.key] });
};

// One word alone, or the question said again, is no sentence.
const A_SENTENCE: Constraint = { kind: 'wordRange', atLeast: 3, atMost: 30 };

const useWord: DraftKind = (context) => {
  const topic = context.random.pick(TOPICS);
  const { key } = topic;
  return draft(
    fill(worded(context, USE_WORD), { key }),
    sentenceOn(topic),
    (own) => otherTopics(own, [key]).map(sentenceOn),
    { kind: 'includes', words: [key] },
    A_SENTENCE,
  );
};

const either: DraftKind = (context) => {
  const [topic, second] = context.random.sample(TOPICS, 2) as [Topic, Topic];
  const prompt = fill(worded(context, EITHER), { topic: topic.subject, other: second.subject });
  return draft(
    prompt,
    sentenceOn(topic),
    (own) => otherTopics(own, [topic.key, second.key]).map(sentenceOn),
    { kind: 'mentions', oneOf: [topic.key, second.key] },
    A_SENTENCE,
  );
};

const quoted: DraftKind = (context) => {
  const { random, entities } = context;
  const sentence = random.chance(0.6) ? ([entities.person(), worded(context, SAYINGS)] as const) : null;
  const text = sentence === null ? entities.inventedWord() : sentence.join(' ');
  const near = (own: DraftContext): string[] =>
    sentence === null
      ? likeWords(own, text).map((word) => `"${word}"`)
      : square(
          (who, saying) => `"${who} ${saying}"`,
          [sentence[0], otherPerson(own, sentence[0])],
          [sentence[1], otherSaying(own, sentence[1])],
        );
  return draft(
    fill(worded(context, sentence === null ? QUOTE_WORD : QUOTE), { text }),
    `"${text}"`,
    near,
    { kind: 'quoted' },
    { kind: 'includes', words: text.split(' ') },
  );
};

const question: DraftKind = (context) => {
  const [who, place] = [context.entities.person(), worded(context, PLACES)];
  const prompt = fill(worded(context, QUESTION), { who, place });
  const write = (person: string, where: string): string => `Is ${person} ${where}?`;
  return draft(
    prompt,
    write(who, place),
    (own) => square(write, [who, otherPerson(own, who)], [place, other(own, PLACES[own.split], place)]),
    { kind: 'question' },
    { kind: 'includes', words: [who, ...place.split(' ')] },
  );
};

const onlyWord: DraftKind = (context) => {
  const word = context.random.chance(0.4) ? context.random.pick(PLAIN_WORDS) : context.entities.inventedWord();
  return draft(fill(worded(context, ONLY), { word }), word, (own) => likeWords(own, word), {
    kind: 'only',
    text: word,
  });
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
  byRung({
    easy: pocket,
    // The same tasks as at the hard rung with two conditions at most, in shorter texts and lists.
    middle: standardInstructions[index % standardInstructions.length] as DraftKind,
    hard: standardInstructions[index % standardInstructions.length] as DraftKind,
  }),
);
