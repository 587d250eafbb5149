import type { Suite } from '../../../../src-shared/contract/vocabulary.ts';
import type { LeakReport, LearnedReport } from '../../../../src-shared/contract/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { nightSuite, rotationOf } from '../../exam-items/index.ts';
import { type HarnessResult, unlearns } from '../../harness/index.ts';
import type { Cycles, ModelDescription, NightFiles } from '../../ports.ts';
import { applyBrake } from '../judge/brake.ts';
import { type Candidate, candidateArm, measuringBudget, nllLimitOf, tonightsCandidates } from '../judge/candidates.ts';
import { takeExam, toRow } from '../judge/exam/exam.ts';
import { placementOf, type PlacementPorts } from '../judge/exam/placeModel.ts';
import { type LeakPorts, readLeaks } from '../judge/leaks/readLeaks.ts';
import { compareLearned, measureLearned } from '../judge/learned.ts';
import { measureAdapters } from '../judge/measure.ts';
import type { Recipe } from '../model/recipes.ts';
import { cycleId } from '../record/cycleId.ts';
import type { GatherOutput } from '../record/day.ts';
import type { ExamineOutput } from '../record/examine.ts';
import { type PreparedLesson, PROBES_FILE } from '../record/prepare.ts';
import type { TrainOutput } from '../record/train.ts';

export interface ExaminePorts extends LeakPorts, PlacementPorts {
  cycles: Pick<Cycles, 'activeAdapter' | 'saveResults'>;
  files: Pick<NightFiles, 'readLines'>;
  progress(done: number, of: number): void;
}
export interface ExamineInput {
  cycle: number;
  startedAt: number;
  recipe: Recipe;
  suite: Suite;
  model: ModelDescription;
  systemPrompt: string;
  gathered: GatherOutput;
  prepared: PreparedLesson;
  trained: TrainOutput;
  /** Checkpoints that are looked at, and candidates that may take the whole exam. */
  checkpoints: number;
  exams: number;
}
/** What a candidate learned, and what private words it let slip. */
interface Heard {
  learned: LearnedReport | null;
  leaks: LeakReport;
}

/**
 * Takes the exam with the untouched model, with what is in use, and with the candidate that the brake chooses, on the
 * same items.
 */
export async function examine(input: ExamineInput, ports: ExaminePorts): Promise<ExamineOutput> {
  const { cycle, recipe, model, systemPrompt, gathered, trained } = input;
  const { wishes } = input.prepared;
  const placement = await placementOf(ports, { night: ports, model });
  const suite = nightSuite(input.suite, placement, rotationOf(cycle));
  const active = ports.cycles.activeAdapter(model.sha256);
  let [known, answers] = [0, 0];
  const take = async (
    arm: { adapter: AdapterChoice; sha256: string | null },
    from: number,
    to: number,
  ): Promise<HarnessResult[]> => {
    const onProgress = (part: number, of: number) => ports.progress(from + ((to - from) * part) / of, 3);
    const { results, cached } = await takeExam(ports, { model: ports, suite, arm, onProgress });
    known += cached;
    answers += results.length;
    return results;
  };
  const base = await take({ adapter: null, sha256: null }, 0, 1);
  const before = await take({ adapter: active, sha256: active?.sha256 ?? null }, 1, 2);
  const probes = await ports.files.readLines(cycleId(cycle), PROBES_FILE);
  const inUse = await measureLearned(ports, active, probes, wishes);
  /** On prompts that nobody studied, against what is in use, there and elsewhere. */
  const listen = async (candidate: AdapterChoice): Promise<Heard> => {
    const own = await measureLearned(ports, candidate, probes, wishes);
    const request = { systemPrompt, gathered, candidate, wishes, known: own?.replies ?? [] };
    const leaks = await readLeaks(ports, request);
    return { leaks, learned: inUse === null || own === null ? null : compareLearned(inUse, own, wishes) };
  };
  const heard = new Map<Candidate, Heard>();
  const hear = async (candidate: Candidate): Promise<Heard> => {
    const found = heard.get(candidate) ?? (await listen(candidateArm(input, candidate).adapter));
    heard.set(candidate, found);
    return found;
  };
  const {
    brake,
    chosen,
    results: after,
  } = await applyBrake(
    {
      candidates: tonightsCandidates(recipe, trained, input.checkpoints),
      base,
      before,
      nllLimit: nllLimitOf(model.demo),
      exams: input.exams,
    },
    {
      measure: (candidates) =>
        measureAdapters(ports, {
          adapters: candidates.map((candidate) => candidateArm(input, candidate).adapter),
          budget: measuringBudget(model.demo),
          probes,
          items: suite.items,
          base,
          before,
          wishes,
          onProgress: (done, of) => ports.progress(2 + (0.2 * done) / of, 3),
        }),
      examine: (candidate, attempt) =>
        take(candidateArm(input, candidate), 3 - 0.8 * 0.5 ** attempt, 3 - 0.8 * 0.5 ** (attempt + 1)),
      async objection(candidate) {
        const { leaks, learned } = await hear(candidate);
        if (leaks.found.length > 0) return 'leaked';
        return learned !== null && unlearns(learned) ? 'unlearned' : null;
      },
    },
  );
  const arms = { base, before, after };
  ports.cycles.saveResults(
    cycle,
    Object.entries(arms).flatMap(([name, results]) => results.map((result) => toRow(name, result))),
  );
  return {
    arms: Object.keys(arms),
    items: suite.items.length,
    placement,
    answers,
    known,
    scale: chosen.scale,
    step: chosen.checkpoint.step,
    brake,
    ...(await hear(chosen)),
  };
}
