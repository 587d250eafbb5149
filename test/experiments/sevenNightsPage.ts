import { defaultMarginPoints } from '../../src-main/core/harness/gate.ts';
import { nllLimitOf } from '../../src-main/core/sleep/index.ts';
import { summariseArm } from './arm.ts';
import { armTable } from './armTable.ts';
import { claimList } from './claims.ts';
import type { NightNumbers } from './night.ts';
import { promises } from './oneNightPage.ts';
import { signed, spreadOf, table } from './statistics.ts';

/** More than the noise of 40 prompts. */
const UNLEARNED_SHARE = 0.15;

interface Night {
  readonly seed: string;
  readonly arm: string;
  readonly night: number;
  readonly numbers: NightNumbers;
}

/** The written page of the seven nights, from whatever is done. */
export function sevenNightsPage(results: ReadonlyMap<string, NightNumbers>): string {
  const nights = [...results].flatMap(([id, numbers]): Night[] => {
    const [, seed, arm, night] = /^(\d+) (.+) night (\d+)$/.exec(id) ?? [];
    return seed === undefined || arm === undefined ? [] : [{ seed, arm, night: Number(night), numbers }];
  });
  const names = [...new Set(nights.map(({ arm }) => arm))];
  const after = (night: number) =>
    names.map((arm) =>
      summariseArm(
        arm,
        nights.filter((one) => one.arm === arm && one.night === night).map(({ numbers }) => numbers),
        'inUse',
      ),
    );
  const promisesAfter = (night: number) =>
    after(night).some(({ nights: done }) => done > 0) ? claimList(promises(after(night))) : 'Not there yet.';
  return `# 5. Seven nights

Written by \`npm run experiment -- seven-nights\` from 005-seven-nights.json; ${nights.length} nights done. Three people (seeds 1 to 3), seven days with a night after each, three ways, the committed practice model. The whole exam of 8 × 50 items
is taken after nights 1 and 7, a quick one of 8 × 10 after the others. Everything is what the person wakes up to (a rejected night leaves the one before), against the untouched model.

## After the first night

${armTable(after(1), 'inUse')}

${promisesAfter(1)}

## After the seventh night

${armTable(after(7), 'inUse')}

${promisesAfter(7)}

## Night by night

${table(
  ['arm', 'night', 'kept', 'style NLL', 'adherence', 'exam', 'answer NLL', 'strengths', 'seconds'],
  names.flatMap((arm) =>
    [...new Set(nights.filter((one) => one.arm === arm).map(({ night }) => night))]
      .sort((a, b) => a - b)
      .map((night) => lineOf(arm, night, nights)),
  ),
)}

Style NLL, adherence, exam and answer NLL are means over the seeds; the exam of nights 2 to 6 has 80 items, so one point is less than one answer.

${keptWithin(nights)}

## What was rejected

${rejections(nights)}
`;
}

/**
 * Whether what was kept lies where the gate's rules say; unlearning is read here on the experiment's own held-out
 * prompts, which the gate does not see.
 */
function keptWithin(nights: readonly Night[]): string {
  const kept = nights.filter(({ numbers }) => numbers.verdict === 'promoted');
  const beyond = kept.filter(
    ({ numbers: { exam } }) =>
      exam !== null &&
      (exam.candidate.lowPoints <= -defaultMarginPoints(exam.candidate.n) ||
        exam.candidate.answerNllRise > nllLimitOf(true)),
  );
  const unlearned = kept.flatMap((one) => {
    const yesterday =
      nights.find(({ seed, arm, night }) => seed === one.seed && arm === one.arm && night === one.night - 1)?.numbers
        .style.inUse.adherence ?? 0;
    const tonight = one.numbers.style.candidate.adherence;
    return yesterday - tonight > UNLEARNED_SHARE
      ? [`${nameOf(one)}, ${Math.round(100 * yesterday)} → ${Math.round(100 * tonight)} %`]
      : [];
  });
  return `Of the ${kept.length} nights that were kept, ${beyond.length} lie beyond the limits against the untouched model (${beyond.map(nameOf).join('; ') || 'none'}), and ${unlearned.length} obeyed the wish more than ${100 * UNLEARNED_SHARE} points less than what was in use (${unlearned.join('; ') || 'none'}).`;
}

/** Each rejected night in the words the person read. */
function rejections(nights: readonly Night[]): string {
  const rejected = nights.filter(({ numbers }) => numbers.verdict !== 'promoted');
  if (rejected.length === 0) return 'Every night was kept.';
  return table(
    ['night', 'why nothing changed'],
    rejected.map((one) => [nameOf(one), one.numbers.reason]),
  );
}

const nameOf = ({ arm, seed, night }: Night) => `${arm}, person ${seed}, night ${night}`;

function lineOf(arm: string, night: number, nights: readonly Night[]): (string | number)[] {
  const found = nights.filter((one) => one.arm === arm && one.night === night).map(({ numbers }) => numbers);
  const {
    kept,
    nights: count,
    styleFallPercent,
    adherenceAfter,
    examChangePoints,
    answerNllRisePercent,
  } = summariseArm(arm, found, 'inUse');
  return [
    arm,
    night,
    `${kept} of ${count}`,
    `${signed(-styleFallPercent.mean)} %`,
    `${Math.round(adherenceAfter.mean)} %`,
    signed(examChangePoints.mean, 2),
    `${signed(answerNllRisePercent.mean)} %`,
    found.map(({ scale }) => scale ?? '–').join(', '),
    Math.round(
      spreadOf(found.map(({ seconds }) => Object.values(seconds).reduce((total, part) => total + part, 0))).median,
    ),
  ];
}
