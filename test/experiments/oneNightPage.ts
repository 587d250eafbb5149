import { type ArmSummary, summariseArm } from './arm.ts';
import { armTable } from './armTable.ts';
import { type Claim, claimList } from './claims.ts';
import type { NightNumbers } from './night.ts';
import { isDecided, signed, type Spread, spreadOf, table } from './statistics.ts';

/** The written page of the one-night experiment, from whatever is done. */
export function oneNightPage(results: ReadonlyMap<string, NightNumbers>): string {
  const ids = [...results.keys()];
  const armOf = (id: string) => id.slice(id.indexOf(' ') + 1);
  const names = [...new Set(ids.map(armOf))];
  const nightsOf = (arm: string) => ids.filter((id) => armOf(id) === arm).flatMap((id) => results.get(id) ?? []);
  const arms = (which: 'candidate' | 'inUse') => names.map((arm) => summariseArm(arm, nightsOf(arm), which));
  return `# 4. One night, six ways

Written by \`npm run experiment -- one-night\` from 004-one-night.json; ${ids.length} pieces done. Five people (seeds 1 to 5, five different wishes), each with one day of 8 conversations, the committed practice model, the full exam of 8 × 50
items. Style is measured on up to 40 openings of conversations that no night sees, without the wish in the prompt; the wished answers are those the untouched model gives when it is told the wish. \`card only\` trains nothing and tells the wish
in the prompt. Two cores, two nights side by side, so the seconds are those of one core each.

## What was trained, kept or not

${armTable(arms('candidate'), 'candidate')}

Exam changes are in points of 100; "lower bound" is one-sided at 95 % over all items of all seeds, paired. Style NLL, adherence, answer NLL and seconds: mean over seeds (seconds: median).

## What the person wakes up to

A rejected night changes nothing.

${armTable(arms('inUse'), 'inUse')}

## What was promised

${claimList(promises(arms('candidate')))}

## What each part is for

${claimList(partsOf(results))}

## Every night

${everyNight(results)}
`;
}

/** The promises of a night, judged on the arm that is the app's own. */
export function promises(arms: readonly ArmSummary[]): Claim[] {
  const gentle = arms.find(({ arm }) => arm === 'gentle');
  const seed = arms.find(({ arm }) => arm === 'seed');
  if (gentle === undefined || gentle.nights === 0) return [];
  const claims: Claim[] = [
    {
      text: 'The wished answers became at least 5 % less surprising.',
      holds: gentle.styleFallPercent.mean >= 5,
      evidence: `${signed(-gentle.styleFallPercent.mean)} % over ${gentle.nights} seeds.`,
    },
    {
      text: 'At least 15 points more answers obey without being told.',
      holds: gentle.adherenceGainPoints.mean >= 15,
      evidence: `${signed(gentle.adherenceGainPoints.mean)} points, lower bound ${signed(gentle.adherenceGainPoints.low)}.`,
    },
    {
      text: 'The exam lost nothing: change at least 0, lower bound at least −2 points.',
      holds: gentle.pooledChangePoints >= 0 && gentle.pooledLowPoints >= -2,
      evidence: `${signed(gentle.pooledChangePoints, 2)} points, lower bound ${signed(gentle.pooledLowPoints, 2)} (${gentle.lost} lost, ${gentle.won} won of ${gentle.items}).`,
    },
    {
      text: 'The exam answers became at most 1 % more surprising.',
      holds: gentle.answerNllRisePercent.mean <= 1,
      evidence: `${signed(gentle.answerNllRisePercent.mean)} %.`,
    },
  ];
  if (seed === undefined || seed.nights === 0) return claims;
  return [
    ...claims,
    {
      text: 'Gentle is ahead of the seed recipe in what is learned and in what is kept.',
      holds:
        gentle.adherenceGainPoints.mean > seed.adherenceGainPoints.mean &&
        gentle.pooledChangePoints > seed.pooledChangePoints,
      evidence: `Adherence ${signed(gentle.adherenceGainPoints.mean)} against ${signed(seed.adherenceGainPoints.mean)} points, exam ${signed(gentle.pooledChangePoints, 2)} against ${signed(seed.pooledChangePoints, 2)}.`,
    },
  ];
}

/**
 * What goes when a part of the recipe goes: differences to the whole one, paired by seed, decided only where their
 * bounds leave out zero.
 */
export function partsOf(results: ReadonlyMap<string, NightNumbers>): Claim[] {
  const differences = (arm: string, pick: (night: NightNumbers) => number) =>
    spreadOf(
      [...results].flatMap(([id, night]) => {
        const whole = id.endsWith(` ${arm}`) ? results.get(`${id.slice(0, id.indexOf(' '))} gentle`) : undefined;
        return whole === undefined ? [] : [pick(night) - pick(whole)];
      }),
    );
  const claim = (arm: string, text: string, byExamAlone = false): Claim[] => {
    const exam = differences(arm, (night) => night.exam?.candidate.changePoints ?? 0);
    const obeyed = differences(arm, (night) => 100 * night.style.candidate.adherence);
    if (exam.n === 0) return [];
    const judged = byExamAlone ? [exam] : [exam, obeyed];
    const worse = judged.some(({ high }) => high < 0);
    const range = ({ mean, low, high }: Spread) => `${signed(mean, 2)} (${signed(low, 2)} to ${signed(high, 2)})`;
    return [
      {
        text,
        holds: judged.some(isDecided) ? worse : null,
        evidence: `Exam ${range(exam)} points, adherence ${range(obeyed)} points against gentle, ${exam.n} pairs.`,
      },
    ];
  };
  return [
    ...claim('no replay', 'Without rehearsal less is learned by the time that the brake lets pass, or more is lost.'),
    ...claim('no KL', 'Without the KL less is learned or more is lost.'),
    ...claim('no brake', 'Without the brake less is learned or more is lost.'),
    ...claim('card only', 'The wish told in the prompt, with nothing trained, costs more of the exam.', true),
  ];
}

function everyNight(results: ReadonlyMap<string, NightNumbers>): string {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return table(
    [
      'seed and arm',
      'verdict',
      'strength',
      'step',
      'style NLL',
      'adherence',
      'exam',
      'lower bound',
      'lost / won',
      'answers changed',
      'answer NLL',
      'seconds by phase',
    ],
    [...results].map(([id, { style, exam, ...night }]) => [
      id,
      night.verdict,
      night.scale ?? '–',
      night.step ?? '–',
      `${style.base.nll.toFixed(2)} → ${style.candidate.nll.toFixed(2)}`,
      `${percent(style.base.adherence)} → ${percent(style.candidate.adherence)}`,
      exam === null ? '–' : signed(exam.candidate.changePoints, 2),
      exam === null ? '–' : signed(exam.candidate.lowPoints, 2),
      exam === null ? '–' : `${exam.candidate.lost} / ${exam.candidate.won}`,
      exam === null ? '–' : exam.candidate.changedAnswers,
      exam === null ? '–' : signed(exam.candidate.answerNllRise, 3),
      Object.entries(night.seconds)
        .filter(([, seconds]) => seconds >= 1)
        .map(([phase, seconds]) => `${phase} ${Math.round(seconds)}`)
        .join(', '),
    ]),
  );
}
