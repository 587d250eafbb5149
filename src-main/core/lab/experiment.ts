import type { Suite } from '../../../src-shared/contract/vocabulary.ts';
import type { LabRun } from '../../../src-shared/contract/index.ts';
import type { AdapterChoice, ModelSession } from '../engine/session.ts';
import { harnessSuite } from '../exam-items/index.ts';
import { decideGate, harnessReport, summarise } from '../harness/index.ts';
import type { CorePorts, ModelDescription } from '../ports.ts';
import {
  armKey,
  createPauseGate,
  type NightModel,
  nllLimitOf,
  placementOf,
  type Recipe,
  runTraining,
  takeExam,
  toRow,
} from '../sleep/index.ts';
import { KEPT_ANSWERS, MAIN_ARM } from './labItems.ts';
import type { LabEvent } from './lab.ts';
import type { LabRow } from './rows.ts';

interface Experiment {
  readonly ports: CorePorts;
  readonly session: ModelSession;
  readonly run: LabRun;
  readonly recipe: Recipe;
  readonly suite: Suite;
  readonly rows: readonly LabRow[];
  readonly signal: AbortSignal;
  readonly push: (event: LabEvent) => void;
}

/** Trains a copy on the rows and examines it against the untouched model; leaves nothing on disk but the answers. */
export async function runExperiment(experiment: Experiment): Promise<LabRun> {
  const { ports, run, suite } = experiment;
  const model = await experiment.session.description();
  const session = experiment.session.on(model);
  const folder = `lab-${run.id}`;
  try {
    const { losses, adapterPath, training } = await train(experiment, model, folder);
    const night: NightModel = { session, gate: createPauseGate(), signal: experiment.signal };
    const kept = { exams: ports.database.exams, values: ports.database.values, sha256: ports.sha256 };
    const placement = await placementOf(kept, {
      night,
      model,
      onProgress: (done, of) => experiment.push({ type: 'progress', stage: 'place', done, of }),
    });
    const exam = harnessSuite(suite, placement);
    const examine = (arm: { adapter: AdapterChoice; sha256: string | null }, pass: number) =>
      takeExam(kept, {
        model: night,
        suite: exam,
        arm,
        onProgress: (done, of) =>
          experiment.push({ type: 'progress', stage: 'examine', done: done + pass * of, of: of * 2 }),
      });
    const base = await examine({ adapter: null, sha256: null }, 0);
    const trained = await examine({ adapter: { id: folder, path: adapterPath, scale: 1 }, sha256: folder }, 1);
    const rows = [
      ...base.results.map((result) => toRow('before', result)),
      ...trained.results.map((result) => toRow(MAIN_ARM, result)),
    ];
    ports.database.exams.saveRun(run.id, rows, KEPT_ANSWERS);
    const decision = decideGate({
      before: base.results,
      after: trained.results,
      nllLimit: nllLimitOf(model.demo),
    });
    const { tasks, pooled } = summarise(trained.results);
    const report = harnessReport({
      suite,
      base: null,
      before: base.results,
      after: trained.results,
      decision,
      items: exam.items,
    });
    return {
      ...run,
      model: model.name,
      losses,
      ...(training === null ? {} : { training }),
      tasks: { ...tasks },
      pooled,
      report,
      placement: report.placement,
      cached: base.cached + trained.cached,
    };
  } finally {
    // Nobody can ask this copy again.
    ports.database.exams.dropArm(armKey(ports, model, folder, 1));
    await ports.files.removeCycleWork(folder).catch(() => undefined);
  }
}

async function train(
  { ports, recipe, rows, signal, push }: Experiment,
  model: ModelDescription,
  folder: string,
): Promise<{ losses: LabRun['losses']; adapterPath: string; training: LabRun['training'] | null }> {
  const heldOut = rows.length >= 10 ? Math.min(100, Math.floor(rows.length / 8)) : 0;
  const shuffled = rows
    .map((row, index) => ({ row, order: ports.sha256(`${index}`) }))
    .sort((a, b) => a.order.localeCompare(b.order))
    .map(({ row }) => row);
  const losses: LabRun['losses'] = [];
  let training: NonNullable<LabRun['training']> | null = null;
  const trainFile = await ports.files.writeLines(folder, 'train.jsonl', shuffled.slice(heldOut));
  const validationFile =
    heldOut === 0 ? null : await ports.files.writeLines(folder, 'validation.jsonl', shuffled.slice(0, heldOut));
  const { adapterPath } = await runTraining(ports, {
    model,
    trainFile,
    validationFile,
    outputFolder: `${ports.files.cycleFolder(folder)}/training`,
    resumeFrom: null,
    gate: createPauseGate(),
    signal,
    settings: {
      ...recipe.training,
      maximumSequence: Math.min(recipe.training.maximumSequence, model.windowTokens),
      seed: 1,
    },
    onMetrics(metrics, step) {
      for (const { trainLoss, validationLoss, step: at } of metrics) {
        losses.push({ step: at, trainLoss, validationLoss });
        push({ type: 'loss', step: at, trainLoss, validationLoss });
      }
      push({ type: 'progress', stage: 'train', done: step, of: recipe.training.steps });
    },
    onCheckpoint: () => undefined,
    onRows: ({ trained, heldOut: measured, shortened }) =>
      void (training = { trained, heldOut: measured, tooLong: rows.length - trained - measured, shortened }),
  });
  return { losses, adapterPath, training };
}
