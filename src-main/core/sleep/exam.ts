import { DEFAULT_SYSTEM_LINE } from '../chat/index.ts';
import type { AdapterChoice } from '../engine/session.ts';
import { type HarnessResult, type HarnessSuite, HARNESS_TASKS, runHarness } from '../harness/index.ts';
import type { CorePorts, HarnessResultRow, ModelDescription } from '../ports.ts';
import { askMany, type NightModel, scoreMany } from './ask.ts';

/** Changes whenever prompts, decoding or grading change, so that old results are not reused. */
const EXAM_VERSION = 1;

export interface ExamRequest {
  model: NightModel;
  suite: HarnessSuite;
  /** `sha256` names the weights; null is the untouched model. */
  arm: { adapter: AdapterChoice; sha256: string | null };
  onProgress: (done: number, of: number) => void;
}

/** Examines one arm; the same weights on the same items are never examined twice. */
export async function takeExam(ports: Pick<CorePorts, 'database' | 'sha256'>, request: ExamRequest): Promise<{ results: HarnessResult[]; cached: boolean }> {
  const { model, suite, arm } = request;
  const key = examKey(ports, await model.session.description(), suite, arm.sha256, arm.adapter?.scale ?? 0);
  const known = ports.database.cycles.cachedResults(key);
  if (known !== null && known.length === suite.items.length) return { results: known.map(fromRow), cached: true };
  const results = await runHarness({
    items: suite.items,
    system: DEFAULT_SYSTEM_LINE,
    signal: model.signal,
    generate: (prompts) => askMany(model, arm.adapter, prompts),
    score: (pairs) => scoreMany(model, arm.adapter, pairs),
    onProgress: ({ done, of }) => request.onProgress(done, of),
  });
  ports.database.cycles.cacheResults(
    key,
    results.map((result) => toRow('cache', result)),
  );
  return { results, cached: false };
}

/** Under which the results of these weights on these items are kept: anything that could change an answer is in it. */
export function examKey(
  ports: Pick<CorePorts, 'sha256'>,
  model: Pick<ModelDescription, 'sha256' | 'template'>,
  suite: HarnessSuite,
  adapterSha256: string | null,
  scale: number,
): string {
  return ports.sha256(JSON.stringify([EXAM_VERSION, model.sha256, model.template, suite.hash, DEFAULT_SYSTEM_LINE, adapterSha256, adapterSha256 === null ? 0 : scale]));
}

/** A result as it is stored. */
export function toRow(arm: string, result: HarnessResult): HarnessResultRow {
  return {
    arm,
    item: result.itemId,
    task: result.task,
    prompt: result.prompt,
    reference: result.reference,
    reply: result.reply,
    correct: result.correct,
    reason: result.reason,
    nll: result.nll,
  };
}

/** A stored result as the statistics read it. */
export function fromRow(row: HarnessResultRow): HarnessResult {
  const task = HARNESS_TASKS.find((name) => name === row.task);
  if (task === undefined) throw new Error(`a stored exam names the unknown task ${row.task}`);
  return { itemId: row.item, task, prompt: row.prompt, reference: row.reference, reply: row.reply, correct: row.correct, reason: row.reason, nll: row.nll };
}
