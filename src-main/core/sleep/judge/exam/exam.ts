import { EXAM_TASKS } from '../../../../../src-shared/contract/vocabulary.ts';
import { systemLine } from '../../../chat/index.ts';
import type { AdapterChoice } from '../../../engine/session.ts';
import type { ExamItem, HarnessSuite } from '../../../exam-items/index.ts';
import { type HarnessResult, type ItemReading, questionOf, runHarness } from '../../../harness/index.ts';
import type { Exams, HarnessResultRow, ModelDescription } from '../../../ports.ts';
import type { NightModel } from '../../model/ask.ts';
import { takeReadings } from './takeReadings.ts';

/**
 * Changes whenever prompts or decoding change (a new engine or MLX too), so that old readings are not reused. Grades
 * are made anew from the replies.
 */
const EXAM_VERSION = 5;

export interface Hashing {
  sha256(text: string): string;
}
export interface ExamPorts extends Hashing {
  exams: Pick<Exams, 'readings' | 'keepReadings'>;
}
export interface ExamRequest {
  model: NightModel;
  suite: Pick<HarnessSuite, 'items'>;
  /** `sha256` names the weights; null is the untouched model. */
  arm: { adapter: AdapterChoice; sha256: string | null };
  /** Neither reads nor writes what is kept. */
  fresh?: boolean;
  onProgress: (done: number, of: number) => void;
}

/**
 * Examines one arm; the same weights are never asked the same item twice, also when an exam was cut off. `cached` items
 * were known.
 */
export async function takeExam(
  { exams, sha256 }: ExamPorts,
  request: ExamRequest,
): Promise<{ results: HarnessResult[]; cached: number }> {
  const { model, arm } = request;
  const { items } = request.suite;
  const description = await model.session.description();
  const key = armKey({ sha256 }, description, arm.sha256, arm.adapter?.scale ?? 0);
  const known = new Map<string, ItemReading>(
    request.fresh === true ? [] : exams.readings(key).map(({ item, reply, nll }) => [item, { reply, nll }]),
  );
  const keyOf = (item: ExamItem) => itemKey({ sha256 }, item);
  const cached = items.filter((item) => known.has(keyOf(item))).length;
  const results = await runHarness({
    items,
    system: systemLine(description.template),
    signal: model.signal,
    take: (questions) => takeReadings(model, arm.adapter, questions),
    known: (item) => known.get(keyOf(item)),
    keep(readings) {
      if (request.fresh === true) return;
      exams.keepReadings(
        key,
        readings.map(({ item, reply, nll }) => ({ item: keyOf(item), reply, nll })),
      );
    },
    onProgress: ({ done, of }) => request.onProgress(done, of),
  });
  return { results, cached };
}

/** Under which the readings of these weights are kept; with `itemKey` it holds anything that could change an answer. */
export function armKey(
  ports: Hashing,
  model: Pick<ModelDescription, 'sha256' | 'template'>,
  adapterSha256: string | null,
  scale: number,
): string {
  return ports.sha256(
    JSON.stringify([
      EXAM_VERSION,
      model.sha256,
      model.template,
      'greedy',
      systemLine(model.template),
      adapterSha256,
      adapterSha256 === null ? 0 : scale,
    ]),
  );
}

function itemKey(ports: Hashing, item: ExamItem): string {
  const asked = questionOf(item, undefined);
  const what = asked.reading === 'chosen' ? [item.prompt, asked.said] : [asked.messages, asked.answer, asked.maxTokens];
  return ports.sha256(JSON.stringify([asked.reading, ...what]));
}

/** A result as it is stored. */
export function toRow(arm: string, { itemId, ...result }: HarnessResult): HarnessResultRow {
  return { arm, item: itemId, ...result };
}

/** A stored result as the statistics read it. */
export function fromRow({ arm: _arm, item, task: name, ...row }: HarnessResultRow): HarnessResult {
  const task = EXAM_TASKS.find((one) => one === name);
  if (task === undefined) throw new Error(`a stored exam names the unknown task ${name}`);
  return { itemId: item, task, ...row };
}
