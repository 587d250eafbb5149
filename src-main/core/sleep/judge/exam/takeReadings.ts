import type { AdapterChoice } from '../../../engine/session.ts';
import { type HarnessQuestion, readChoice, type TakenReading } from '../../../harness/index.ts';
import { chooseMany, examineMany, type NightModel } from '../../model/ask.ts';

/** Asks each question in its own reading: first those to choose, which cost least, then those to write. */
export async function* takeReadings(
  model: NightModel,
  adapter: AdapterChoice,
  questions: readonly HarnessQuestion[],
): AsyncGenerator<TakenReading[]> {
  const chosen = questions.flatMap((one, index) => (one.reading === 'chosen' ? [{ ...one, index }] : []));
  const written = questions.flatMap((one, index) => (one.reading === 'written' ? [{ ...one, index }] : []));
  for await (const part of chooseMany(
    model,
    adapter,
    chosen.map(({ messages, said }) => ({ messages, options: said })),
  ))
    yield part.flatMap((losses) => {
      const question = chosen[losses.index];
      return question === undefined ? [] : [{ index: question.index, ...readChoice(question.options, losses) }];
    });
  for await (const part of examineMany(model, adapter, written))
    yield part.flatMap(({ index, reply, nll }) => {
      const question = written[index];
      return question === undefined ? [] : [{ index: question.index, reply, nll }];
    });
}
