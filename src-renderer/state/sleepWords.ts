import type { SleepStatus } from '../../src-shared/contract/index.ts';
import { awaited, pauseWords } from '../../src-shared/words/sleep.ts';
import { clock, percent, plural } from '../ui/format.ts';

export type Glyph = 'above' | 'on' | 'ring' | 'bars' | 'rising';
export interface SleepWords {
  word: string;
  detail: string;
  glyph: Glyph;
}

/** What the sidebar says about the state: one word and one detail. */
export function sleepWords(status: SleepStatus): SleepWords {
  const { state } = status;
  switch (state.kind) {
    case 'asleep':
      return {
        word: 'Asleep',
        glyph: 'ring',
        detail: `${percent(state.progress)}${state.endsAt === null ? '' : `, until ${clock(state.endsAt)}`}`,
      };
    case 'paused':
      return { word: 'Paused', glyph: 'bars', detail: pauseWords(state.why) };
    case 'falling':
      return { word: 'Falling asleep', glyph: 'on', detail: `Waiting for ${awaited(state.waitingFor)}` };
    case 'drowsy':
      if (status.unread !== null) return { word: 'Good morning', glyph: 'rising', detail: 'Report to read' };
      return {
        word: 'Drowsy',
        glyph: 'on',
        detail: state.sleepsAt === null ? plural(status.newTurns, 'new turn') : `Sleeps at ${clock(state.sleepsAt)}`,
      };
    case 'awake':
      if (status.unread !== null) return { word: 'Good morning', glyph: 'rising', detail: 'Report to read' };
      return {
        word: 'Awake',
        glyph: 'above',
        detail: status.newTurns === 0 ? 'Nothing new yet' : plural(status.newTurns, 'new turn'),
      };
    default:
      return state satisfies never;
  }
}
