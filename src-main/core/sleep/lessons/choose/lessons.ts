import type { LeftOutReason, LessonKind, Message, Role } from '../../../../../src-shared/contract/index.ts';
import { systemMessage } from '../../../chat/index.ts';
import { type Route, routeText } from '../../../memory/index.ts';
import type { Messages } from '../../../ports.ts';

/** One row of a training file, in the form the trainer reads. */
export interface TrainingRow {
  messages: { role: 'system' | Role; content: string }[];
  kind: LessonKind;
}
/** A row with where it came from; `conversation` null belongs to nobody. */
export interface Lesson {
  row: TrainingRow;
  prompt: string;
  target: string;
  conversation: string | null;
  kind: LessonKind;
  /** The whole message that the prompt was taken from. */
  said: string;
  /** A lesson of an earlier night, a rehearsal of remembering, or an answer that no wish should change. */
  special: 'earlier' | 'grounded' | 'plain' | null;
}
export interface Turn {
  user: Message;
  assistant: Message;
}

/** The claimed turns that still exist: one may have been deleted since. */
export function turnsOf({ messages }: { messages: Pick<Messages, 'turns'> }, ids: readonly string[]): Turn[] {
  return messages.turns([...new Set(ids)]);
}

/**
 * The part of a turn that may be studied: conversation and wishes; facts stay out, a secret anywhere keeps the whole
 * turn out.
 */
export function studiedText(
  turn: Turn,
  routes: readonly Route[] = routeText(turn.user.text, turn.user),
): { kind: 'keep'; text: string } | { kind: 'leave'; why: LeftOutReason } {
  if (!turn.user.learn || !turn.assistant.learn) return { kind: 'leave', why: 'heldBack' };
  if (routes.some((route) => route.label === 'secret')) return { kind: 'leave', why: 'secret' };
  const kept = routes.filter((route) => route.label === 'style' || route.label === 'both');
  if (kept.length === 0)
    return { kind: 'leave', why: routes.some((route) => route.label === 'fact') ? 'factsOnly' : 'tooShort' };
  return { kind: 'keep', text: kept.map((route) => route.text).join(' ') };
}

/** What a lesson is written for: `said` is the whole message that its text was taken from. */
export interface Prompt {
  text: string;
  conversation: string | null;
  said: string;
}

/** A style lesson: the student sees no style line, the target was written with one. */
export function styleLesson(
  systemPrompt: string,
  prompt: Prompt,
  target: string,
  special: 'earlier' | null = null,
): Lesson {
  return lesson('style', systemPrompt, prompt, target, special);
}

/** What no wish should change: the base's own answer, rehearsed beside the lessons lest a manner spread to everything. */
export function plainLesson(systemPrompt: string, prompt: Prompt, target: string): Lesson {
  return lesson('replay', systemPrompt, prompt, target, 'plain');
}

/** A rehearsal row: the base's own verified answer. */
export function replayLesson(
  systemPrompt: string,
  prompt: string,
  target: string,
  special: 'grounded' | null = null,
): Lesson {
  return lesson('replay', systemPrompt, { text: prompt, conversation: null, said: prompt }, target, special);
}

/** The exchange as it was, for the seed recipe. */
export function rawLesson(systemPrompt: string, turn: Turn, text: string): Lesson {
  return lesson(
    'raw',
    systemPrompt,
    { text, conversation: turn.user.conversation, said: turn.user.text },
    turn.assistant.text,
    null,
  );
}

function lesson(
  kind: LessonKind,
  systemPrompt: string,
  { text, conversation, said }: Prompt,
  target: string,
  special: Lesson['special'],
): Lesson {
  const messages: TrainingRow['messages'] = [
    { role: 'system', content: systemMessage(systemPrompt, []) },
    { role: 'user', content: text },
    { role: 'assistant', content: target },
  ];
  return { row: { messages, kind }, prompt: text, target, conversation, kind, said, special };
}

/** Never more of the user's own lessons than this is held out, however long one chat is. */
const MOST_HELD_OUT = 1 / 3;
/** Fewer lessons than this are all studied. */
const FEWEST_TO_HOLD_OUT = 4;

/**
 * Holds about one conversation in seven out of training, whole ones and never more than a third of the user's lessons;
 * with fewer than three
 * conversations one lesson in eight, everyday ones where the user gave hardly any. Of four lessons one is always held
 * out. Rehearsal is neither counted nor held out.
 */
export function splitByConversation(
  lessons: readonly Lesson[],
  pick: (text: string) => number,
): { train: Lesson[]; validation: Lesson[] } {
  const studied = lessons.filter(({ kind }) => kind !== 'replay');
  const users = studied.filter(({ conversation }) => conversation !== null);
  const byConversation = [...Map.groupBy(users, ({ conversation }) => conversation ?? '')]
    .toSorted(([a], [b]) => pick(a) - pick(b))
    .map(([, of]) => of);
  const heldOut = new Set(
    byConversation.length < 3
      ? someOf(users, studied, pick)
      : wholeConversations(byConversation, users.length * MOST_HELD_OUT),
  );
  return { train: lessons.filter((one) => !heldOut.has(one)), validation: lessons.filter((one) => heldOut.has(one)) };
}

/** The first conversations that fit; the shortest of three always does. */
function wholeConversations(conversations: readonly Lesson[][], most: number): Lesson[] {
  const wanted = Math.max(1, Math.round(conversations.length / 7));
  let [taken, held]: [number, Lesson[]] = [0, []];
  for (const of of conversations)
    if (taken < wanted && held.length + of.length <= most) [taken, held] = [taken + 1, [...held, ...of]];
  return held;
}

function someOf(users: readonly Lesson[], studied: readonly Lesson[], pick: (text: string) => number): Lesson[] {
  if (studied.length < FEWEST_TO_HOLD_OUT) return [];
  const from = users.length >= FEWEST_TO_HOLD_OUT ? users : studied.filter(({ conversation }) => conversation === null);
  return from.toSorted((a, b) => pick(a.prompt) - pick(b.prompt)).slice(0, Math.max(1, Math.floor(from.length / 8)));
}
