import type { EngineStream } from '../../engine/client.ts';
import type { Result } from '../../engine/protocol.ts';
import { createControlFilter } from '../answer/controlText.ts';
import type { Sampling } from '../answer/sampling.ts';

/** So often an answer that only repeats an earlier one, or says nothing, is written once more. */
const MORE_TRIES = 2;
/** A try after a repeated one strays as far as so many further answers would. */
const STRAY = 2;

/**
 * Writes an answer that is not one of the `earlier` ones and not empty, where the model has another one. Nothing of a
 * try that is thrown away
 * comes out: text is held back as long as an earlier answer begins with it. `repeats` says that the last try was an
 * earlier answer all the same.
 */
export async function* writeOtherwise(
  start: (sampling: Sampling) => EngineStream<'generate'>,
  samplingAfter: (earlier: number) => Sampling,
  earlier: readonly string[],
): AsyncGenerator<{ text: string }, Result<'generate'> & { repeats: boolean }, void> {
  for (let tries = 0; ; tries += 1) {
    const filter = createControlFilter();
    let text = '';
    let held = '';
    const stream = start(samplingAfter(earlier.length + tries * STRAY));
    let step = await stream.next();
    try {
      for (; step.done !== true; step = await stream.next()) {
        const piece = filter.add(step.value.text);
        text += piece;
        held += piece;
        if (held === '' || text.trim() === '' || earlier.some((one) => one.startsWith(text))) continue;
        yield { text: held };
        held = '';
      }
    } finally {
      // What nobody reads any more is not written to its end.
      await stream.return(undefined as never);
    }
    const rest = filter.finish();
    text += rest;
    held += rest;
    const repeats = earlier.some((one) => one.trim() === text.trim());
    if ((repeats || text.trim() === '') && tries < MORE_TRIES) continue;
    if (held !== '') yield { text: held };
    return { ...step.value, repeats };
  }
}
