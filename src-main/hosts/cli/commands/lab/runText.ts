import type { Flips, LabRun, PlacedTask, TaskScore } from '../../../../../src-shared/contract/index.ts';
import { EXAM_TASKS } from '../../../../../src-shared/contract/vocabulary.ts';
import { blindSentences, placeWords, runName } from '../../../../../src-shared/words/exam.ts';

/** How a task of a run was asked; null where nobody knows. */
export function placedOf({ placement }: Pick<LabRun, 'placement'>, task: string): PlacedTask | null {
  const name = EXAM_TASKS.find((one) => one === task);
  return name === undefined ? null : (placement?.[name] ?? null);
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const scoreText = (name: string, score: TaskScore, asked = '') =>
  `  ${name.padEnd(14)} ${percent(score.accuracy).padStart(7)}  (${percent(score.low)} to ${percent(score.high)}, n ${score.n}, nll ${score.nll.toFixed(3)})${asked}\n`;

/** The words of what an exam is compared with. */
export const FLIP_NAMES = {
  last: 'since the exam before',
  repeat: 'when asked again',
  order: 'when asked in another order',
} as const;

function flipText(name: keyof typeof FLIP_NAMES, { answers, grades, n, nllMax }: Flips): string {
  const nll =
    nllMax === null
      ? 'some nll became infinite'
      : `largest change of an nll ${nllMax === 0 ? '0' : nllMax.toExponential(1)}`;
  return `  ${answers} of ${n} answers changed ${FLIP_NAMES[name]}, ${grades} grades; ${nll}\n`;
}

/** What became of the rows of an experiment. */
export function trainingText(
  { trained, heldOut, tooLong, shortened }: NonNullable<LabRun['training']>,
  rows: number,
): string {
  const parts = [
    `${trained} of ${rows} rows trained on`,
    ...(shortened > 0 ? [`${shortened} of them without their oldest turns`] : []),
    ...(heldOut > 0 ? [`${heldOut} held out`] : []),
    ...(tooLong > 0 ? [`${tooLong} longer than the window and left out`] : []),
  ];
  return `  ${parts.join(', ')}\n`;
}

function ownText({ chosen, written, chance, wrongLines }: NonNullable<LabRun['own']>): string {
  const wrong = wrongLines.length === 0 ? '' : `  wrong in line ${wrongLines.join(', ')}\n`;
  return `  ${chosen} chosen, ${written} written; guessing would be right in ${percent(chance)}\n${wrong}`;
}

/** A run as text: its scores, how they were taken and what they can see. */
export function runText(run: LabRun): string {
  const rows = Object.entries(run.tasks ?? {}).map(([task, score]) => {
    const asked = placedOf(run, task);
    return scoreText(task, score, asked === null ? '' : `  ${placeWords(asked)}`);
  });
  if (run.pooled !== null) rows.push(scoreText('all', run.pooled));
  if (run.training !== undefined) rows.push(trainingText(run.training, run.rows ?? 0));
  if (run.itemsPerSecond !== null) rows.push(`  ${run.itemsPerSecond.toFixed(1)} items a second\n`);
  if (run.cached > 0) rows.push(`  ${run.cached} answers known from before\n`);
  for (const name of ['last', 'repeat', 'order'] as const) {
    const flips = run.flips[name];
    if (flips !== undefined) rows.push(flipText(name, flips));
  }
  if (run.resolvesPoints !== null) rows.push(`  a change of ${run.resolvesPoints.toFixed(1)} points would be found\n`);
  if (run.own !== null) rows.push(ownText(run.own));
  const blind = blindSentences(run.placement).map((sentence) => `  ${sentence}\n`);
  return `${runName(run)}\n${[...rows, ...blind].join('')}`;
}
