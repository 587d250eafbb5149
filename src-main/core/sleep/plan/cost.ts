import { type Phase, PHASES, type PlanSizes } from '../../../../src-shared/contract/index.ts';
import type { MeasuringBudget } from '../judge/candidates.ts';
import { ITEM_TOKENS, type Speeds } from './speed/speeds.ts';

/** What is already known of tonight's exam, and how it is read. */
export interface ExamCost {
  /** Items of the untouched model, and of what is in use, that were answered on an earlier night. */
  knownBase: number;
  knownBefore: number;
  /** Share of the items that are chosen rather than written. */
  chosenShare: number;
  /** Nothing is in use, so that its exam is the untouched model's. */
  untouched: boolean;
}
export interface LessonCost {
  /** The wishes shape the answers: what is taught is written, tried again and measured. */
  wishes: boolean;
  /** The base's own answers are written; the day as it was needs none. */
  written: boolean;
  /** Exam items that are asked first to find where the model stands; none where that is known. */
  placing: number;
  /** Rehearsal rows that are kept from earlier nights. */
  knownRehearsal: number;
  /** Rows in a step. */
  batchSize: number;
  /** Times that validation and gauge are read in a run of these sizes. */
  readings: (sizes: PlanSizes) => number;
  /** Exam items and held-out rows that are read for each candidate that is measured. */
  measuring: MeasuringBudget;
}

/** Tokens, measured on the conversations of a day. */
const TARGET = { prompt: 125, answer: 60, tries: 1.6 };
const PRACTICE = { prompt: 80, answer: 35, tries: 1.6 };
const EVERYDAY = { prompt: 45, answer: 70 };
const ROW_TOKENS = 114;
/** Everyday prompts and questions about facts in which private words are looked for. */
const LEAK_ANSWERS = 37;
/** Loading, gathering and storing, whatever the model. */
const FIXED: Readonly<Record<Phase, number>> = {
  gather: 0.2,
  sort: 1,
  tidy: 2,
  prepare: 2,
  train: 12,
  examine: 2,
  decide: 0.5,
  settle: 1,
};
/** The second exam of a night is needed about every other time, the third rarely. */
const EXAM_ODDS = [1, 0.4, 0.15];

/** How long each phase of a night of these sizes should take. */
export function secondsOf(sizes: PlanSizes, speeds: Speeds, lesson: LessonCost, exam: ExamCost): Record<Phase, number> {
  const reply = ({ prompt, answer }: { prompt: number; answer: number }) =>
    prompt / speeds.prompt + answer / speeds.answer;
  const read = (tokens: number) => tokens / speeds.prompt;
  const tries = lesson.wishes ? TARGET.tries : 1;
  const targets = lesson.written ? (sizes.lessons + (lesson.wishes ? sizes.probes : 0)) * tries * reply(TARGET) : 0;
  const practice = Math.max(0, sizes.rehearsal - lesson.knownRehearsal) * PRACTICE.tries * reply(PRACTICE);
  const gauge = sizes.gauge * reply(EVERYDAY);

  const rows = sizes.steps * lesson.batchSize;
  // Read once by the student, and once by the base.
  const evaluations = lesson.readings(sizes) * 2 * read((sizes.gauge + sizes.probes) * ROW_TOKENS);
  const steps = (rows * ROW_TOKENS) / speeds.training;

  const seconds = itemSeconds(speeds, exam.chosenShare);
  const open =
    Math.max(0, sizes.items - exam.knownBase) + (exam.untouched ? 0 : Math.max(0, sizes.items - exam.knownBefore));
  const odds = EXAM_ODDS.slice(0, sizes.exams).reduce((sum, one) => sum + one, 0);
  const rowsRead = Math.min(lesson.measuring.styleRows, sizes.probes + Math.round(sizes.lessons / 8));
  const measuring =
    sizes.measured <= 1
      ? 0
      : sizes.measured * read(lesson.measuring.gateItems * ITEM_TOKENS.prompt + rowsRead * ROW_TOKENS) +
        (lesson.wishes ? (sizes.measured / 2 + 1) * rowsRead * reply(EVERYDAY) : 0);
  // What is in use is heard too.
  const listening = odds * LEAK_ANSWERS * reply(EVERYDAY) + (lesson.wishes ? rowsRead * reply(EVERYDAY) : 0);

  // Nothing is trained, so nothing is prepared or examined.
  if (sizes.steps === 0) return { ...FIXED, prepare: 0, train: 0, examine: 0 };
  return withFixed({
    prepare: targets + practice + gauge + lesson.placing * seconds,
    train: steps + evaluations,
    examine: (open + odds * sizes.items) * seconds + measuring + listening,
  });
}

function withFixed(work: Readonly<Partial<Record<Phase, number>>>): Record<Phase, number> {
  const seconds = { ...FIXED };
  for (const phase of PHASES) seconds[phase] += work[phase] ?? 0;
  return seconds;
}

/** How long one item of the exam takes, when this share of them is chosen and the rest written. */
export function itemSeconds({ chosen, written }: Speeds, chosenShare: number): number {
  return chosenShare / chosen + (1 - chosenShare) / written;
}

/** All phases together. */
export function total(seconds: Readonly<Record<Phase, number>>): number {
  return PHASES.reduce((sum, phase) => sum + seconds[phase], 0);
}
