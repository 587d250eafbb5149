import { evenly } from './candidates.ts';
import { systemMessage } from '../../chat/index.ts';
import { askMany, type NightModel, questionTo } from '../model/ask.ts';
import { genericPrompts, PROBE_PROMPTS } from '../words/genericPrompts.ts';
import { replayLesson, type TrainingRow } from '../lessons/choose/lessons.ts';

/** The same for every model, so that nights can be compared. */
const PROMPTS = [...genericPrompts(true), ...PROBE_PROMPTS];

/**
 * The base's own whole answers to everyday prompts: on these the trainer reads how far the student has gone from it.
 */
export async function gaugeRows(
  context: NightModel & { systemPrompt: string },
  most = PROMPTS.length,
): Promise<TrainingRow[]> {
  const prompts = evenly(PROMPTS, most);
  const system = systemMessage(context.systemPrompt, []);
  const questions = prompts.map((prompt) => questionTo(system, prompt));
  const rows: { index: number; row: TrainingRow }[] = [];
  for await (const { index, text, whole } of askMany(context, null, questions)) {
    if (whole && text.trim() !== '')
      rows.push({ index, row: replayLesson(context.systemPrompt, prompts[index] ?? '', text.trim()).row });
  }
  // The order of completion depends on the machine; the order of the file must not.
  return rows.toSorted((a, b) => a.index - b.index).map(({ row }) => row);
}
