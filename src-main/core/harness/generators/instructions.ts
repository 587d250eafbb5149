import type { Draft, DraftKind } from '../draft.ts';
import type { Constraint } from '../types.ts';
import { CATEGORIES, COUNT_WORDS, ENDINGS, OPENINGS, PLAIN_WORDS, TOPICS } from './instructionWords.ts';

const draft = (prompt: string, answer: string, ...constraints: readonly Constraint[]): Draft => ({
  prompt,
  answer,
  grader: { kind: 'constraints', constraints },
});
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const repeat: DraftKind = ({ random, entities, level }) => {
  const word = random.chance(0.6) ? random.pick(PLAIN_WORDS) : entities.inventedWord();
  const times = random.int(2, level === 'pocket' ? 5 : 12);
  const count = COUNT_WORDS[times] ?? String(times);
  const prompt = random.pick([`Say the word "${word}" ${count} times.`, `Repeat "${word}" ${count} times.`, `Write "${word}" exactly ${count} times and nothing else.`]);
  return draft(prompt, Array.from({ length: times }, () => word).join(' '), { kind: 'repeat', word, times });
};

const letterCase: DraftKind = ({ random, entities }) => {
  const subject = random.chance(0.5) ? entities.inventedName() : entities.person();
  const text = `${subject} ${random.pick(['is here', 'likes tea', 'went home', 'has a dog', 'can swim', 'is my friend'])}`;
  const upper = random.chance(0.6);
  const prompt = random.pick(
    upper
      ? [`Write in capital letters: ${text}`, `Put this in upper case: ${text}`, `Make this all capitals: ${text}`]
      : [`Write in small letters: ${text}`, `Put this in lower case: ${text}`],
  );
  const answer = upper ? text.toUpperCase() : text.toLowerCase();
  return draft(prompt, answer, { kind: 'letterCase', letterCase: upper ? 'upper' : 'lower' }, { kind: 'includes', words: text.split(' ') });
};

const opening: DraftKind = ({ random }) => {
  const [word, topic] = [random.pick(OPENINGS), random.pick(TOPICS)];
  const prompt = random.pick([
    `Write a sentence about ${topic.subject} that starts with "${word}".`,
    `Start with the word "${word}" and say something about ${topic.subject}.`,
    `Begin your answer with "${word}": tell me about ${topic.subject}.`,
  ]);
  const answer = `${word} ${topic.subject} ${topic.says}.`;
  return draft(prompt, answer, { kind: 'startsWith', word }, { kind: 'includes', words: [topic.key] });
};

const ending: DraftKind = ({ random }) => {
  const [word, topic] = [random.pick(ENDINGS), random.pick(TOPICS)];
  const prompt = random.pick([
    `Write a sentence about ${topic.subject} that ends with "${word}".`,
    `Tell me about ${topic.subject} and end with the word "${word}".`,
    `End your answer with "${word}": say something about ${topic.subject}.`,
  ]);
  const answer = `${capitalised(topic.subject)} ${topic.says} ${word}.`;
  return draft(prompt, answer, { kind: 'endsWith', word }, { kind: 'includes', words: [topic.key] });
};

const commaList: DraftKind = ({ random, level }) => {
  const { name, members } = random.pick(CATEGORIES);
  const count = random.int(2, level === 'pocket' ? 4 : 7);
  const number = COUNT_WORDS[count] as string;
  const prompt = random.pick([`Name ${number} ${name}, separated by commas.`, `List ${number} ${name} with commas between them.`, `Give me ${number} ${name} as a comma list.`]);
  return draft(prompt, members.slice(0, count).join(', '), { kind: 'commaItems', count }, { kind: 'mentions', oneOf: members });
};

