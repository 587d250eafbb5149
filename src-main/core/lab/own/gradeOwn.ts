import { holdsWords, plainCharacters, withoutEcho } from '../../exam-items/index.ts';
import type { OwnQuestion } from './readOwnExam.ts';

/**
 * Whether a reply is right: the right choice to the letter, or a written reply that says one of the targets in whole
 * words, whatever its case, its quotes and what stands around it.
 */
export function isRight(question: OwnQuestion, reply: string): boolean {
  if (question.reading === 'chosen') return reply === question.right;
  const said = spaced(withoutEcho(plainCharacters(reply), question.prompt));
  return question.targets.some((target) => holdsWords(said, spaced(plainCharacters(target)).replace(/[.!]$/, '')));
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
