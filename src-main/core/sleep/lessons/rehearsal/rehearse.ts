import { type Placement, TASKS } from '../../../../../src-shared/contract/vocabulary.ts';
import { systemMessage } from '../../../chat/index.ts';
import { loopIn } from '../../../language/loopWatch.ts';
import type { Cycles, Exams, ModelDescription } from '../../../ports.ts';
import { askMany, type NightModel, type Question, questionTo } from '../../model/ask.ts';
import { readOutput } from '../../record/outputs.ts';
import { type Lesson, replayLesson } from '../choose/lessons.ts';
import { type Rehearsal, rehearsalBank, rehearsalRungs } from './replay.ts';
import { replayShares, type TaskChange } from './replayShares.ts';

/** Changes whenever decoding changes, so that old replies are not reused. Grades are made anew from the replies. */
const REPLIES_VERSION = 2;
/** So much of rehearsal is about memory. */
const GROUNDED_SHARE = 0.3;
/** Questions asked for each row wanted, for the base does not pass them all. */
export const ASKED_PER_ROW = 1.6;

/** Questions in the order in which they are asked, and how many rows they should give. */
export interface Practice {
  questions: readonly Rehearsal[];
  rows: number;
}

export interface RehearsalPorts extends NightModel {
  cycles: Pick<Cycles, 'list' | 'phases'>;
  exams: Pick<Exams, 'readings' | 'keepReadings'>;
  sha256(text: string): string;
}

/**
 * Rehearsal: the base's own answers to the practice bank, kept only when the grader passes them. What fell in the last
 * exam is practised more.
 */
export async function rehearse(
  ports: RehearsalPorts,
  {
    cycle,
    model,
    placement,
    systemPrompt,
  }: {
    cycle: number;
    model: ModelDescription;
    placement: Placement;
    systemPrompt: string;
  },
  wanted: number,
  onProgress: (done: number, of: number) => void,
): Promise<Lesson[]> {
  if (wanted === 0) return [];
  const bank = rehearsalBank(rehearsalRungs(placement));
  const grounded = new Set(bank.grounded.map((one) => one.prompt));
  const memory = {
    questions: bank.grounded,
    rows: Math.min(bank.grounded.length, Math.round(wanted * GROUNDED_SHARE)),
  };
  const shares = replayShares(TASKS, wanted - memory.rows, lastExam(ports.cycles, cycle));
  const skills = TASKS.map((task): Practice => ({ questions: bank.skills[task], rows: shares.get(task) ?? 0 }));
  let asked = 0;
  const kept = await collectRehearsals([memory, ...skills], wanted, async (questions) => {
    const replies = await baseReplies(ports, model, systemPrompt, questions);
    asked += questions.length;
    onProgress(asked, wanted * ASKED_PER_ROW);
    return replies;
  });
  return kept.map(({ prompt, reply }) =>
    replayLesson(systemPrompt, prompt, reply, grounded.has(prompt) ? 'grounded' : null),
  );
}

/**
 * Asks each practice for its rows and makes up for failed answers, first with more of the same, then of any; stops at
 * `wanted` rows or 1.6 questions for each.
 */
export async function collectRehearsals(
  practices: readonly Practice[],
  wanted: number,
  ask: (questions: readonly Rehearsal[]) => Promise<readonly string[]>,
): Promise<{ prompt: string; reply: string }[]> {
  const states = practices.map((practice) => ({
    ...practice,
    next: 0,
    kept: [] as { prompt: string; reply: string }[],
  }));
  const keptCount = () => states.reduce((sum, state) => sum + state.kept.length, 0);
  let left = Math.ceil(wanted * ASKED_PER_ROW);
  while (left > 0 && keptCount() < wanted) {
    let round = states.flatMap((state) => take(state, state.rows - state.kept.length));
    for (const state of states) if (round.length === 0) round = take(state, wanted - keptCount());
    if (round.length === 0) break;
    round = round.slice(0, left);
    left -= round.length;
    const replies = await ask(round.map(({ question }) => question));
    for (const [index, { state, question }] of round.entries()) {
      const reply = (replies[index] ?? '').trim();
      if (reply !== '' && loopIn(reply) === null && question.accepts(reply))
        state.kept.push({ prompt: question.prompt, reply });
    }
  }
  return states.flatMap((state) => state.kept).slice(0, wanted);
}

function take<State extends { questions: readonly Rehearsal[]; next: number }>(
  state: State,
  count: number,
): { state: State; question: Rehearsal }[] {
  const questions = state.questions.slice(state.next, state.next + Math.max(0, count));
  state.next += questions.length;
  return questions.map((question) => ({ state, question }));
}

/** Under which the base's replies to the bank are kept, beside the exam's. */
export function rehearsalArm(
  { sha256 }: Pick<RehearsalPorts, 'sha256'>,
  model: Pick<ModelDescription, 'sha256' | 'template'>,
): string {
  return sha256(JSON.stringify(['rehearsal', REPLIES_VERSION, model.sha256, model.template, 'greedy']));
}

/**
 * The base's greedy replies, in order; what it once said to a question is not asked again. An answer that was cut is
 * empty.
 */
async function baseReplies(
  ports: Omit<RehearsalPorts, 'cycles'>,
  model: ModelDescription,
  systemPrompt: string,
  rehearsals: readonly Rehearsal[],
): Promise<string[]> {
  const { sha256, exams } = ports;
  const system = systemMessage(systemPrompt, []);
  const arm = rehearsalArm(ports, model);
  const keyOf = (question: Question) => sha256(JSON.stringify(question));
  const questions = rehearsals.map((one) => questionTo(system, one.prompt, one.maxTokens));
  const known = new Map(exams.readings(arm).map(({ item, reply }) => [item, reply]));
  const open = questions.filter((question) => !known.has(keyOf(question)));
  for await (const { index, text, whole } of askMany(ports, null, open)) {
    const item = keyOf(open[index] ?? { messages: [], maxTokens: 0 });
    const reply = whole ? text : '';
    known.set(item, reply);
    // The table is the exam's; a rehearsal has no likelihood.
    exams.keepReadings(arm, [{ item, reply, nll: Number.NaN }]);
  }
  return questions.map((question) => known.get(keyOf(question)) ?? '');
}

/** How the skills came out of the newest exam of a night. */
function lastExam(cycles: RehearsalPorts['cycles'], tonight: number): readonly TaskChange[] {
  for (const { number, state, report } of cycles.list(30)) {
    if (number === tonight || state !== 'finished') continue;
    const decided = readOutput('decide', { report, phases: cycles.phases(number) });
    if (decided.kind === 'read' && decided.output.harness !== null) return decided.output.harness.tasks;
  }
  return [];
}