const bullets: DraftKind = ({ random, level }) => {
  const { name, members } = random.pick(CATEGORIES);
  const count = random.int(2, level === 'pocket' ? 4 : 7);
  const number = COUNT_WORDS[count] as string;
  const prompt = random.pick([`List ${number} ${name} as bullets.`, `Give ${number} ${name} in a bullet list.`, `Write ${number} bullet points, each with one of the ${name}.`]);
  const answer = members
    .slice(0, count)
    .map((member) => `- ${member}`)
    .join('\n');
  return draft(prompt, answer, { kind: 'bullets', count }, { kind: 'mentions', oneOf: members });
};

const numbered: DraftKind = ({ random, level }) => {
  const { name, members } = random.pick(CATEGORIES);
  const count = random.int(2, level === 'pocket' ? 3 : 7);
  const number = COUNT_WORDS[count] as string;
  const prompt = random.pick([`Make a numbered list of ${number} ${name}.`, `Number ${number} ${name}, one on each line.`]);
  const answer = members
    .slice(0, count)
    .map((member, index) => `${index + 1}. ${member}`)
    .join('\n');
  return draft(prompt, answer, { kind: 'numbered', count }, { kind: 'mentions', oneOf: members });
};

const forbidden: DraftKind = ({ random, level }) => {
  const { name, members } = random.pick(CATEGORIES);
  const count = random.int(2, level === 'pocket' ? 3 : 6);
  const word = random.pick(members.slice(0, count + 1));
  const number = COUNT_WORDS[count] as string;
  const prompt = random.pick([
    `Name ${number} ${name}, separated by commas, but do not use the word "${word}".`,
    `List ${number} ${name} with commas. Never say "${word}".`,
    `Without the word "${word}", give me ${number} ${name} as a comma list.`,
  ]);
  const answer = members
    .filter((member) => member !== word)
    .slice(0, count)
    .join(', ');
  return draft(prompt, answer, { kind: 'commaItems', count }, { kind: 'mentions', oneOf: members }, { kind: 'forbids', word });
};

const quoted: DraftKind = ({ random, entities }) => {
  const text = random.chance(0.5) ? `${entities.person()} ${random.pick(['is late', 'is here', 'can sing'])}` : entities.inventedWord();
  const prompt = random.pick([`Put quotation marks around this: ${text}`, `Write this in double quotes: ${text}`, `Quote this: ${text}`]);
  return draft(prompt, `"${text}"`, { kind: 'quoted' }, { kind: 'includes', words: text.split(' ') });
};

const question: DraftKind = ({ random, entities }) => {
  const [who, place] = [entities.person(), random.pick(['at home', 'in the garden', 'at work', 'on the bus', 'in bed', 'at school'])];
  const prompt = random.pick([`Turn this into a question: ${who} is ${place}.`, `Make a question from this: ${who} is ${place}.`]);
  return draft(prompt, `Is ${who} ${place}?`, { kind: 'question' }, { kind: 'includes', words: [who, ...place.split(' ')] });
};

const onlyWord: DraftKind = ({ random, entities }) => {
  const word = random.chance(0.4) ? random.pick(PLAIN_WORDS) : entities.inventedWord();
  const prompt = random.pick([`Reply with only the word "${word}".`, `Answer with "${word}" and nothing else.`, `Just say "${word}".`]);
  return draft(prompt, word, { kind: 'only', text: word });
};

const exactWords: DraftKind = ({ random, level }) => {
  const { name, members } = random.pick(CATEGORIES);
  const count = random.int(2, level === 'pocket' ? 5 : 8);
  const number = COUNT_WORDS[count] as string;
  const prompt = random.pick([`Answer in exactly ${number} words: name some ${name}.`, `Use exactly ${number} words. Which ${name} do you know?`]);
  return draft(prompt, members.slice(0, count).join(' '), { kind: 'wordCount', count }, { kind: 'mentions', oneOf: members });
};

export const instructionKinds: readonly DraftKind[] = [repeat, letterCase, opening, ending, commaList, bullets, numbered, forbidden, quoted, question, onlyWord, exactWords];
