import * as z from 'zod';
import { type NightContext, cycleId, outputOf } from '../context.ts';
import { armKey } from '../exam.ts';
import { candidateName, candidateOf, examineOutputSchema } from './examine.ts';
import { decideOutputSchema } from './decide.ts';
import { gatherOutputSchema, turnsOf } from './gather.ts';

export const settleOutputSchema = z.object({ adapter: z.string().nullable() });
export type SettleOutput = z.infer<typeof settleOutputSchema>;

/** Promotes the candidate in one transaction once its files are complete and hashed, or leaves everything as it was. */
export async function settle(context: NightContext): Promise<{ output: SettleOutput; summary: string }> {
  const { verdict, reason } = outputOf(context, 'decide', decideOutputSchema);
  const { cycles, exams } = context.ports.database;
  const endedAt = context.ports.clock.now();
  const candidate = candidateOf(context, outputOf(context, 'examine', examineOutputSchema).scale);
  const examined = (scale: number) => armKey(context.ports, context.model, candidateName(context), scale);
  for (const scale of context.recipe.adapterScales) if (verdict === 'rejected' || scale !== candidate.scale) exams.dropArm(examined(scale));
  if (verdict === 'rejected') {
    cycles.finish(context.cycle, { verdict: 'rejected', reason, endedAt });
    return { output: { adapter: null }, summary: 'nothing changed' };
  }
  const gathered = outputOf(context, 'gather', gatherOutputSchema);
  const turns = turnsOf(context, [...gathered.turns, ...gathered.studiedAgain]);
  const studied = cycles.examples(context.cycle).flatMap(({ conversation }) => (conversation === null ? [] : [conversation]));
  // The wishes shaped every answer it studied; some lessons are of turns from before the window.
  const conversations = [...new Set([...turns.map((turn) => turn.user.conversation), ...studied, ...context.style.sources()])];
  const manifest = {
    cycle: context.cycle,
    recipe: context.recipe.name,
    model: { name: context.model.name, sha256: context.model.sha256 },
    conversations,
    messages: turns.map((turn) => ({ id: turn.user.id, sha256: context.ports.sha256(`${turn.user.text}\n${turn.assistant.text}`) })),
  };
  const { path, sha256 } = await context.ports.files.keepAdapter(cycleId(context.cycle), candidate.path, manifest);
  context.signal.throwIfAborted();
  exams.renameArm(examined(candidate.scale), armKey(context.ports, context.model, sha256, candidate.scale));
  const id = `night-${cycleId(context.cycle)}`;
  cycles.promote({ id, cycle: context.cycle, path, scale: candidate.scale, createdAt: endedAt, sha256, conversations }, gathered.turns, { verdict: 'promoted', reason, endedAt });
  return { output: { adapter: id }, summary: 'in use from now on' };
}
