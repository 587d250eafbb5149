import { summariseArm } from './arm.ts';
import { type Claim, claimList } from './claims.ts';
import type { Comparison } from './lessIsMore.ts';
import { signed, spreadOf, table } from './statistics.ts';

/** The written page of the comparison, from whatever is done. */
export function lessIsMorePage(results: ReadonlyMap<string, Comparison>): string {
  const runs = [...results].map(([id, numbers]) => {
    const [seed = '', dose = '', set = ''] = id.split(', ');
    return { seed, dose, set, numbers };
  });
  const groups = [...new Set(runs.map(({ dose, set }) => `${dose}, ${set}`))];
  const of = (group: string) => runs.filter(({ dose, set }) => `${dose}, ${set}` === group).map(({ numbers }) => numbers);
  return `# 6. Less is more?

Written by \`npm run experiment -- less-is-more\` from 006-less-is-more.json; ${runs.length} runs done. The article's comparison: 287 focused rows (everyday openings answered in one wished style) against 3000 generic rows in Dolly's format
(instruction, context, response, category; practice questions of all eight skills and brainstorms, answered in many hands), read by the Lab's own reader, trained by the article's recipe (batch 1, rank 8, scale 20, loss on everything, no
rehearsal, no KL), the same number of steps, five seeds, paired. Full exam of 8 × 50 items. A step reads one row, so 50 steps see 50 rows of either set.

${table(
  ['dose and set', 'own rows: loss', 'style NLL', 'adherence', 'exam, mean of seeds', 'all items together', 'lower bound', 'lost / won', 'answer NLL'],
  groups.map((group) => {
    const arm = summariseArm(group, of(group), 'candidate');
    const loss = (pick: (one: Comparison) => number) => spreadOf(of(group).map(pick)).mean.toFixed(2);
    return [
      group,
      `${loss(({ lossOnOwnRows }) => lossOnOwnRows.before)} → ${loss(({ lossOnOwnRows }) => lossOnOwnRows.after)}`,
      `${signed(-arm.styleFallPercent.mean)} %`,
      `${Math.round(arm.adherenceBefore.mean)} % → ${Math.round(arm.adherenceAfter.mean)} %`,
      signed(arm.examChangePoints.mean, 2),
      signed(arm.pooledChangePoints, 2),
      signed(arm.pooledLowPoints, 2),
      `${arm.lost} / ${arm.won} of ${arm.items}`,
      `${signed(arm.answerNllRisePercent.mean)} %`,
    ];
  }),
)}

${claimList([...new Set(runs.map(({ dose }) => dose))].flatMap((dose) => claimsOf(dose, runs)))}
`;
}

/** What the article says, judged run by run with the same seed. */
function claimsOf(dose: string, runs: readonly { seed: string; dose: string; set: string; numbers: Comparison }[]): Claim[] {
  const at = (seed: string, kind: string) => runs.find((run) => run.dose === dose && run.seed === seed && run.set.startsWith(kind))?.numbers;
  const pairs = [...new Set(runs.map(({ seed }) => seed))].flatMap((seed) => {
    const [focused, generic] = [at(seed, 'focused'), at(seed, 'generic')];
    return focused?.exam == null || generic?.exam == null ? [] : [{ focused, generic, difference: focused.exam.candidate.changePoints - generic.exam.candidate.changePoints }];
  });
  if (pairs.length === 0) return [];
  const difference = spreadOf(pairs.map((pair) => pair.difference));
  const learned = spreadOf(pairs.map(({ focused }) => 100 * (focused.style.candidate.adherence - focused.style.base.adherence)));
  const decided = difference.low > 0 || difference.high < 0;
  return [
    {
      text: `${dose}: the few focused rows cost less of the exam than the many generic ones.`,
      holds: decided ? difference.mean > 0 : null,
      evidence: `Difference ${signed(difference.mean, 2)} points (one-sided 95 % bounds ${signed(difference.low, 2)} and ${signed(difference.high, 2)}, ${difference.n} seeds).`,
    },
    { text: `${dose}: the focused rows teach the style.`, holds: learned.mean >= 15, evidence: `${signed(learned.mean)} points of adherence.` },
  ];
}
