import { withMemories } from '../../chat/index.ts';
import { createEntities, type Entities } from '../entities.ts';
import { fill } from '../generators/fill.ts';
import { holdsWords } from '../graders/normalise.ts';
import { hashText } from '../hash.ts';
import { createRandom, type Random } from '../random.ts';
import type { ExamItem, ExamSplit } from '../suites.ts';
import type { HarnessLevel } from '../types.ts';
import { RECALL_KINDS, type RecallKind, type RecallWords } from './recallFacts.ts';

export interface RecallRequest {
  readonly level: HarnessLevel;
  readonly split: ExamSplit;
  readonly count: number;
  readonly seed: number;
}

interface Fact {
  readonly kind: RecallKind;
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

const MOST_MEMORIES = 4;
/** How often a memory beside the right one is of the same kind: another person's city, another service's port. */
const SAME_KIND = 0.5;
const MAX_TOKENS: Readonly<Record<HarnessLevel, number>> = { pocket: 48, standard: 64 };
/** Names of the shared pools that the rehearsal bank uses. */
const REHEARSED = new Set(['Clara', 'Oscar', 'Lisbon']);

/** Questions that one of one to four memories answers, in the form chat uses: the same request always gives the same items, and no prompt comes twice. */
export function recallItems({ level, split, count, seed }: RecallRequest): ExamItem[] {
  const random = createRandom(`${level}:${split}:recall:${seed}`);
  const entities = createEntities(random, split);
  const kinds = random.sample(RECALL_KINDS, RECALL_KINDS.length);
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    for (;;) {
      const item = draw(kinds[index % kinds.length] as RecallKind, { level, split, random, entities });
      if (item === null || seen.has(item.prompt)) continue;
      seen.add(item.prompt);
      return item;
    }
  });
}

interface Drawing {
  readonly level: HarnessLevel;
  readonly split: ExamSplit;
  readonly random: Random;
  readonly entities: Entities;
}

/** One item; null when a value stands where it would give the answer away or confuse the grader. */
function draw(kind: RecallKind, drawing: Drawing): ExamItem | null {
  const { level, split, random } = drawing;
  const fact = drawFact(kind, drawing);
  const others: Fact[] = [];
  const wanted = random.int(0, MOST_MEMORIES - 1);
  while (others.length < wanted) {
    const other = drawFact(random.chance(SAME_KIND) ? kind : random.pick(RECALL_KINDS), drawing);
    if ([fact, ...others].every((known) => known.kind !== other.kind || known.key !== other.key)) others.push(other);
  }
  const { key, value } = fact;
  const question = fill(random.pick(kind[split].questions), { key });
  const answer = withArticle(fill(kind.answer, { key, value }));
  const values = others.map((other) => other.value);
  const clear = ![question, ...others.map((other) => other.text)].some((text) => holdsWords(text, value)) && !values.some((other) => holdsWords(answer, other));
  if (!clear) return null;
  const memories = random.sample([fact, ...others], others.length + 1).map((one) => one.text);
  const prompt = withMemories(question, memories);
  const grader = { kind: 'recall', value, others: values } as const;
  return { id: `recall-${hashText(JSON.stringify([level, prompt, answer, grader]))}`, task: 'recall', prompt, answer, grader, maxTokens: MAX_TOKENS[level], split };
}

function drawFact(kind: RecallKind, { split, random, entities }: Drawing): Fact {
  const words = kind[split];
  const key = random.pick(words.keys);
  const value = drawValue(words, random, entities);
  return { kind, key, value, text: withArticle(fill(random.pick(words.facts), { key, value })) };
}

function drawValue({ values }: RecallWords, random: Random, entities: Entities): string {
  if (values === 'version') return `${random.int(2, 9)}.${random.int(0, 19)}`;
  if (values === 'person' || values === 'city') {
    for (;;) {
      const name = entities[values]();
      if (!REHEARSED.has(name)) return name;
    }
  }
  const [low, high] = values;
  return typeof low === 'number' ? String(random.int(low, high as number)) : random.pick(values as readonly string[]);
}

const withArticle = (text: string): string => text.replace(/\b(a) (?=[aeiou])/gi, '$1n ');
