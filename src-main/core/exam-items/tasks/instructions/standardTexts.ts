import { worded, type DraftContext, type DraftKind } from '../../items/draft.ts';
import type { Constraint } from '../../items/types.ts';
import { fill } from '../../text/fill.ts';
import { atMost, combine, demand, forbidTwo, inCase, inSentences, noCommas } from './demands.ts';
import { spelled } from './lists.ts';
import * as say from './wordings/standard.ts';
import { square } from '../../near/square.ts';
import { elsewhere, nearTexts, other, otherCount, otherSubjects, resized, type Told } from './nearReplies.ts';
import { STANDARD_TOPICS, type StandardTopic } from './wordings/topics.ts';
import { OPENINGS } from './wordings/words.ts';

const lowerStart = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const joined = (sentences: readonly string[]): string => `${sentences.join('. ')}.`;

interface TextParts {
  readonly topic: StandardTopic;
  readonly task: string;
  readonly sentences: readonly string[];
  readonly onTopic: Constraint;
  /** The topic and its sentences, and between which numbers of them was drawn. */
  readonly told: Told;
}

const onTopic = ({ key, subject }: StandardTopic): Constraint => ({
  kind: 'mentions',
  oneOf: [key, subject.replace(/^the /, '')],
});

function textParts(context: DraftContext, fewest: number, most: number): TextParts {
  const topic = context.random.pick(STANDARD_TOPICS);
  const sentences = context.random.sample(topic.sentences, context.random.int(fewest, most));
  return {
    topic,
    sentences,
    told: { topic, sentences, low: fewest, high: most },
    task: fill(worded(context, say.ABOUT), { topic: topic.subject }),
    onTopic: onTopic(topic),
  };
}

const closing: DraftKind = (context) => {
  const [fewest, most] = context.rung === 'middle' ? [1, 2] : [2, 3];
  const { task, sentences, onTopic, told } = textParts(context, fewest, most);
  const phrase = worded(context, say.END_PHRASES);
  const write = (end: string, text: readonly string[]): string => `${joined(text)} ${end}`;
  const near = (own: DraftContext): string[] =>
    square(
      write,
      [phrase, other(own, say.END_PHRASES[own.split], phrase)],
      [sentences, resized(own, told, otherCount(own, sentences.length, fewest, most))],
    );
  const demands = [
    demand(context, say.END_PHRASE, { kind: 'endsWith', word: phrase }, { phrase: phrase.replace(/\.$/, '') }),
    inSentences(context, sentences.length + 1),
  ];
  return combine(context, task, write(phrase, sentences), demands, [onTopic], near);
};

const tempted: DraftKind = (context) => {
  const { topic, task, sentences, onTopic, told } = textParts(context, 2, 3);
  const { said, constraints } = forbidTwo(context, topic.tempting);
  const demands = [{ said, constraint: constraints[0] as Constraint }, inSentences(context, sentences.length)];
  const near = (own: DraftContext) => nearTexts(own, told, joined);
  return combine(context, task, joined(sentences), demands, [...constraints.slice(1), onTopic], near);
};

const keyTimes: DraftKind = (context) => {
  const [fewest, most] = context.rung === 'middle' ? [2, 3] : [2, 4];
  const { topic, task, sentences, told } = textParts(context, fewest, most);
  const { key } = topic;
  const answer = joined(sentences);
  const times = demand(
    context,
    say.USE_TIMES,
    { kind: 'uses', word: key, times: sentences.length },
    { key, n: spelled(context, sentences.length) },
  );
  return combine(context, task, answer, [times, atMost(context, answer)], [], (own) => nearTexts(own, told, joined));
};

const casedText: DraftKind = (context) => {
  const { task, sentences, onTopic, told } = textParts(context, 2, 3);
  const letterCase = context.random.pick(['upper', 'lower'] as const);
  const write = (upper: boolean, text: readonly string[]): string =>
    upper ? joined(text).toUpperCase() : joined(text).toLowerCase();
  const upper = letterCase === 'upper';
  const answer = write(upper, sentences);
  return combine(
    context,
    task,
    answer,
    [inCase(context, letterCase), inSentences(context, sentences.length), atMost(context, answer)],
    [onTopic],
    (own) => square(write, [upper, !upper], [sentences, resized(own, told, otherCount(own, sentences.length, 2, 3))]),
  );
};

