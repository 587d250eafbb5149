import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorePorts } from '../../../src-main/core/ports.ts';
import { cycleId } from '../../../src-main/core/sleep/index.ts';
import { type NightOutputs, OUTPUTS } from '../../../src-main/core/sleep/record/outputs.ts';
import { type Phase, PHASES, type Verdict } from '../../../src-shared/contract/index.ts';
import { metrics } from './losses.ts';
import { examOf, LESSONS, outputsOf, STEPS, STUDIED } from './nightOutputs.ts';

const DAY_MS = 86_400_000;

/** What a night of this verdict did, and in its words. */
const KINDS: Record<Verdict, { minutes: readonly number[]; reason: string; steps: number }> = {
  promoted: {
    minutes: [1, 4, 11, 17, 21, 21, 1, 2],
    reason: 'It picked up your shorter answers and lost nothing we can measure.',
    steps: STEPS,
  },
  rejected: {
    minutes: [1, 4, 11, 17, 21, 21, 1, 2],
    reason: 'Small code lost 9 of 50, so nothing changed. The day’s turns wait for tonight.',
    steps: STEPS,
  },
  light: {
    minutes: [1, 4, 11, 1],
    reason: 'Only 7 turns taught anything; a night needs 12. It kept 5 memories.',
    steps: 0,
  },
  interrupted: {
    minutes: [1, 4, 11, 17, 12],
    reason: 'You woke it at step 132. Nothing was kept; the turns wait for tonight.',
    steps: 132,
  },
  failed: {
    minutes: [1, 4, 11, 17, 18],
    reason: 'The disk was full at 02:11. Free 1.1 GB and it goes on where it stopped.',
    steps: 200,
  },
};
const SUMMARIES: Record<Phase, string> = {
  gather: '38 turns claimed',
  sort: '59 to study, 6 to memory',
  tidy: '3 merged, recall 6 of 6',
  prepare: '59 lessons, 47 of rehearsal, 12 held out',
  train: '250 steps, loss 1.42 at the end',
  examine: '450 questions, 1350 answers',
  decide: 'no loss found',
  settle: 'put in use',
};

/** The verdicts of 24 nights, one a night, the last one last night. */
const VERDICTS: readonly Verdict[] = [
  ...(['light', 'promoted', 'interrupted', 'promoted', 'rejected', 'light'] as const),
  ...(['promoted', 'failed', 'promoted', 'promoted', 'light', 'promoted'] as const),
  ...(['promoted', 'promoted', 'interrupted', 'promoted', 'promoted', 'failed'] as const),
  ...(['light', 'promoted', 'promoted', 'rejected', 'light', 'promoted'] as const),
];

/** Nights of every verdict with all that they leave behind; the newest is in use, and read unless told otherwise. */
export async function seedNights(ports: CorePorts, { unread }: { unread: boolean }): Promise<void> {
  for (const [index, verdict] of VERDICTS.entries()) {
    const started = new Date(ports.clock.now() - (VERDICTS.length - 1 - index) * DAY_MS);
    started.setHours(1, 4, 0, 0);
    // Before one o'clock the last night is the one of yesterday.
    const startedAt = started.getTime() - (started.getTime() > ports.clock.now() - 2 * 3_600_000 ? DAY_MS : 0);
    await seedNight(ports, verdict, startedAt);
  }
  const { cycles } = ports.database;
  for (const { number } of cycles.list(VERDICTS.length))
    if (!unread || number < VERDICTS.length) cycles.update(number, { readAt: ports.clock.now() });
}

async function seedNight(ports: CorePorts, verdict: Verdict, startedAt: number): Promise<void> {
  const { cycles } = ports.database;
  const { minutes, steps } = KINDS[verdict];
  const reason = { kind: 'told', sentence: KINDS[verdict].reason } as const;
  const { number } = cycles.insert({ recipe: 'gentle', trigger: 'timer', startedAt });
  const exam = verdict === 'promoted' || verdict === 'rejected' ? examOf(number, verdict) : null;
  const outputs = outputsOf(verdict, number, KINDS[verdict], exam);
  const endedAt = savePhases(ports, number, verdict, startedAt, minutes, outputs);
  cycles.addMetrics(number, metrics(endedAt, STEPS, steps));
  if (exam !== null) cycles.saveResults(number, [...exam.base, ...exam.before, ...exam.after]);
  if (steps > 0) cycles.saveExamples(number, LESSONS);
  cycles.update(number, { turns: 38, lessons: steps > 0 ? STUDIED.style : 0, memories: 6 });
  if (verdict !== 'promoted') return void cycles.finish(number, { verdict, reason, endedAt });
  const checkpoint = join(ports.files.cycleFolder(cycleId(number)), 'checkpoint');
  await mkdir(checkpoint, { recursive: true });
  await writeFile(join(checkpoint, 'adapters.safetensors'), `weights of night ${number}`);
  const [model = null] = await ports.models.list();
  const kept = await ports.files.keepAdapter(cycleId(number), checkpoint, { conversations: [] });
  await ports.files.removeCycleWork(cycleId(number));
  cycles.promote(
    {
      id: `night-${cycleId(number)}`,
      cycle: number,
      model: model?.sha256 ?? null,
      ...kept,
      scale: 0.75,
      createdAt: endedAt,
      conversations: [],
    },
    [],
    { verdict, reason, endedAt },
  );
}

/** One phase after another; the last one that ran tells how the night ended. Returns when that was. */
function savePhases(
  { database }: CorePorts,
  cycle: number,
  verdict: Verdict,
  startedAt: number,
  minutes: readonly number[],
  outputs: NightOutputs,
): number {
  let at = startedAt;
  for (const [index, phase] of PHASES.slice(0, minutes.length).entries()) {
    const last = index === minutes.length - 1 && minutes.length < PHASES.length;
    const endedAt = at + (minutes[index] ?? 0) * 60_000;
    const state = !last ? 'done' : verdict === 'light' ? 'skipped' : 'failed';
    const summary = last ? KINDS[verdict].reason : SUMMARIES[phase];
    database.cycles.savePhase({
      cycle,
      phase,
      state,
      startedAt: at,
      endedAt,
      summary,
      output: OUTPUTS[phase].schema.parse(outputs[phase]),
    });
    at = endedAt;
  }
  return at;
}
