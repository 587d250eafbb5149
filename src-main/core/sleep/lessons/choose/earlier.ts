import { bestTarget } from '../targets/bestTarget.ts';
import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { isSameWish } from '../../../manner/index.ts';
import type { Cycles, Messages } from '../../../ports.ts';
import { readOutput } from '../../record/outputs.ts';
import { type Lesson, studiedText, styleLesson } from './lessons.ts';

/** Nights and turns that are looked through. */
const MOST_NIGHTS = 60;
const MOST_TURNS = 20_000;

export interface EarlierPorts {
  cycles: Pick<Cycles, 'list' | 'phases' | 'examples' | 'saveExamples'>;
  messages: Pick<Messages, 'unlearned' | 'learnedSince'>;
}
export interface EarlierRequest {
  cycle: number;
  systemPrompt: string;
  wanted: number;
  wishes: readonly Wish[];
  tonight: readonly Lesson[];
  rank: (prompt: string) => number;
}

/**
 * Style lessons of earlier nights that tonight does not study otherwise: only where the turn still stands and may be
 * learned from, where every
 * wish of that night still holds, and where the target obeys tonight's. The rows are written down at once, so that
 * whoever deletes such a
 * conversation from now on ends this night too.
 */
export function earlierLessons(
  { cycles, messages }: EarlierPorts,
  { cycle, systemPrompt, wanted, wishes, tonight, rank }: EarlierRequest,
): Lesson[] {
  if (wanted === 0) return [];
  const standing = standingTurns(messages);
  const taken = new Set(tonight.map((lesson) => lesson.prompt.toLowerCase()));
  const found: Lesson[] = [];
  for (const night of cycles.list(MOST_NIGHTS)) {
    if (night.number === cycle) continue;
    const prepared = readOutput('prepare', { report: night.report, phases: cycles.phases(night.number) });
    // What an earlier night was told and what cannot be read any more might be against tonight's wishes.
    if (prepared.kind !== 'read' || prepared.output.kind === 'nothing') continue;
    if (!prepared.output.wishes.every((wish) => wishes.some((other) => isSameWish(other, wish)))) continue;
    for (const { kind, prompt, target, conversation } of cycles.examples(night.number)) {
      if (kind !== 'style' || conversation === null || taken.has(prompt.toLowerCase())) continue;
      const said = standing.get(keyOf(conversation, prompt));
      if (said === undefined || bestTarget(wishes, prompt, [target]) === null) continue;
      taken.add(prompt.toLowerCase());
      found.push(styleLesson(systemPrompt, { text: prompt, conversation, said }, target, 'earlier'));
    }
  }
  const chosen = found.toSorted((a, b) => rank(a.prompt) - rank(b.prompt)).slice(0, wanted);
  cycles.saveExamples(
    cycle,
    chosen.map(({ kind, prompt, target, conversation }) => ({ kind, prompt, target, conversation, split: 'train' })),
  );
  return chosen;
}

/** What may be studied today of every turn there is, by conversation and text, with the whole message. */
function standingTurns(messages: EarlierPorts['messages']): Map<string, string> {
  const turns = [...messages.unlearned(MOST_TURNS), ...messages.learnedSince(0, MOST_TURNS)];
  return new Map(
    turns.flatMap((turn): [string, string][] => {
      const studied = studiedText(turn);
      return studied.kind === 'keep' ? [[keyOf(turn.user.conversation, studied.text), turn.user.text]] : [];
    }),
  );
}

function keyOf(conversation: string, prompt: string): string {
  return JSON.stringify([conversation, prompt]);
}