const exactSentence: DraftKind = (context) => {
  const { topic, task, sentences, onTopic } = textParts(context, 1, 1);
  const word = worded(context, OPENINGS);
  const [sentence] = sentences as [string];
  const write = (start: string, text: string): string => `${start} ${lowerStart(text)}.`;
  const answer = write(word, sentence);
  const count = answer.split(' ').length;
  const demands = [
    demand(context, say.WORD_COUNT, { kind: 'wordCount', count }, { n: spelled(context, count) }),
    demand(context, say.START_WORD, { kind: 'startsWith', word }, { word }),
  ];
  const near = (own: DraftContext): string[] => {
    const others = topic.sentences.filter((text) => text.split(' ').length !== count - 1);
    return square(
      write,
      [word, other(own, OPENINGS[own.split], word)],
      [sentence, own.random.pick(others.length > 0 ? others : otherSubjects(own, topic)[0]!.sentences)],
    );
  };
  return combine(context, task, answer, demands, [onTopic], near);
};

const longestWord = (sentence: string, except: string): string =>
  sentence
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== except)
    .reduce((longest, word) => (word.length > longest.length ? word : longest));

const keywords: DraftKind = (context) => {
  const { topic, task, sentences, onTopic, told } = textParts(context, 2, 3);
  const words = [...new Set(sentences.map((sentence) => longestWord(sentence, topic.key)))];
  const list = new Intl.ListFormat('en-GB').format(words.map((word) => `"${word}"`));
  const demands = [
    demand(context, say.KEYWORDS, { kind: 'includes', words }, { words: list }),
    inSentences(context, sentences.length),
    noCommas(context),
  ];
  return combine(context, task, joined(sentences), demands, [onTopic], (own) => nearTexts(own, told, joined));
};

const titled: DraftKind = (context) => {
  const { topic, task, sentences, onTopic } = textParts(context, 2, 3);
  const write = ({ title }: StandardTopic, text: readonly string[]): string => `<<${title}>>\n${joined(text)}`;
  const answer = write(topic, sentences);
  return combine(
    context,
    task,
    answer,
    [demand(context, say.TITLE, { kind: 'title' }), atMost(context, answer), noCommas(context)],
    [onTopic],
    (own) => elsewhere(own, topic, sentences.length).map((one) => write(one.topic, one.sentences)),
  );
};

const postscript: DraftKind = (context) => {
  const { topic, task, sentences, onTopic } = textParts(context, 2, 3);
  const write = ([last, ...text]: readonly string[]): string => `${joined(text)}\nP.S. ${last}.`;
  const { said, constraints } = forbidTwo(context, topic.tempting);
  const demands = [
    demand(context, say.POSTSCRIPT, { kind: 'postscript' }),
    { said, constraint: constraints[0] as Constraint },
  ];
  const near = (own: DraftContext) => elsewhere(own, topic, sentences.length).map((one) => write(one.sentences));
  return combine(context, task, write(sentences), demands, [...constraints.slice(1), onTopic], near);
};

const quotedText: DraftKind = (context) => {
  const { task, sentences, onTopic, told } = textParts(context, 2, 3);
  const write = (text: readonly string[]): string => `"${joined(text)}"`;
  return combine(
    context,
    task,
    write(sentences),
    [demand(context, say.ALL_QUOTED, { kind: 'quoted' }), inSentences(context, sentences.length)],
    [onTopic],
    (own) => nearTexts(own, told, write),
  );
};

const shortQuestion: DraftKind = (context) => {
  const topic = context.random.pick(STANDARD_TOPICS);
  const { subject, tempting } = topic;
  const write = (about: string): string => `Why do so many people talk about ${about}?`;
  const answer = write(subject);
  const { said, constraints } = forbidTwo(context, ['what', 'how', 'who', 'when', ...tempting]);
  const demands = [{ said, constraint: constraints[0] as Constraint }, atMost(context, answer)];
  const task = fill(worded(context, say.QUESTION_TASK), { topic: subject });
  const near = (own: DraftContext) => otherSubjects(own, topic).map((one) => write(one.subject));
  return combine(context, task, answer, demands, [...constraints.slice(1), { kind: 'question' }, onTopic(topic)], near);
};

/** The standard rung's texts on a subject. */
export const standardTexts = {
  casedText,
  exactSentence,
  closing,
  tempted,
  quotedText,
  shortQuestion,
  keyTimes,
  keywords,
  titled,
  postscript,
} as const;
