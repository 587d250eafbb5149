import type { HarnessReport } from '../../src-shared/contract/index.ts';
import { signed } from './format.ts';

type Stripped = HarnessReport['pooled']['stripped'];

/** The change in points without the style; null when nobody counted. */
export function strippedPoints(stripped: Stripped, n: number): number | null {
  return stripped === null || n === 0 ? null : (100 * (stripped.after - stripped.before)) / n;
}

/** What is to be said under the table: how much of the change is the style, and what recall is. */
export function harnessNotes({ pooled, tasks }: Pick<HarnessReport, 'pooled' | 'tasks'>): string {
  const stripped = strippedPoints(pooled.stripped, pooled.before.n);
  const style =
    stripped === null
      ? ''
      : `Raw ${signed(pooled.changePoints)}, without the style ${signed(stripped)}; the gate judges the raw one.`;
  const recall = tasks.some(({ task }) => task === 'recall')
    ? 'Recall is judged by itself and left out of the sum.'
    : '';
  return [style, recall].filter((sentence) => sentence !== '').join(' ');
}
