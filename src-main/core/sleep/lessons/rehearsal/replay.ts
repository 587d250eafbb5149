import type { Placement, Rung } from '../../../../../src-shared/contract/vocabulary.ts';
import { type Task, TASKS } from '../../../../../src-shared/contract/vocabulary.ts';
import { withMemories } from '../../../chat/index.ts';
import { generateItems, type HarnessItem } from '../../../exam-items/index.ts';
import { grade } from '../../../harness/index.ts';
import { GROUNDED_FACTS, type GroundedFact } from './groundedFacts.ts';

/** A question the base may be asked again during training, with the check that its own answer must pass. */
export interface Rehearsal {
  prompt: string;
  maxTokens: number;
  accepts: (reply: string) => boolean;
}
/**
 * Questions of the practice split, the best spread ones first; the same every night, so that the base's answers can be
 * kept.
 */
export interface RehearsalBank {
  grounded: readonly Rehearsal[];
  skills: Readonly<Record<Task, readonly Rehearsal[]>>;
}

const BANK_SEED = 20_260_303;
/** More of one skill than a night asks for, since the base does not pass them all. */
const ITEMS_PER_TASK = 120;
const GROUNDED_TOKENS = 48;
const MOST_MEMORIES = 4;

/** Rehearsal is written: where a model was found to do well only by choosing, it writes what is easy. */
export function rehearsalRungs(placement: Placement): Record<Task, Rung> {
  const rungOf = (task: Task): Rung => (placement[task].reading === 'written' ? placement[task].rung : 'easy');
  return Object.fromEntries(TASKS.map((task) => [task, rungOf(task)])) as Record<Task, Rung>;
}

/** Questions over all eight skills, memory and acknowledgements, never from the exam's own splits. */
export function rehearsalBank(rungs: Readonly<Record<Task, Rung>>): RehearsalBank {
  const skill = (task: Task) =>
    distinct(
      generateItems({ rung: rungs[task], split: 'practice', task, count: ITEMS_PER_TASK, seed: BANK_SEED }).map(
        fromItem,
      ),
    );
  const skills = Object.fromEntries(TASKS.map((task) => [task, skill(task)])) as Record<Task, Rehearsal[]>;
  return { grounded: groundedRehearsals(), skills };
}

/** Each fact in turn is stated or asked for, then the other way round, then asked for in other words. */
function groundedRehearsals(): Rehearsal[] {
  // A stride that shares no factor with their number visits every fact, neighbours of one kind far apart.
  const inTurn = GROUNDED_FACTS.map((_, index) => (index * 11) % GROUNDED_FACTS.length);
  const round = (number: number) =>
    inTurn.flatMap((at, turn): Rehearsal[] => {
      const fact = GROUNDED_FACTS[at];
      if (fact === undefined) return [];
      return number < 2 && (turn + number) % 2 === 1 ? [acknowledgement(fact)] : [recollection(fact, at, number, turn)];
    });
  return distinct([...round(0), ...round(1), ...round(2)]);
}

function acknowledgement({ fact, value }: GroundedFact): Rehearsal {
  return { prompt: fact, maxTokens: GROUNDED_TOKENS, accepts: (reply) => says(reply, value) };
}

/**
 * The question below one to four memories, look-alikes among them; an answer that names another's value is no memory.
 */
function recollection(asked: GroundedFact, at: number, round: number, turn: number): Rehearsal {
  const others = GROUNDED_FACTS.toSpliced(at, 1).filter(
    (other) => !says(asked.fact, other.value) && !says(other.fact, asked.value),
  );
  const alike = rotated(
    others.filter((other) => other.kind === asked.kind),
    turn,
  );
  const apart = rotated(
    others.filter((other) => other.kind !== asked.kind),
    turn * 7 + round,
  );
  const count = (Math.floor(turn / 2) + round) % MOST_MEMORIES;
  const distractors = [...alike.slice(0, Math.ceil(count / 2)), ...apart].slice(0, count);
  const place = (turn * 3 + round) % (count + 1);
  const memories = distractors.map((other) => other.fact).toSpliced(place, 0, asked.fact);
  // The other wording in the last round.
  const question = asked.questions[(Math.floor(at / 2) + Math.floor(round / 2)) % asked.questions.length] ?? '';
  return {
    prompt: withMemories(question, memories),
    maxTokens: GROUNDED_TOKENS,
    accepts: (reply) => says(reply, asked.value) && !distractors.some((other) => says(reply, other.value)),
  };
}

function says(text: string, value: string): boolean {
  return new Set<string>(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)).has(value);
}

function rotated<Value>(values: readonly Value[], by: number): Value[] {
  const start = values.length === 0 ? 0 : by % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}

function distinct(rehearsals: readonly Rehearsal[]): Rehearsal[] {
  return [...new Map(rehearsals.map((one) => [one.prompt, one])).values()];
}

function fromItem(item: HarnessItem): Rehearsal {
  return { prompt: item.prompt, maxTokens: item.maxTokens, accepts: (reply) => grade(item, reply).correct };
}
