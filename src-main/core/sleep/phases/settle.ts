import * as z from 'zod';
import type { Candidate } from '../judge/candidates.ts';
import { type NightContext, cycleId, outputOf } from '../record/context.ts';
import { armKey } from '../judge/exam/exam.ts';
import { candidateArm, examineOutputSchema, tonightsCandidates } from './examine.ts';
import { decideOutputSchema } from './decide.ts';
import { gatherOutputSchema, turnsOf } from './gather.ts';

export const settleOutputSchema = z.object({ adapter: z.string().nullable() });
export type SettleOutput = z.infer<typeof settleOutputSchema>;

/** Promotes the candidate in one transaction once its files are complete and hashed, or leaves everything as it was. */
export async function settle(context: NightContext): Promise<{ output: SettleOutput; summary: string }> {
  const { verdict, reason } = outputOf(context, 'decide', decideOutputSchema);
  const { cycles, exams } = context.ports.database;
  const endedAt = context.ports.clock.now();
  const examined = outputOf(context, 'examine', examineOutputSchema);
  const candidates = tonightsCandidates(context);
  const chosen = candidates.findLast(
    ({ checkpoint, scale }) =>
      scale === examined.scale && (examined.step === null || checkpoint.step === examined.step),
  );
  if (chosen === undefined) throw new Error('the chosen candidate is not among the checkpoints');
  const armOf = (candidate: Candidate) =>
    armKey(context.ports, context.model, candidateArm(context, candidate).sha256, candidate.scale);
  for (const candidate of candidates)
    if (verdict === 'rejected' || candidate !== chosen) exams.dropArm(armOf(candidate));
  if (verdict === 'rejected') {
    cycles.finish(context.cycle, { verdict: 'rejected', reason, endedAt });
    return { output: { adapter: null }, summary: 'nothing changed' };
  }
  const gathered = outputOf(context, 'gather', gatherOutputSchema);
  const turns = turnsOf(context, [...gathered.turns, ...gathered.studiedAgain]);
  const studied = cycles
    .examples(context.cycle)
    .flatMap(({ conversation }) => (conversation === null ? [] : [conversation]));
  // The wishes shaped every answer it studied; some lessons are of turns from before the window.
  const conversations = [
    ...new Set([...turns.map((turn) => turn.user.conversation), ...studied, ...context.style.sources()]),
  ];
  const manifest = {
    cycle: context.cycle,
    recipe: context.recipe.name,
    model: { name: context.model.name, sha256: context.model.sha256 },
    conversations,
    messages: turns.map((turn) => ({
      id: turn.user.id,
      sha256: context.ports.sha256(`${turn.user.text}\n${turn.assistant.text}`),
    })),
  };
  const { path, sha256 } = await context.ports.files.keepAdapter(
    cycleId(context.cycle),
    chosen.checkpoint.path,
    manifest,
  );
  context.signal.throwIfAborted();
  exams.renameArm(armOf(chosen), armKey(context.ports, context.model, sha256, chosen.scale));
  const id = `night-${cycleId(context.cycle)}`;
  cycles.promote(
    { id, cycle: context.cycle, path, scale: chosen.scale, createdAt: endedAt, sha256, conversations },
    gathered.turns,
    { verdict: 'promoted', reason, endedAt },
  );
  return { output: { adapter: id }, summary: 'put in use' };
}
