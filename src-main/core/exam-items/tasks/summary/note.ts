import { type DraftContext, worded, type Wordings } from '../../items/draft.ts';
import { fill } from '../../text/fill.ts';

/** A short note and what a summary of it must keep. The first fact is the name that the note is about. */
export interface Note {
  /** Parts between which other sentences may stand. */
  readonly parts: readonly string[];
  readonly answer: string;
  readonly facts: readonly [string, ...string[]];
  readonly never: readonly string[];
  /** Names and days in the note that its summary leaves out. */
  readonly besides?: readonly string[];
  /** What a reader would call the matter of the note. */
  readonly about: string;
}

export type NoteKind = (context: DraftContext) => Note;
export type NoteValues = Readonly<Record<string, string | number>>;

/** Words a note in the wording of the split; ` | ` in a template marks where other sentences may stand. */
export function noteParts(context: DraftContext, texts: Wordings<string>, values: NoteValues): string[] {
  return worded(context, texts)
    .split(' | ')
    .map((part) => fill(part, values));
}

/** A time on the quarter or ten of an hour. */
export function clock({ random }: DraftContext): string {
  return `${String(random.int(0, 23)).padStart(2, '0')}:${random.pick(['00', '10', '30', '45'])}`;
}

const MOST = { easy: 40, middle: 200, hard: 900 } as const;

/** An amount that suits the rung. */
export function amount({ random, rung }: DraftContext): number {
  return random.int(2, MOST[rung]);
}
