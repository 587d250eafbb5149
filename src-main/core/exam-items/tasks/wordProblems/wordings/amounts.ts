import type { Telling } from '../story.ts';

/** `a` things, `b` holders of `c` more, `d` given away, `e` lost. */
export const STOCK: Telling = {
  stories: {
    practice: [
      '{who} has {a} {things} and buys {b} {holders} with {c} {things} each. {who} gives {d} to {other} and loses {e}.',
      'At first {who} has {a} {things}. Then {other} takes {d}, {e} break, and {who} gets {b} new {holders} of {c} {things}.',
      'The shop of {who} starts the week with {a} {things}. A truck brings {b} {holders}, each {holder} with {c} {things}. {who} sells {d} on Monday and {e} on Friday.',
      '{who} sold {d} {things} and {other} broke {e}. Before that there were {a} loose {things} and {b} {holders} of {c}.',
      '{who} keeps {a} {things} in a drawer and {c} in each of {b} {holders}. On the way to town {who} loses {d} and later sells {e}.',
      '{who} fills {b} {holders} with {c} {things} per {holder} and has {a} more beside them. Now {d} go to a school, and {e} go to a friend.',
    ],
    gate: [
      '{who} starts the week with {a} {things} and gets {b} {holders} of {c} {things} each. Then {who} sells {d}, and {other} breaks {e}.',
      'The school of {who} has {b} {holders} with {c} {things} in each and {a} loose {things}. The school loses {d} on Monday and sells {e} on Friday.',
      '{who} gave {d} {things} to {other} and {e} to a school. Before that, {who} had {a} at home and had bought {b} {holders} of {c}.',
    ],
    secret: [
      '{who} had {a} {things} in a drawer. A friend brought {b} {holders} with {c} {things} each. After that {who} sold {d} and lost {e}.',
      'In the shop are {a} loose {things} and {b} {holders} of {c}. {who} buys {d} of all these {things}, and {other} buys {e}.',
      '{who} loses {d} {things} on the way and gives {other} {e}. At the start {who} had {a} and also {b} {holders} with {c} {things} in each.',
    ],
  },
  asks: {
    practice: [
      'How many {things} are there now?',
      'How many {things} does that leave?',
      'What number of {things} is left in the end?',
      'Work out how many {things} are left.',
      'how many {things} remain',
      'Count the {things} that remain.',
    ],
    gate: [
      'How many {things} are left in the end?',
      'Tell me how many {things} remain.',
      'What number of {things} is there now?',
    ],
    secret: [
      'How many {things} remain now?',
      'Find how many {things} are left.',
      'What is the number of {things} in the end?',
    ],
  },
};

/** `a` things, `b` more than that, and `c` times as many as the second. */
export const COMPARED: Telling = {
  stories: {
    practice: [
      '{who} has {a} {things}. {other} has {b} more than {who}, and a third friend has {c} times as many as {other}.',
      'A third child owns {c} times as many {things} as {other}. {other} owns {b} more than {who}, who owns {a}.',
      'On Monday {who} sells {a} {things}. {other} sells {b} more than that on Tuesday. On Friday they sell {c} times as many as on Tuesday.',
      '{other} found {b} {things} more than {who}. {who} found {a}. Their teacher found {c} times as many as {other}.',
      'The {holder} of {who} holds {a} {things}, that of {other} {b} more, and the last {holder} {c} times as many as that of {other}.',
      '{who} made {a} {things}, {other} made {b} more than {who} did, and their class made {c} times the number of {other}.',
    ],
    gate: [
      '{who} owns {a} {things}. {other} has {b} more than that, and their teacher has {c} times as many as {other}.',
      '{other} made {b} {things} more than {who}, who made {a}. A third friend made {c} times as many as {other}.',
      '{who} sold {a} {things} on Monday, {b} more than that on Tuesday, and on Friday {c} times as many as on Tuesday.',
    ],
    secret: [
      'While {who} found {a} {things}, {other} found {b} more than {who}. A third child found {c} times as many as {other}.',
      'The class of {who} has {a} {things}. The class of {other} has {b} more, and the last class {c} times as many as that of {other}.',
      'Their friend owns {c} times the number of {things} that {other} owns. {who} owns {a}, and {other} owns {b} more than {who}.',
    ],
  },
  asks: {
    practice: [
      'How many {things} is that in all?',
      'How many {things} are there altogether?',
      'What is the total number of {things}?',
      'Work out the sum of all {things}.',
      'how many {things} in total',
      'Count all {things} together.',
    ],
    gate: [
      'How many {things} is that altogether?',
      'Find the total number of {things}.',
      'What is the sum of the {things}?',
    ],
    secret: [
      'How many {things} does that make in all?',
      'Tell me the total of all {things}.',
      'Together, how many {things} are there?',
    ],
  },
};
