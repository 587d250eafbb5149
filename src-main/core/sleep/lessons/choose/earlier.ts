import { bestTarget } from '../targets/bestTarget.ts';
import type { NightContext } from '../../record/context.ts';
import { type Lesson, studiedText, styleLesson } from './lessons.ts';
import { readReport } from '../../record/report.ts';

/** Nights and turns that are looked through. */
const MOST_NIGHTS = 60;
const MOST_TURNS = 20_000;

/**
 * Style lessons of earlier nights that tonight does not study otherwise: only where the turn still stands and may be
 * learned from, where every
 * wish of that night still holds, and where the target obeys tonight's. The rows are written down at once, so that
 * whoever deletes such a
 * conversation from now on ends this night too.
 */
export function earlierLessons(
  context: NightContext,
  wanted: number,
  directives: readonly string[],
  tonight: readonly Lesson[],
  rank: (prompt: string) => number,
): Lesson[] {
  if (wanted === 0) return [];
  const { cycles } = context.ports.database;
  const standing = standingTurns(context);
  const taken = new Set(tonight.map((lesson) => lesson.prompt.toLowerCase()));
  const found: Lesson[] = [];
  for (const night of cycles.list(MOST_NIGHTS)) {
    if (
      night.number === context.cycle ||
      !readReport(night.report).directives.every((wish) => directives.includes(wish))
    )
      continue;
    for (const { kind, prompt, target, conversation } of cycles.examples(night.number)) {
      if (kind !== 'style' || conversation === null || taken.has(prompt.toLowerCase())) continue;
      const said = standing.get(keyOf(conversation, prompt));
      if (said === undefined || bestTarget(directives, prompt, [target]) === null) continue;
      taken.add(prompt.toLowerCase());
      found.push(styleLesson(context.systemPrompt, { text: prompt, conversation, said }, target, 'earlier'));
    }
  }
  const chosen = found.toSorted((a, b) => rank(a.prompt) - rank(b.prompt)).slice(0, wanted);
  cycles.saveExamples(
    context.cycle,
    chosen.map(({ kind, prompt, target, conversation }) => ({ kind, prompt, target, conversation, split: 'train' })),
  );
  return chosen;
}

/** What may be studied today of every turn there is, by conversation and text, with the whole message. */
function standingTurns({ ports }: NightContext): Map<string, string> {
  const { messages } = ports.database;
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
