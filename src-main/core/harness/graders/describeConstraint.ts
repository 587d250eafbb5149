import type { Constraint, ListMembers } from '../../exam-items/index.ts';

const known = (members: ListMembers | undefined): string =>
  members === undefined ? '' : `, ${members.atLeast} of them among: ${members.of.slice(0, 6).join(', ')} ...`;

/** What is wrong with a reply that breaks the condition. */
export function describeBroken(constraint: Constraint): string {
  switch (constraint.kind) {
    case 'repeat':
      return `It does not say "${constraint.word}" exactly ${constraint.times} times.`;
    case 'letterCase':
      return `It is not all in ${constraint.letterCase} case.`;
    case 'startsWith':
      return `It does not start with "${constraint.word}".`;
    case 'endsWith':
      return `It does not end with "${constraint.word}".`;
    case 'commaItems':
      return `It is not a list of ${constraint.count} different things with commas${known(constraint.members)}.`;
    case 'bullets':
      return `It is not a list of ${constraint.count} different bullets${known(constraint.members)}.`;
    case 'numbered':
      return `It is not a list numbered from 1 to ${constraint.count}${known(constraint.members)}.`;
    case 'sorted':
      return 'Its items are not in the order of the alphabet.';
    case 'wordCount':
      return `It does not have exactly ${constraint.count} words${known(constraint.members)}, or says one over and over.`;
    case 'wordRange':
      return `It does not have ${constraint.atLeast} to ${constraint.atMost} words.`;
    case 'sentences':
      return `It does not have exactly ${constraint.count} sentences.`;
    case 'includes':
      return `It does not hold all of: ${constraint.words.join(', ')}.`;
    case 'uses':
      return `It does not use "${constraint.word}" exactly ${constraint.times} times.`;
    case 'mentions':
      return `It names none of: ${constraint.oneOf.join(', ')}.`;
    case 'forbids':
      return `It says "${constraint.word}".`;
    case 'noCommas':
      return 'It has a comma.';
    case 'quoted':
      return 'It is not one text in double quotes.';
    case 'question':
      return 'It is not one question.';
    case 'title':
      return 'It does not begin with a line in double angle brackets.';
    case 'postscript':
      return 'It does not end with a postscript.';
    case 'only':
      return `It is not just "${constraint.text}".`;
  }
}
