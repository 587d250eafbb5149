import type { Message } from '../../../src-shared/contract/index.ts';
import { systemMessage } from '../chat/index.ts';
import { type Route, routeText } from '../memory/index.ts';

export type LessonKind = 'style' | 'replay' | 'raw';
/** One row of a training file, in the form the trainer reads. */
export interface TrainingRow {
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
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
  /** A lesson of an earlier night, or a rehearsal of remembering. */
  special: 'earlier' | 'grounded' | null;
}
export interface Turn {
  user: Message;
  assistant: Message;
}
export type LeftOut = 'facts only' | 'secret' | 'too short' | 'marked do not learn' | 'no good answer' | 'much of one paste';

/** The part of a turn that may be studied: conversation and wishes; facts stay out, a secret anywhere keeps the whole turn out. */
export function studiedText(turn: Turn, routes: readonly Route[] = routeText(turn.user.text, turn.user)): { kind: 'keep'; text: string } | { kind: 'leave'; why: LeftOut } {
  if (!turn.user.learn || !turn.assistant.learn) return { kind: 'leave', why: 'marked do not learn' };
  if (routes.some((route) => route.label === 'secret')) return { kind: 'leave', why: 'secret' };
  const kept = routes.filter((route) => route.label === 'style' || route.label === 'both');
  if (kept.length === 0) return { kind: 'leave', why: routes.some((route) => route.label === 'fact') ? 'facts only' : 'too short' };
  return { kind: 'keep', text: kept.map((route) => route.text).join(' ') };
}

/** What a lesson is written for: `said` is the whole message that its text was taken from. */
export interface Prompt {
  text: string;
  conversation: string | null;
  said: string;
}

/** A style lesson: the student sees no style line, the target was written with one. */
export function styleLesson(systemPrompt: string, prompt: Prompt, target: string, special: 'earlier' | null = null): Lesson {
  return lesson('style', systemPrompt, prompt, target, special);
}

/** A rehearsal row: the base's own verified answer. */
export function replayLesson(systemPrompt: string, prompt: string, target: string, special: 'grounded' | null = null): Lesson {
  return lesson('replay', systemPrompt, { text: prompt, conversation: null, said: prompt }, target, special);
}

/** The exchange as it was, for the seed recipe. */
export function rawLesson(systemPrompt: string, turn: Turn, text: string): Lesson {
  return lesson('raw', systemPrompt, { text, conversation: turn.user.conversation, said: turn.user.text }, turn.assistant.text, null);
}

function lesson(kind: LessonKind, systemPrompt: string, { text, conversation, said }: Prompt, target: string, special: Lesson['special']): Lesson {
  const messages: TrainingRow['messages'] = [
    { role: 'system', content: systemMessage(systemPrompt, []) },
    { role: 'user', content: text },
    { role: 'assistant', content: target },
  ];
  return { row: { messages, kind }, prompt: text, target, conversation, kind, said, special };
}

/** Holds about one conversation in seven out of training, never the only one; lessons of nobody stay, but for a share that measures when no conversation can. */
export function splitByConversation(lessons: readonly Lesson[], pick: (text: string) => number): { train: Lesson[]; validation: Lesson[] } {
  const conversations = [...new Set(lessons.flatMap((one) => (one.conversation === null ? [] : [one.conversation])))].sort((a, b) => pick(a) - pick(b));
  const heldOutCount = conversations.length < 3 ? 0 : Math.max(1, Math.round(conversations.length / 7));
  const heldOut = new Set(conversations.slice(0, heldOutCount));
  const loose =
    heldOutCount > 0
      ? new Set<Lesson>()
      : new Set(
          lessons
            .filter((one) => one.kind !== 'replay')
            .toSorted((a, b) => pick(a.prompt) - pick(b.prompt))
            .slice(0, Math.floor(lessons.length / 8)),
        );
  const isHeldOut = (one: Lesson) => (one.conversation !== null && heldOut.has(one.conversation)) || loose.has(one);
  return { train: lessons.filter((one) => !isHeldOut(one)), validation: lessons.filter(isHeldOut) };
}
