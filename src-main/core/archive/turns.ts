import { MAXIMUM_MESSAGE_CHARACTERS, type ImportedConversation } from '../../../src-shared/contract/index.ts';

export interface ImportedTurn { user: string; assistant: string }

/** The questions of a conversation with their answers, in order. What has no partner, is empty or is too long is left out and counted; system lines do not count. */
export function completeTurns(messages: ImportedConversation['messages']): { turns: ImportedTurn[]; leftOut: number } {
  const turns: ImportedTurn[] = [];
  let leftOut = 0;
  let question: string | null = null;
  for (const { role, content } of messages) {
    const text = content.trim();
    const fits = text !== '' && text.length <= MAXIMUM_MESSAGE_CHARACTERS;
    if (role === 'system') continue;
    if (role === 'user') {
      if (question !== null) leftOut += 1;
      question = fits ? text : null;
      if (!fits) leftOut += 1;
    } else if (question !== null && fits) {
      turns.push({ user: question, assistant: text });
      question = null;
    } else {
      leftOut += question === null ? 1 : 2;
      question = null;
    }
  }
  return { turns, leftOut: leftOut + (question === null ? 0 : 1) };
}
