import { withMemories } from '../../../chat/index.ts';
import { SEED_NAMES } from '../../items/generateItems.ts';
import { createEntities, type Entities } from '../../items/entities.ts';
import { fill } from '../../text/fill.ts';
import { holdsWords } from '../../text/normalise.ts';
import { hashText } from '../../chance/hash.ts';
import { createRandom, type Random } from '../../chance/random.ts';
import type { ExamSplit, Reading, Rung } from '../../../../../src-shared/contract/vocabulary.ts';
import type { ExamItem } from '../../items/suites.ts';
import { MONTHS, RECALL_KINDS, REHEARSED, type RecallKind, type RecallWords } from './wordings/facts.ts';

export interface RecallRequest {
  readonly rung: Rung;
  readonly reading: Reading;
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

/** How many memories stand beside the right one. */
const OTHERS = [0, 0, 1, 1, 2, 3];
/**
 * How often such a memory is of the same kind: another person's city, another server's port. The practice model
 * confuses these easily.
 */
const SAME_KIND: Readonly<Record<Rung, number>> = { easy: 0.15, middle: 0.35, hard: 0.6 };
const MOST_NEAR = 3;
const TRIES = 60;
const MAX_TOKENS: Readonly<Record<Rung, number>> = { easy: 48, middle: 64, hard: 64 };

/**
 * Questions that one of one to four memories answers, in the form chat uses: the same request always gives the same
 * items, and no prompt comes twice.
 */
export function recallItems({ rung, reading, split, count, seed }: RecallRequest): ExamItem[] {
  const random = createRandom(`${SEED_NAMES[rung]}:${split}:recall:${seed}`);
  const entities = createEntities(random, split);
  const kinds = random.sample(RECALL_KINDS, RECALL_KINDS.length);
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    for (;;) {
      const item = draw(kinds[index % kinds.length] as RecallKind, { rung, reading, split, random, entities });
      if (item === null || seen.has(item.prompt)) continue;
      seen.add(item.prompt);
      return item;
    }
  });
}

interface Drawing {
  readonly rung: Rung;
  readonly reading: Reading;
  readonly split: ExamSplit;
  readonly random: Random;
  readonly entities: Entities;
}

/** One item; null when a value stands where it would give the answer away or confuse the grader. */
function draw(kind: RecallKind, drawing: Drawing): ExamItem | null {
  const { rung, reading, split, random } = drawing;
  const fact = drawFact(kind, drawing);
  const others: Fact[] = [];
  const wanted = random.pick(OTHERS);
  while (others.length < wanted) {
    const other = drawFact(random.chance(SAME_KIND[rung]) ? kind : random.pick(RECALL_KINDS), drawing);
    if ([fact, ...others].every((known) => known.kind !== other.kind || known.key !== other.key)) others.push(other);
  }
  const { key, value } = fact;
  const question = fill(random.pick(kind[split].questions), { key });
  const answer = withArticle(fill(kind.answer, { key, value }));
  const values = others.map((other) => other.value);
  const clear =
    ![question, ...others.map((other) => other.text)].some((text) => holdsWords(text, value)) &&
    !values.some((other) => holdsWords(answer, other));
  if (!clear) return null;
  const memories = random.sample([fact, ...others], others.length + 1).map((one) => one.text);
  const prompt = withMemories(question, memories);
  const grader = { kind: 'recall', value, others: values } as const;
  return {
    id: `recall-${hashText(JSON.stringify([SEED_NAMES[rung], prompt, answer, grader]))}`,
    task: 'recall',
    rung,
    reading,
    prompt,
    answer,
    near: nearValues(fact, others, { ...drawing, prompt }).map((other) =>
      withArticle(fill(kind.answer, { key, value: other })),
    ),
    grader,
    maxTokens: MAX_TOKENS[rung],
    split,
  };
}

/**
 * Values that could be taken for the right one: first those of the other memories of its kind, then others of that kind.
 * Drawn by a chance of their own, so that they change nothing of what is asked.
 */
function nearValues(
  { kind, value }: Fact,
  others: readonly Fact[],
  { prompt, ...drawing }: Drawing & { prompt: string },
) {
  const random = createRandom(`near:${prompt}`);
  const own: Drawing = { ...drawing, random, entities: createEntities(random, drawing.split) };
  const sameKind = (other: Fact): boolean => other.kind[drawing.split].values === kind[drawing.split].values;
  const values = new Set(others.filter(sameKind).map((other) => other.value));
  for (let tries = 0; values.size < MOST_NEAR && tries < TRIES; tries += 1)
    values.add(drawValue(own, kind[drawing.split].values));
  values.delete(value);
  return [...values].slice(0, MOST_NEAR);
}

function drawFact(kind: RecallKind, drawing: Drawing): Fact {
  const { split, random } = drawing;
  const words = kind[split];
  const key = random.pick(words.keys);
  const value = drawValue(drawing, words.values);
  return { kind, key, value, text: withArticle(fill(random.pick(words.facts), { key, value })) };
}

function drawValue({ split, random, entities }: Drawing, values: RecallWords['values']): string {
  // Numbers of the two splits lie in ranges of their own.
  const between = (low: number, high: number) =>
    random.int(
      split === 'gate' ? low : Math.ceil((low + high) / 2),
      split === 'gate' ? Math.ceil((low + high) / 2) - 1 : high,
    );
  switch (values) {
    case 'person':
    case 'city':
      for (;;) {
        const name = entities[values]();
        if (!REHEARSED.has(name)) return name;
      }
    case 'date':
      return `${between(1, 28)} ${random.pick(MONTHS)}`;
    case 'port':
      return String(between(3000, 7999));
    case 'code':
      return String(between(10_000, 99_999));
    case 'version':
      return `${between(2, 9)}.${random.int(0, 19)}`;
    default:
      return random.pick(values);
  }
}

const withArticle = (text: string): string => text.replace(/\b(a) (?=[aeiou])/gi, '$1n ');
