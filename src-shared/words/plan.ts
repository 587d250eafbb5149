import type { NightPlan, Phase, PlanSize } from '../contract/index.ts';

const MINUTE = 60;
const NAMES: Record<PlanSize, string> = {
  exams: 'exams of further candidates',
  measured: 'candidates measured',
  gauge: 'everyday answers to stay close to',
  rehearsal: 'rehearsal answers',
  probes: 'prompts held out',
  lessons: 'lessons',
  steps: 'steps of training',
  items: 'questions of the exam',
};

/** “about 24 minutes: 6 preparing, 9 training, 9 exam”; a short night in seconds. */
export function planWords(plan: Pick<NightPlan, 'seconds'>): string {
  const { gather, sort, tidy, prepare, train, examine, decide, settle } = plan.seconds;
  const parts = [
    { seconds: gather + sort + tidy + prepare, name: 'preparing' },
    { seconds: train, name: 'training' },
    { seconds: examine + decide + settle, name: 'exam' },
  ];
  const all = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  if (all < 2 * MINUTE) return `about ${Math.max(1, Math.round(all / 10)) * 10} seconds`;
  // The parts are rounded so that they add up to what is said in front of them.
  const minutes = wholeParts(parts.map(({ seconds }) => seconds / MINUTE));
  const told = parts.flatMap(({ name }, at) => ((minutes[at] ?? 0) === 0 ? [] : [`${minutes[at]} ${name}`]));
  return `about ${minutes.reduce((sum, one) => sum + one, 0)} minutes: ${told.join(', ')}`;
}

/** What is smaller than wanted, and how much time there is; empty where nothing is. */
function cutWords({ cuts, availableSeconds }: NightPlan): string {
  const words = cuts.map(({ what, from, to }) => `${to} of ${from} ${NAMES[what]}`).join(', ');
  return words === '' ? '' : `To fit ${Math.round(availableSeconds / MINUTE)} minutes: ${words}.`;
}

/** How much of everything that a person would ask for; what is smaller than wanted says so. */
export function planRows({ sizes, cuts }: Pick<NightPlan, 'sizes' | 'cuts'>): { name: string; value: string }[] {
  return SHOWN.map((what) => {
    const wanted = cuts.find((cut) => cut.what === what)?.from;
    return { name: ROW_NAMES[what], value: wanted === undefined ? `${sizes[what]}` : `${sizes[what]} of ${wanted}` };
  });
}

const SHOWN = ['lessons', 'rehearsal', 'steps', 'items'] as const satisfies readonly PlanSize[];
const ROW_NAMES: Record<(typeof SHOWN)[number], string> = {
  lessons: 'Lessons at most',
  rehearsal: 'Rehearsal answers',
  steps: 'Steps of training',
  items: 'Questions of the exam',
};

/** What a night that has begun set out to do. */
export function plannedSentences(plan: NightPlan): string {
  if (plan.kind === 'memories')
    return `There was no time to teach: the smallest night with an exam that can be trusted takes ${planWords(plan)}. Only memories were to be kept.`;
  return [`Planned: ${planWords(plan)}.`, cutWords(plan)].filter((sentence) => sentence !== '').join(' ');
}

/** What the plan says before the night begins: how long, from what that is known, and what is smaller than wanted. */
export function planSentences(plan: NightPlan): string {
  const time = `${Math.round(plan.availableSeconds / MINUTE)} minutes`;
  if (plan.sizes.steps === 0) return `Only memories will be kept: ${planWords(plan)}.`;
  if (plan.kind === 'memories')
    return `There is no time to teach: the smallest night with an exam that can be trusted takes ${planWords(plan)}, and there are ${time}. Only memories will be kept.`;
  const sure = plan.basis === 'guessed' ? ' This is a guess from the size of the model.' : '';
  const less = cutWords(plan);
  return `It takes ${planWords(plan)}.${sure}${less === '' ? '' : ` ${less}`}`;
}

/** The seconds of each phase beside those that were planned. */
export function secondsWords(
  seconds: Readonly<Record<string, number>>,
  planned: Readonly<Record<string, number>>,
): string {
  return Object.entries(seconds)
    .map(([phase, value]) => {
      const expected = planned[phase as Phase];
      return `${phase} ${value.toFixed(1)} s${expected === undefined ? '' : ` (planned ${expected.toFixed(0)})`}`;
    })
    .join(', ');
}

/** Whole numbers with the sum of the parts rounded, each part as near to itself as that allows. */
function wholeParts(parts: readonly number[]): number[] {
  const whole = parts.map(Math.floor);
  let left = Math.round(parts.reduce((sum, part) => sum + part, 0)) - whole.reduce((sum, part) => sum + part, 0);
  const byRest = parts.map((part, at) => ({ at, rest: part - Math.floor(part) })).toSorted((a, b) => b.rest - a.rest);
  for (const { at } of byRest) {
    if (left <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}
