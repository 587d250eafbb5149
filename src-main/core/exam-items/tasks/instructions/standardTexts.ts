import { worded, type DraftContext, type DraftKind } from '../../items/draft.ts';
import type { Constraint } from '../../items/types.ts';
import { fill } from '../../text/fill.ts';
import { atMost, combine, demand, forbidTwo, inCase, inSentences, noCommas } from './demands.ts';
import { spelled } from './lists.ts';
import * as say from './wordings/standard.ts';
import { STANDARD_TOPICS, type StandardTopic } from './wordings/topics.ts';
import { OPENINGS } from './wordings/words.ts';

const lowerStart = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const joined = (sentences: readonly string[]): string => `${sentences.join('. ')}.`;

interface TextParts {
  readonly topic: StandardTopic;
  readonly task: string;
  readonly sentences: readonly string[];
  readonly onTopic: Constraint;
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
    task: fill(worded(context, say.ABOUT), { topic: topic.subject }),
    onTopic: onTopic(topic),
  };
}

const closing: DraftKind = (context) => {
  const { task, sentences, onTopic } = textParts(context, 2, 3);
  const phrase = worded(context, say.END_PHRASES);
  const answer = `${joined(sentences)} ${phrase}`;
  const demands = [
    demand(context, say.END_PHRASE, { kind: 'endsWith', word: phrase }, { phrase: phrase.replace(/\.$/, '') }),
    inSentences(context, sentences.length + 1),
  ];
  return combine(context, task, answer, demands, [onTopic]);
};

const tempted: DraftKind = (context) => {
  const { topic, task, sentences, onTopic } = textParts(context, 2, 3);
  const { said, constraints } = forbidTwo(context, topic.tempting);
  const demands = [{ said, constraint: constraints[0] as Constraint }, inSentences(context, sentences.length)];
  return combine(context, task, joined(sentences), demands, [...constraints.slice(1), onTopic]);
};

const keyTimes: DraftKind = (context) => {
  const { topic, task, sentences } = textParts(context, 2, 4);
  const { key } = topic;
  const answer = joined(sentences);
  const times = demand(
    context,
    say.USE_TIMES,
    { kind: 'uses', word: key, times: sentences.length },
    { key, n: spelled(context, sentences.length) },
  );
  return combine(context, task, answer, [times, atMost(context, answer)]);
};

const casedText: DraftKind = (context) => {
  const { task, sentences, onTopic } = textParts(context, 2, 3);
  const letterCase = context.random.pick(['upper', 'lower'] as const);
  const text = joined(sentences);
  const answer = letterCase === 'upper' ? text.toUpperCase() : text.toLowerCase();
  return combine(
    context,
    task,
    answer,
    [inCase(context, letterCase), inSentences(context, sentences.length), atMost(context, answer)],
    [onTopic],
  );
};

const exactSentence: DraftKind = (context) => {
  const { task, sentences, onTopic } = textParts(context, 1, 1);
  const word = worded(context, OPENINGS);
  const answer = `${word} ${lowerStart(sentences[0] as string)}.`;
  const count = answer.split(' ').length;
  const demands = [
    demand(context, say.WORD_COUNT, { kind: 'wordCount', count }, { n: spelled(context, count) }),
    demand(context, say.START_WORD, { kind: 'startsWith', word }, { word }),
  ];
  return combine(context, task, answer, demands, [onTopic]);
};

const longestWord = (sentence: string, except: string): string =>
  sentence
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== except)
    .reduce((longest, word) => (word.length > longest.length ? word : longest));

const keywords: DraftKind = (context) => {
  const { topic, task, sentences, onTopic } = textParts(context, 2, 3);
  const words = [...new Set(sentences.map((sentence) => longestWord(sentence, topic.key)))];
  const list = new Intl.ListFormat('en-GB').format(words.map((word) => `"${word}"`));
  const demands = [
    demand(context, say.KEYWORDS, { kind: 'includes', words }, { words: list }),
    inSentences(context, sentences.length),
    noCommas(context),
  ];
  return combine(context, task, joined(sentences), demands, [onTopic]);
};

const titled: DraftKind = (context) => {
  const { topic, task, sentences, onTopic } = textParts(context, 2, 3);
  const answer = `<<${topic.title}>>\n${joined(sentences)}`;
  return combine(
    context,
    task,
    answer,
    [demand(context, say.TITLE, { kind: 'title' }), atMost(context, answer), noCommas(context)],
    [onTopic],
  );
};

const postscript: DraftKind = (context) => {
  const { topic, task, sentences, onTopic } = textParts(context, 2, 3);
  const answer = `${joined(sentences.slice(1))}\nP.S. ${sentences[0]}.`;
  const { said, constraints } = forbidTwo(context, topic.tempting);
  const demands = [
    demand(context, say.POSTSCRIPT, { kind: 'postscript' }),
    { said, constraint: constraints[0] as Constraint },
  ];
  return combine(context, task, answer, demands, [...constraints.slice(1), onTopic]);
};

const quotedText: DraftKind = (context) => {
  const { task, sentences, onTopic } = textParts(context, 2, 3);
  return combine(
    context,
    task,
    `"${joined(sentences)}"`,
    [demand(context, say.ALL_QUOTED, { kind: 'quoted' }), inSentences(context, sentences.length)],
    [onTopic],
  );
};

const shortQuestion: DraftKind = (context) => {
  const topic = context.random.pick(STANDARD_TOPICS);
  const { subject, tempting } = topic;
  const answer = `Why do so many people talk about ${subject}?`;
  const { said, constraints } = forbidTwo(context, ['what', 'how', 'who', 'when', ...tempting]);
  const demands = [{ said, constraint: constraints[0] as Constraint }, atMost(context, answer)];
  const task = fill(worded(context, say.QUESTION_TASK), { topic: subject });
  return combine(context, task, answer, demands, [...constraints.slice(1), { kind: 'question' }, onTopic(topic)]);
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
