import { type Denial, readOpening } from '../claims/denial.ts';

/** A stream of generated text with a result at its end. */
type Generation<Result> = AsyncGenerator<{ text: string }, Result, void>;

/**
 * Hands on what is generated, but holds the opening back until it is known whether it denies knowing.
 * Where `withhold` says so, nothing of the denial is ever handed on, the generation ends and null is returned.
 */
export async function readAnswer<Result>(
  generation: Generation<Result>,
  write: (text: string) => void,
  withhold: (denial: Denial) => boolean,
): Promise<Result | null> {
  let held: string | null = '';
  /** True when the answer is to be dropped. */
  const open = (ended: boolean): boolean => {
    if (held === null) return false;
    const opening = readOpening(held, ended);
    if (opening.kind === 'undecided') return false;
    if (opening.kind === 'denial' && withhold(opening.denial)) return true;
    if (held !== '') write(held);
    held = null;
    return false;
  };
  try {
    for (;;) {
      const step = await generation.next();
      if (step.done === true) return open(true) ? null : step.value;
      if (held === null) write(step.value.text);
      else {
        held += step.value.text;
        if (!open(false)) continue;
        await generation.return(undefined as never);
        return null;
      }
    }
  } catch (error) {
    // Stopped within its first words: they are kept, unless they deny.
    if (held !== null && held !== '' && readOpening(held, true).kind === 'other') write(held);
    throw error;
  }
}
