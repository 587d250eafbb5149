import type { Wordings } from '../../../items/draft.ts';

/** A sentence about `a` things that do not count. */
export const DISTRACTIONS: Wordings<string> = {
  practice: [
    '{other} lives in a house with {a} windows.',
    'The street of {who} has {a} trees.',
    '{who} wears the shirt with number {a}.',
    'It rained on {a} days that season.',
    'The bus of {other} has {a} seats.',
    'On the wall hang {a} pictures.',
    'Yesterday {who} walked {a} steps.',
    '{who} and {other} have known each other for {a} months.',
    'Outside, {a} birds sit on a roof.',
  ],
  gate: [
    'The house of {who} has {a} doors.',
    'That day {a} people sat on the bus.',
    '{other} has walked past {a} trees.',
    'On the way {who} saw {a} birds.',
  ],
  secret: [
    '{who} sits in seat {a}.',
    'The door has the number {a}.',
    '{other} has {a} pictures on the wall.',
    'Near the house stand {a} trees.',
  ],
};
