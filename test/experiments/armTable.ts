import type { ArmSummary } from './arm.ts';
import { signed, table } from './statistics.ts';

/**
 * One line per arm; means over the seeds, the exam also as all items together, and of candidates the secret third by
 * itself.
 */
export function armTable(arms: readonly ArmSummary[], which: 'candidate' | 'inUse'): string {
  const ofCandidate = <T>(...cells: T[]) => (which === 'candidate' ? cells : []);
  const percent = (value: number) => (Number.isNaN(value) ? '–' : `${Math.round(value)} %`);
  return table(
    [
      'arm',
      'kept',
      'style NLL',
      'adherence',
      'exam, mean of seeds',
      'all items together',
      'lower bound',
      ...ofCandidate('secret third'),
      'lost / won',
      'answer NLL',
      'seconds',
    ],
    arms.map((arm) => [
      arm.arm,
      `${arm.kept} of ${arm.nights}`,
      `${signed(-arm.styleFallPercent.mean)} %`,
      `${percent(arm.adherenceBefore.mean)} → ${percent(arm.adherenceAfter.mean)}`,
      signed(arm.examChangePoints.mean, 2),
      signed(arm.pooledChangePoints, 2),
      signed(arm.pooledLowPoints, 2),
      ...ofCandidate(`${signed(arm.secretChangePoints, 2)} (${signed(arm.secretLowPoints, 2)})`),
      `${arm.lost} / ${arm.won} of ${arm.items}`,
      `${signed(arm.answerNllRisePercent.mean)} %`,
      Number.isNaN(arm.seconds.median) ? '–' : Math.round(arm.seconds.median),
    ]),
  );
}
