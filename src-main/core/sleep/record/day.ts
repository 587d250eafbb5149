import * as z from 'zod';
import type { Forgotten } from './forgotten.ts';

/** What `gather` leaves: ids of the turns claimed tonight, and of those of the window that are studied again. */
export const gatherOutputSchema = z.object({ turns: z.array(z.string()), studiedAgain: z.array(z.string()) });
export type GatherOutput = z.infer<typeof gatherOutputSchema>;

export const leftOutSchema = z.array(z.object({ reason: z.string(), count: z.number() }));

/** What `sort` leaves: what may be studied of each turn, and how many memories the day came to. */
export const sortOutputSchema = z.object({
  kept: z.array(z.object({ message: z.string(), text: z.string() })),
  memories: z.number(),
  /** Of these, kept only now. */
  foundNow: z.number().default(0),
  leftOut: leftOutSchema,
});
export type SortOutput = z.infer<typeof sortOutputSchema>;

/** Ids say nothing of what was said, but no text is taken for an id. */
export function forgetGather({ turns, studiedAgain }: GatherOutput, { text }: Forgotten): GatherOutput {
  return { turns: turns.map(text), studiedAgain: studiedAgain.map(text) };
}

/** The parts kept of the forgotten messages go. */
export function forgetSort({ kept, memories, foundNow, leftOut }: SortOutput, what: Forgotten): SortOutput {
  return {
    kept: kept
      .filter(({ message }) => !what.messages.has(message))
      .map(({ message, text }) => ({ message: what.text(message), text: what.text(text) })),
    memories,
    foundNow,
    leftOut: forgetLeftOut(leftOut, what),
  };
}

/** Reasons are ours; whatever else stands there goes. */
export function forgetLeftOut(leftOut: SortOutput['leftOut'], { text }: Forgotten): SortOutput['leftOut'] {
  return leftOut.map(({ reason, count }) => ({ reason: text(reason), count }));
}
