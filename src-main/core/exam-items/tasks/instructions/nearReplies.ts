import type { DraftContext } from '../../items/draft.ts';
import { holdsWords } from '../../text/normalise.ts';
import { exchanged } from '../../near/exchange.ts';
import { square } from '../../near/square.ts';
import { CATEGORIES, type Category } from './wordings/categories.ts';
import { STANDARD_TOPICS, type StandardTopic } from './wordings/topics.ts';
import { PLAIN_WORDS, SAYINGS, TOPICS } from './wordings/words.ts';

const MOST_NEAR = 3;

/** Another whole number of the same range. */
export function otherCount({ random }: DraftContext, count: number, low: number, high: number): number {
  const counts = Array.from({ length: high - low + 1 }, (_, index) => index + low);
  return random.pick(counts.filter((other) => other !== count));
}

/** Another member of the list. */
export const other = <Value>({ random }: DraftContext, list: readonly Value[], than: Value): Value =>
  random.pick(list.filter((value) => value !== than));

/** Another word: a plain one beside a plain one, a made-up one beside a made-up one. */
export const otherWord = (context: DraftContext, word: string): string =>
  PLAIN_WORDS.includes(word) ? other(context, PLAIN_WORDS, word) : context.entities.inventedWord();

/** Words beside a word that is to be copied: other plain ones, or the made-up one with letters exchanged. */
export function likeWords(context: DraftContext, word: string): string[] {
  const { random } = context;
  if (PLAIN_WORDS.includes(word))
    return random.sample(
      PLAIN_WORDS.filter((known) => known !== word),
      MOST_NEAR,
    );
  const near = exchanged(Array.from(word), random).map((letters) => letters.join(''));
  return near.length === MOST_NEAR ? near : [...near, otherWord(context, word)];
}

/** Another saying of the split that has not all the words of this one. */
export function otherSaying({ random, split }: DraftContext, saying: string): string {
  return random.pick(SAYINGS[split].filter((known) => !saying.split(' ').every((word) => holdsWords(known, word))));
}

export function otherPerson({ entities }: DraftContext, than: string): string {
  for (;;) {
    const person = entities.person();
    if (person !== than) return person;
  }
}

/** Another category none of whose members belong to the first one. */
export function otherCategory({ random }: DraftContext, { name, members, also }: Category): Category {
  const taken = new Set([...members, ...also]);
  return random.pick(
    CATEGORIES.filter((category) => category.name !== name && !category.members.some((member) => taken.has(member))),
  );
}

export type Topic = (typeof TOPICS)[number];

/** Subjects whose sentences have none of these words. */
export function otherTopics({ random }: DraftContext, keys: readonly string[]): Topic[] {
  const free = TOPICS.filter(
    ({ key, says }) =>
      !keys.includes(key) && !keys.some((word) => holdsWords(says, word) || holdsWords(says, `${word}s`)),
  );
  return random.sample(free, MOST_NEAR);
}

/** Subjects whose sentences never speak of this one. */
export function otherSubjects({ random }: DraftContext, topic: StandardTopic): StandardTopic[] {
  const words = [topic.key, topic.subject.replace(/^the /, '')];
  const speaks = (text: string): boolean =>
    words.some((word) => holdsWords(text, word) || holdsWords(text, `${word}s`));
  const free = STANDARD_TOPICS.filter(
    (known) => known !== topic && ![known.title, known.subject, ...known.sentences].some(speaks),
  );
  return random.sample(free, Math.min(MOST_NEAR, free.length));
}

/** Sentences about a topic, and between which numbers of them was drawn. */
export interface Told {
  readonly topic: StandardTopic;
  readonly sentences: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** More or fewer sentences about the same topic: others behind, or the last left out. */
export function resized({ random }: DraftContext, { topic, sentences }: Told, count: number): string[] {
  const unused = topic.sentences.filter((sentence) => !sentences.includes(sentence));
  return [...sentences, ...random.sample(unused, unused.length)].slice(0, count);
}

/** As many sentences about other topics. */
export const elsewhere = (context: DraftContext, topic: StandardTopic, count: number) =>
  otherSubjects(context, topic).map((wrong) => ({
    topic: wrong,
    sentences: context.random.sample(wrong.sentences, count),
  }));

/** A text about the right or another topic, in the right number of sentences or in another. */
export function nearTexts(
  context: DraftContext,
  told: Told,
  write: (sentences: readonly string[]) => string,
): string[] {
  const { sentences, low, high } = told;
  const [wrong] = elsewhere(context, told.topic, Math.max(high, sentences.length));
  const count = otherCount(context, sentences.length, low, high);
  const texts = [resized(context, told, Math.max(count, sentences.length)), wrong?.sentences ?? []] as const;
  return square((text, size) => write(text.slice(0, size)), texts, [sentences.length, count]);
}
