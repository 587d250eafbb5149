import type { BrakeReport } from '../../../../src-shared/contract/index.ts';
import { inWords, percent, plain, signed } from '../../../ui/format.ts';

type Candidate = BrakeReport['candidates'][number];

/** Percent of what there was to learn. Earlier nights kept nats only. */
export function learnedOf({ learned, gain }: Candidate, styleNllBefore: number | null): number | null {
  if (learned !== null) return 100 * learned;
  return gain === null || styleNllBefore === null || styleNllBefore <= 0 ? null : (100 * gain) / styleNllBefore;
}

/** `step 300 at 75 %`; without the step where the night kept none. */
export function candidateName({ step, scale }: Pick<Candidate, 'step' | 'scale'>): string {
  return step === null ? percent(scale) : `step ${step} at ${percent(scale)}`;
}

/** Whether it was examined and may not go on. */
export function isRefused({ outcome }: Pick<Candidate, 'outcome'>): boolean {
  switch (outcome) {
    case 'failed':
    case 'leaked':
    case 'unlearned':
      return true;
    case 'notTried':
    case 'screened':
    case 'passed':
      return false;
  }
}

/**
 * What the brake did, in one sentence: what it chose, and what was wrong with more. What the gate discarded afterwards
 * was chosen, but never put on.
 */
export function brakeFinding({ candidates, chosen }: BrakeReport, discarded = false): string {
  const found = candidates.find((one) => one.step === chosen.step && one.scale === chosen.scale);
  const refused = candidates.filter(isRefused);
  const name = candidateName(chosen);
  if (found !== undefined && isRefused(found)) {
    const cost = fault(found);
    if (found.outcome !== 'failed') return `Nothing passed: even ${name} ${cost}.`;
    return refused.length > 1
      ? `Nothing passed the exam: even ${name} ${cost}.`
      : `Nothing stayed within the limit: the gentlest, ${name}, was examined and ${cost}.`;
  }
  const lastStep = Math.max(...candidates.map(({ step }) => step ?? 0));
  const whole = (chosen.step === null || chosen.step === lastStep) && chosen.scale === 1;
  if (whole) return `The whole lesson ${discarded ? 'was examined' : 'went on'}: the brake had nothing to hold back.`;
  const onLast = chosen.step === null || chosen.step === lastStep;
  const done =
    onLast && !discarded
      ? `The brake put the lesson on at ${percent(chosen.scale)}`
      : `The brake chose ${onLast ? percent(chosen.scale) : named(chosen)}`;
  const first = refused.toSorted((a, b) => (b.gain ?? 0) - (a.gain ?? 0))[0];
  if (first !== undefined) {
    const cost = fault(first, 'did not pass the exam');
    return onLast && first.step === chosen.step
      ? `${done}: at ${strength(first.scale)} it ${cost}.`
      : `${done}: ${named(first)} ${cost}.`;
  }
  const learned = found?.gain ?? null;
  const more = candidates.some((one) => one.outcome === 'screened' && learned !== null && (one.gain ?? 0) > learned);
  return more
    ? `${done}: what taught more made the exam’s answers too surprising.`
    : `${done}: nothing taught more for as little.`;
}

/** How the exam went for a candidate, in a word or two. */
export function outcomeWords({ outcome, won, lost }: Candidate): string {
  if (outcome === 'notTried') return 'not tried';
  if (outcome === 'screened') return 'ruled out';
  if (outcome === 'leaked' || outcome === 'unlearned') return outcome;
  return won === null || lost === null ? outcome : `${outcome}, ${signed(won, 0)} ${signed(-lost, 0)}`;
}

/** A reading of a candidate, spoken or shown beside the figure. */
export function candidateReading(candidate: Candidate, styleNllBefore: number | null): string {
  const share = learnedOf(candidate, styleNllBefore);
  const obeys = candidate.obeyed === null ? '' : ` ${percent(candidate.obeyed)} of its answers obey.`;
  const learned = share === null ? '' : `Taught ${plain(share, 0)} %.${obeys} `;
  const forgot = candidate.rise === null ? '' : `Forgot ${plain(candidate.rise, 3)}. `;
  const name = candidateName(candidate);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}. ${learned}${forgot}${outcomeWords(candidate).replace(/^./, (letter) => letter.toUpperCase())}.`;
}

function fault({ outcome, lost }: Candidate, otherwise = 'did not pass'): string {
  if (outcome === 'leaked') return 'said something private';
  if (outcome === 'unlearned') return 'kept your wishes less often';
  return lost === null || lost === 0 ? otherwise : `lost ${answers(lost)}`;
}

const answers = (count: number) => `${inWords(count)} ${count === 1 ? 'answer' : 'answers'}`;
const strength = (scale: number) => (scale === 1 ? 'full strength' : percent(scale));
const named = ({ step, scale }: Pick<Candidate, 'step' | 'scale'>) =>
  step === null ? strength(scale) : `step ${step} at ${strength(scale)}`;
