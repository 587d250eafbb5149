import type { Style } from '../../manner/index.ts';
import type { Clock, Cycles, Exams, Messages, ModelDescription, NightFiles } from '../../ports.ts';
import { type Candidate, candidateArm, tonightsCandidates } from '../judge/candidates.ts';
import { armKey, type Hashing } from '../judge/exam/exam.ts';
import { turnsOf } from '../lessons/choose/lessons.ts';
import type { Recipe } from '../model/recipes.ts';
import { cycleId } from '../record/cycleId.ts';
import type { GatherOutput } from '../record/day.ts';
import type { ExamineOutput } from '../record/examine.ts';
import type { TrainOutput } from '../record/train.ts';
import type { DecideOutput, SettleOutput } from '../record/verdict.ts';

export interface SettlePorts extends Hashing {
  cycles: Pick<Cycles, 'finish' | 'examples' | 'promote'>;
  exams: Pick<Exams, 'dropArm' | 'renameArm'>;
  messages: Pick<Messages, 'turns'>;
  files: Pick<NightFiles, 'keepAdapter'>;
  style: Pick<Style, 'sources'>;
  clock: Pick<Clock, 'now'>;
  signal: AbortSignal;
}
export interface SettleInput {
  cycle: number;
  startedAt: number;
  recipe: Recipe;
  model: ModelDescription;
  gathered: GatherOutput;
  trained: Pick<TrainOutput, 'checkpoint' | 'step' | 'checkpoints'>;
  examined: Pick<ExamineOutput, 'scale' | 'step'>;
  decided: Pick<DecideOutput, 'verdict' | 'reason'>;
  /** Checkpoints that were looked at. */
  checkpoints: number;
}

/** Promotes the candidate in one transaction once its files are complete and hashed, or leaves everything as it was. */
export async function settle(input: SettleInput, ports: SettlePorts): Promise<SettleOutput> {
  const { cycle, recipe, model, gathered, trained, examined } = input;
  const { verdict, reason } = input.decided;
  const { cycles, exams } = ports;
  const endedAt = ports.clock.now();
  const candidates = tonightsCandidates(recipe, trained, input.checkpoints);
  const chosen = candidates.findLast(
    ({ checkpoint, scale }) =>
      scale === examined.scale && (examined.step === null || checkpoint.step === examined.step),
  );
  if (chosen === undefined) throw new Error('the chosen candidate is not among the checkpoints');
  const armOf = (candidate: Candidate) => armKey(ports, model, candidateArm(input, candidate).sha256, candidate.scale);
  for (const candidate of candidates)
    if (verdict === 'rejected' || candidate !== chosen) exams.dropArm(armOf(candidate));
  if (verdict === 'rejected') {
    cycles.finish(cycle, { verdict: 'rejected', reason, endedAt });
    return { adapter: null };
  }
  const turns = turnsOf(ports, [...gathered.turns, ...gathered.studiedAgain]);
  const studied = cycles.examples(cycle).flatMap(({ conversation }) => (conversation === null ? [] : [conversation]));
  // The wishes shaped every answer it studied; some lessons are of turns from before the window.
  const conversations = [
    ...new Set([...turns.map((turn) => turn.user.conversation), ...studied, ...ports.style.sources()]),
  ];
  const manifest = {
    cycle,
    recipe: recipe.name,
    model: { name: model.name, sha256: model.sha256 },
    conversations,
    messages: turns.map((turn) => ({
      id: turn.user.id,
      sha256: ports.sha256(`${turn.user.text}\n${turn.assistant.text}`),
    })),
  };
  const { path, sha256 } = await ports.files.keepAdapter(cycleId(cycle), chosen.checkpoint.path, manifest);
  ports.signal.throwIfAborted();
  exams.renameArm(armOf(chosen), armKey(ports, model, sha256, chosen.scale));
  const id = `night-${cycleId(cycle)}`;
  cycles.promote(
    { id, cycle, model: model.sha256, path, scale: chosen.scale, createdAt: endedAt, sha256, conversations },
    gathered.turns,
    {
      verdict: 'promoted',
      reason,
      endedAt,
    },
  );
  return { adapter: id };
}
