import type { AnswerNote, SamplingInForce } from '../contract/index.ts';
import { count } from './numbers.ts';

/** What the app itself says beside an answer. */
export function noteSentence(note: AnswerNote): string {
  switch (note.kind) {
    case 'quoted':
      return 'The model did not answer from this, so these are your own words.';
    case 'toConfirm':
      return 'Kept in Memory for you to confirm.';
    case 'refused':
      return 'Nothing of this message was kept in memory.';
    case 'wentInCircles':
      return 'The answer began to repeat itself and was ended there.';
    case 'offTheRecord':
      return 'Off the record: nothing was stored from this message.';
    case 'nothingStored':
      return note.secret === null
        ? 'Nothing was stored from this message.'
        : `Nothing was stored from this message: it looks like ${note.secret}.`;
    case 'partlyStored':
      return `Memory kept the first ${count(note.kept)} of ${count(note.found)} things in this message. Send the rest in parts to keep more.`;
    case 'otherModel':
      return `This chat began with ${note.wanted}, which is not here any more. ${note.used} answered.`;
    case 'told':
      return note.sentence;
  }
}

const SAID_BY = {
  chat: 'set in this chat',
  settings: 'from the settings',
  model: 'as the model’s makers advise',
  app: 'Circadia’s own',
} as const;

/** A number of the sampling, and who says so. */
export function sampledWords({ value, from }: SamplingInForce['temperature']): string {
  return `${value}, ${SAID_BY[from]}`;
}
