import * as z from 'zod';

/** What a restored backup holds although it was deleted since; kept under this key until it is deleted again. */
export const FORGET_AGAIN = 'forgetting.again';

const forgetAgainSchema = z.object({ conversations: z.array(z.string()), memories: z.array(z.string()) });
export type ForgetAgain = z.infer<typeof forgetAgainSchema>;

/** What is to be deleted again; nothing where no restore left word. */
export function readForgetAgain(stored: unknown): ForgetAgain {
  return forgetAgainSchema.safeParse(stored).data ?? { conversations: [], memories: [] };
}
