import { summariseArm } from './arm.ts';
import { type Claim, claimList } from './claims.ts';
import type { Comparison } from './lessIsMore.ts';
import { isDecided, signed, type Spread, spreadOf, table } from './statistics.ts';

/** The written page of the comparison, from whatever is done. */
export function lessIsMorePage(results: ReadonlyMap<string, Comparison>): string {
  const runs = [...results].map(([id, numbers]) => {
    const [seed = '', dose = '', set = ''] = id.split(', ');
    return { seed, dose, set, numbers };
  });
  const groups = [...new Set(runs.map(({ dose, set }) => `${dose}, ${set}`))];
  const of = (group: string) =>
    runs.filter(({ dose, set }) => `${dose}, ${set}` === group).map(({ numbers }) => numbers);
  return `# 6. Less is more?

Written by \`npm run experiment -- less-is-more\` from 006-less-is-more.json; ${runs.length} runs done. The article's comparison: 287 focused rows (everyday openings answered in one wished style) against 3000 generic rows in Dolly's format
(instruction, context, response, category; practice questions of all eight skills and brainstorms, answered in many hands), read by the Lab's own reader, trained by the article's recipe (batch 1, rank 8, scale 20, loss on everything, no
rehearsal, no KL), the same number of steps, five seeds, paired. Full exam of 8 × 50 items. A step reads one row, so 50 steps see 50 rows of either set.
The wish is short answers, and most generic answers are short too, so adherence rises with either set; the style NLL tells the two apart. How
much of the generic rows' cost is taken-over wording and how much is lost skill was not told apart.

${table(
  [
    'dose and set',
    'own rows: loss',
    'style NLL',
    'adherence',
    'exam, mean of seeds',
    'all items together',
    'lower bound',
    'lost / won',
    'answer NLL',
  ],
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

## What the article says, and what is seen here

${claimList(articleClaims(runs))}
`;
}

interface Run {
  readonly seed: string;
  readonly dose: string;
  readonly set: string;
  readonly numbers: Comparison;
}

/** The article's sentences, each judged by differences between runs of the same seed. */
function articleClaims(runs: readonly Run[]): Claim[] {
  const [gentle, strong] = [...new Set(runs.map(({ dose }) => dose))];
  const [focused, generic] = [...new Set(runs.map(({ set }) => set))].sort();
  if (gentle === undefined || strong === undefined || focused === undefined || generic === undefined) return [];
  const exam = (dose: string, set: string, against?: { dose: string; set: string }) => {
    const changeOf = (seed: string, wanted: { dose: string; set: string }) =>
      runs.find((run) => run.seed === seed && run.dose === wanted.dose && run.set === wanted.set)?.numbers.exam
        ?.candidate.changePoints;
    return spreadOf(
      [...new Set(runs.map(({ seed }) => seed))].flatMap((seed) => {
        const [one, other] = [changeOf(seed, { dose, set }), against === undefined ? 0 : changeOf(seed, against)];
        return one === undefined || other === undefined ? [] : [one - other];
      }),
    );
  };
  const learned = (dose: string) =>
    spreadOf(
      runs
        .filter((run) => run.dose === dose && run.set === focused)
        .map(({ numbers: { style } }) => 100 * (style.candidate.adherence - style.base.adherence)),
    );
  const costs = (text: string, difference: Spread): Claim => ({
    text,
    holds: isDecided(difference) ? difference.mean < 0 : null,
    evidence: `Exam ${signed(difference.mean, 2)} points (one-sided 95 % bounds ${signed(difference.low, 2)} and ${signed(difference.high, 2)}, ${difference.n} seeds).`,
  });
  return [
    ...[gentle, strong].map((dose): Claim => {
      const { mean, low, n } = learned(dose);
      return {
        text: `The few focused rows teach the style (${dose}).`,
        holds: low >= 15,
        evidence: `Adherence ${signed(mean)} points, lower bound ${signed(low)}, ${n} seeds.`,
      };
    }),
    costs(`Even the few focused rows cost skill (${gentle}).`, exam(gentle, focused)),
    ...[gentle, strong].map((dose) =>
      costs(
        `The many generic rows cost more than the few focused ones (${dose}).`,
        exam(dose, generic, { dose, set: focused }),
      ),
    ),
    ...[focused, generic].map((set) =>
      costs(
        `More of the dose costs more (${set}, ${strong} against ${gentle}).`,
        exam(strong, set, { dose: gentle, set }),
      ),
    ),
  ];
}
