import type { CycleSummary } from '../../src-shared/contract/index.ts';
import { plural } from './format.ts';

export type Fate = 'running' | 'kept' | 'undone' | 'discarded' | 'light' | 'interrupted' | 'failed';
type Night = Pick<CycleSummary, 'verdict' | 'undone' | 'lessons' | 'turns'>;

/** What became of what a night studied; only `kept` was learned. */
export function fateOf({ verdict, undone }: Pick<CycleSummary, 'verdict' | 'undone'>): Fate {
  if (verdict === null) return 'running';
  if (verdict === 'promoted') return undone ? 'undone' : 'kept';
  return verdict === 'rejected' ? 'discarded' : verdict;
}

/** The lessons of a night under the name that they deserve. */
export function lessonsFigure(night: Night): { heading: string; figure: string; note: string } {
  const figure = night.lessons === 0 ? 'None' : plural(night.lessons, 'lesson');
  const named = (heading: string) => (night.lessons === 0 ? 'Lessons' : heading);
  const fate = fateOf(night);
  switch (fate) {
    case 'running':
      return { heading: named('Studying'), figure, note: thatDay(night) };
    case 'kept':
      return { heading: named('Learned'), figure, note: thatDay(night) };
    case 'undone':
      return { heading: named('Undone'), figure, note: 'You undid them. Their turns can be learned again.' };
    case 'discarded':
      return {
        heading: named('Not kept'),
        figure,
        note: together(night.lessons === 0 ? '' : 'Studied in a copy, and left there.', waiting(night)),
      };
    case 'light':
      return { heading: named('Not kept'), figure, note: together('The weights were left alone.', waiting(night)) };
    case 'interrupted':
      return { heading: named('Not kept'), figure, note: together('It woke before the end.', waiting(night)) };
    case 'failed':
      return { heading: named('Not kept'), figure, note: together('It could not finish.', waiting(night)) };
    default:
      return fate satisfies never;
  }
}

/** Beside the number of lessons: `learned, 17 new turns`. */
export function lessonsFact(night: Night): string {
  const fate = fateWord(night);
  return `${fate === null ? 'of' : `${fate},`} ${plural(night.turns, 'new turn')}`;
}

/** The lessons in a list: `55 lessons, not kept`. */
export function lessonsLabel(night: Night): string {
  const fate = fateWord(night);
  const count = night.lessons === 0 ? 'no lessons' : plural(night.lessons, 'lesson');
  return fate === null || fate === 'learned' ? count : `${count}, ${fate}`;
}

/** `5 nights, 1 of them learned something`: only what is still kept counts. */
export function nightsSentence(nights: readonly Night[]): string {
  const learned = nights.filter((night) => fateOf(night) === 'kept' && night.lessons > 0).length;
  const all = plural(nights.length, 'night');
  if (nights.length === 0) return all;
  if (nights.length === 1) return `${all}, it learned ${learned === 1 ? 'something' : 'nothing'}`;
  if (learned === nights.length) return `${all}, ${learned === 2 ? 'both' : 'all of them'} learned something`;
  return `${all}, ${learned === 0 ? 'none' : learned} of them learned something`;
}

/** In one word what became of the lessons; null where there are none, or where it is not known yet. */
function fateWord(night: Night): 'learned' | 'undone' | 'not kept' | null {
  const fate = fateOf(night);
  if (night.lessons === 0 || fate === 'running') return null;
  return fate === 'kept' ? 'learned' : fate === 'undone' ? 'undone' : 'not kept';
}

const thatDay = ({ turns }: Night) =>
  turns === 0 ? 'No new turn that day.' : `${plural(turns, 'new turn')} that day.`;
const waiting = ({ turns }: Night) =>
  turns === 0 ? '' : `${plural(turns, 'turn')} ${turns === 1 ? 'waits' : 'wait'} for tonight.`;
const together = (...sentences: string[]) => sentences.filter((sentence) => sentence !== '').join(' ');
