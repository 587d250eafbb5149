import { withMemories } from '../chat/index.ts';
import { generateItems, grade, HARNESS_TASKS, type HarnessItem, type HarnessLevel } from '../harness/index.ts';

/** A question the base may be asked again during training, with the check that its own answer must pass. */
export interface Rehearsal {
  prompt: string;
  maxTokens: number;
  accepts: (reply: string) => boolean;
}

const GROUNDED: readonly { fact: string; question: string; value: string }[] = [
  { fact: 'My cat is called Mittens.', question: 'What is my cat called?', value: 'mittens' },
  { fact: 'My dog is called Rover.', question: 'What is my dog called?', value: 'rover' },
  { fact: 'My sister is called Clara.', question: 'What is my sister called?', value: 'clara' },
  { fact: 'My brother is called Oscar.', question: 'What is the name of my brother?', value: 'oscar' },
  { fact: 'I live in Lisbon.', question: 'Where do I live?', value: 'lisbon' },
  { fact: 'I work at the library.', question: 'Where do I work?', value: 'library' },
  { fact: 'My favourite colour is green.', question: 'What is my favourite colour?', value: 'green' },
  { fact: 'My favourite food is soup.', question: 'What is my favourite food?', value: 'soup' },
  { fact: 'I am allergic to nuts.', question: 'What am I allergic to?', value: 'nuts' },
  { fact: 'My birthday is in March.', question: 'When is my birthday?', value: 'march' },
  { fact: 'My car is red.', question: 'What colour is my car?', value: 'red' },
  { fact: 'The staging server is on port 8080.', question: 'Which port is the staging server on?', value: '8080' },
];

/** Questions over all eight skills, memory and acknowledgements, never from the exam's own split; the same for the same seed. */
export function rehearsals(count: number, level: HarnessLevel, seed: number): Rehearsal[] {
  const groundedCount = Math.min(GROUNDED.length * 2, Math.round(count * 0.3));
  const perTask = Math.ceil((count - groundedCount) / HARNESS_TASKS.length);
  const skills = HARNESS_TASKS.map((task) => generateItems({ level, split: 'practice', task, count: perTask, seed }).map(fromItem));
  const interleaved = Array.from({ length: perTask }, (_, index) => skills.flatMap((items) => items.slice(index, index + 1))).flat();
  const grounded = GROUNDED.flatMap(({ fact, question, value }, index): Rehearsal[] => {
    const distractor = GROUNDED[(index + 1 + (seed % 5)) % GROUNDED.length]?.fact ?? '';
    return [
      { prompt: withMemories(question, index % 2 === 0 ? [fact] : [distractor, fact]), maxTokens: 48, accepts: (reply) => reply.toLowerCase().includes(value) },
      { prompt: fact, maxTokens: 48, accepts: (reply) => reply.toLowerCase().includes(value) },
    ];
  });
  return [...grounded.slice(0, groundedCount), ...interleaved].slice(0, count);
}

function fromItem(item: HarnessItem): Rehearsal {
  return { prompt: item.prompt, maxTokens: item.maxTokens, accepts: (reply) => grade(item, reply).correct };
}
