import * as z from 'zod';

/** What `tidy` leaves: how the upkeep of memory went, all of it numbers. */
export const tidyOutputSchema = z.object({
  merged: z.number(),
  indexed: z.number(),
  probes: z.number(),
  foundBefore: z.number(),
  foundAfter: z.number(),
  restored: z.boolean(),
  /** The index was there to be tended. */
  tended: z.boolean().default(true),
});
export type TidyOutput = z.infer<typeof tidyOutputSchema>;
