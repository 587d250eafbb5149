import { summariseArm } from './arm.ts';
import { claimList } from './claims.ts';
import type { NightNumbers } from './night.ts';
import { signed, spreadOf, table } from './statistics.ts';

/** The written page of the dose experiment, from whatever is done. */
export function dosePage(results: ReadonlyMap<string, NightNumbers>): string {
  const doseOf = (id: string) => id.slice(id.indexOf(' ') + 1);
  const doses = [...new Set([...results.keys()].map(doseOf))].toSorted((one, other) => order(one) - order(other));
  const nights = (dose: string) => [...results].filter(([id]) => doseOf(id) === dose).map(([, numbers]) => numbers);
  const arms = doses.map((dose) => summariseArm(dose, nights(dose), 'candidate'));
  const article = arms.find(({ arm }) => arm === '0.00002 x 50 at 20');
  const worst = arms.toSorted((a, b) => a.pooledChangePoints - b.pooledChangePoints)[0];
  return `# 3. The dose: learning rate × steps × scale

Written by \`npm run experiment -- dose\` from 003-dose.json; ${results.size} nights done. One person (seed 1, who wishes short answers), one day, the gentle recipe with its rehearsal and KL, only the dose changed; the brake and
the limits are off, so that damage shows. Full exam of 8 × 50 items, n = 400 a night; style on held-out conversations without the wish in the prompt. Everything against the untouched model, kept or not.

${table(
  [
    'learning rate × steps at scale',
    'dose = rate × steps × scale',
    'style NLL',
    'adherence',
    'exam',
    'lost / won',
    'answer NLL',
    'KL to the base',
  ],
  arms.map((arm) => {
    const [rate, , steps, , scale] = arm.arm.split(' ').map(Number);
    return [
      arm.arm.replace('x', '×'),
      ((rate ?? 0) * (steps ?? 0) * (scale ?? 0)).toFixed(4),
      `${signed(-arm.styleFallPercent.mean)} %`,
      `${Math.round(arm.adherenceBefore.mean)} % → ${Math.round(arm.adherenceAfter.mean)} %`,
      signed(arm.pooledChangePoints, 2),
      `${arm.lost} / ${arm.won} of ${arm.items}`,
      `${signed(arm.answerNllRisePercent.mean)} %`,
      spreadOf(nights(arm.arm).flatMap(({ gaugeKl }) => gaugeKl ?? [])).mean.toFixed(3),
    ];
  }),
)}

${claimList([
  {
    text: 'The dose of the article (2e-5 × 50 at scale 20) teaches the style.',
    holds: article === undefined ? null : article.adherenceGainPoints.mean >= 15,
    evidence:
      article === undefined
        ? ''
        : `${signed(article.adherenceGainPoints.mean)} points of adherence, here with rehearsal and written targets.`,
  },
  {
    text: 'More makes the model lose points.',
    holds: worst === undefined ? null : worst.pooledChangePoints < -2,
    evidence:
      worst === undefined
        ? ''
        : `The worst dose, ${worst.arm}, changed the exam by ${signed(worst.pooledChangePoints, 2)} points.`,
  },
])}
`;
}

/** By scale, then rate, then steps. */
function order(dose: string): number {
  const [rate = 0, , steps = 0, , scale = 0] = dose.split(' ').map(Number);
  return scale * 1e6 + rate * 1e8 + steps;
}
