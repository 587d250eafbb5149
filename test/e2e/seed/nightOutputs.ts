import { decideGate, harnessReport } from '../../../src-main/core/harness/index.ts';
import { placementAt } from '../../../src-main/core/exam-items/index.ts';
import type { ExampleRow, HarnessResultRow } from '../../../src-main/core/ports.ts';
import { cycleId, fromRow, nllLimitOf } from '../../../src-main/core/sleep/index.ts';
import type { NightOutputs } from '../../../src-main/core/sleep/record/outputs.ts';
import { NOT_TRAINED } from '../../../src-main/core/sleep/record/train.ts';
import type { CycleDetail, Verdict } from '../../../src-shared/contract/index.ts';
import { brakeReport } from './brake.ts';
import { examRows, NIGHT_ITEMS } from './exams.ts';

/** Steps of a whole run. */
export const STEPS = 250;

/** The answers of one night's exam. */
interface Arms {
  base: HarnessResultRow[];
  before: HarnessResultRow[];
  after: HarnessResultRow[];
}

/** The exam of a night: a little won and as much lost, or a task lost. */
export function examOf(number: number, verdict: 'promoted' | 'rejected'): Arms {
  const won = { instructions: 1 + (number % 2), 'word-problems': 1 };
  const lost = { summary: 1, knowledge: number % 3 === 0 ? 1 : 0 };
  return {
    base: examRows('base', NIGHT_ITEMS, { lost: { logic: 1, instructions: 1, summary: 1 } }),
    before: examRows('before', NIGHT_ITEMS),
    after: examRows('after', NIGHT_ITEMS, { won, lost: verdict === 'rejected' ? { ...lost, code: 9 } : lost }),
  };
}

/** A night of twelve minutes, with less rehearsal than was wanted. */
const PLAN: NonNullable<CycleDetail['plan']> = {
  kind: 'lesson',
  basis: 'measured',
  suite: 'full',
  sizes: { lessons: 64, rehearsal: 47, probes: 24, gauge: 24, steps: STEPS, measured: 4, exams: 1, items: 450 },
  seconds: { gather: 1, sort: 4, tidy: 20, prepare: 130, train: 300, examine: 270, decide: 1, settle: 1 },
  availableSeconds: 1800,
  cuts: [{ what: 'rehearsal', from: 128, to: 47 }],
};
export const STUDIED: CycleDetail['studied'] = {
  style: 59,
  earlier: 4,
  replay: 47,
  grounded: 14,
  raw: 0,
  heldOut: 12,
  targets: { asked: 64, obeyed: 52, rewritten: 9, plain: 6 },
  leftOut: [
    { reason: { told: 'to memory' }, count: 12 },
    { reason: { told: 'off the record' }, count: 9 },
    { reason: 'tooShort', count: 6 },
  ],
};
export const LESSONS: ExampleRow[] = [
  {
    kind: 'style',
    prompt: 'Give me a plan for both days.',
    target: 'Friday, fifty minutes, most of it waiting.',
    conversation: 'c1',
    split: 'train',
  },
  { kind: 'replay', prompt: 'What is 7 plus 5?', target: '12', conversation: null, split: 'train' },
];

/** What each phase hands on, as the page of the night reads it. */
export function outputsOf(
  verdict: Verdict,
  number: number,
  { steps, reason }: { steps: number; reason: string },
  exam: Arms | null,
): NightOutputs {
  const lesson: NightOutputs['prepare'] = {
    kind: 'lesson',
    trainFile: 'train.jsonl',
    validationFile: null,
    gaugeFile: null,
    train: 106,
    heldOut: 12,
    seed: 1,
    wishes: [{ trait: 'length', value: 'short' }],
    settings: { learningRate: 0.0001, steps: STEPS, rank: 8, scale: 2, batchSize: 1, seed: 1 },
    studied: STUDIED,
  };
  return {
    gather: { turns: [], studiedAgain: [], plan: PLAN },
    sort: { kept: [], toStudy: 0, memories: 6, foundNow: 0, leftOut: STUDIED.leftOut },
    tidy: { merged: 3, indexed: 0, probes: 6, foundBefore: 6, foundAfter: 6, restored: false, tended: true },
    prepare: verdict === 'light' ? { kind: 'nothing', leftOut: STUDIED.leftOut, targets: null } : lesson,
    train: { ...NOT_TRAINED, checkpoint: 'checkpoint', step: steps, steps, loss: 1.42, peakMemoryBytes: 6.8e9 },
    examine: {
      arms: ['base', 'before', 'after'],
      items: NIGHT_ITEMS.length,
      placement: placementAt('easy'),
      answers: 3 * NIGHT_ITEMS.length,
      known: 0,
      scale: 0.75,
      step: STEPS,
      brake: brakeReport(verdict === 'promoted'),
      learned: { n: 20, adherenceBefore: 0.2, adherenceAfter: 0.85, nllBefore: 1.92, nllAfter: 1.77, lost: 1, won: 14 },
      leaks: { prompts: 25, facts: 6, found: [] },
    },
    decide: {
      verdict: verdict === 'promoted' ? 'promoted' : 'rejected',
      reason: { kind: 'told', sentence: reason },
      harness: exam === null ? null : reportOf(exam),
    },
    settle: { adapter: verdict === 'promoted' ? `night-${cycleId(number)}` : null },
  };
}

function reportOf(exam: Arms): NightOutputs['decide']['harness'] {
  const [base, before, after] = [exam.base.map(fromRow), exam.before.map(fromRow), exam.after.map(fromRow)];
  const decision = decideGate({ base, before, after, nllLimit: nllLimitOf(true) });
  return harnessReport({
    suite: 'full',
    base,
    before,
    after,
    decision,
    items: NIGHT_ITEMS,
    stripped: { before, after },
  });
}
