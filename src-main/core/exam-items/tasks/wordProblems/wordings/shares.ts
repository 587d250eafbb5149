import type { Telling } from '../story.ts';

/** `a` holders of `b` things; `c` are broken; the rest goes into `d` equal groups. */
export const PACKED: Telling = {
  stories: {
    practice: [
      '{who} opens {a} {holders} with {b} {things} each. {c} are broken, and the rest is split evenly among {d} shops.',
      'A truck brings {a} {holders}. Every {holder} holds {b} {things}. After {c} bad ones are thrown out, {d} schools share the others equally.',
      '{d} shops will get the same number of {things}. {who} has {a} {holders} of {b} for them but must take out {c} bad {things} first.',
      '{who} buys {a} {holders}, each {holder} with {b} {things}, loses {c} of the {things} and sends equal parts of what is left to {d} shops.',
      'There were {b} {things} in each of {a} {holders}. {who} kept {c} of the {things} and gave all others to {d} shops in equal parts.',
      'In the store of {who} stand {a} {holders} with {b} {things} in each. {c} {things} fall and break, the others go to {d} shops evenly.',
    ],
    gate: [
      '{who} has {a} {holders} of {b} {things} each, throws out {c} broken ones and splits the rest evenly among {d} shops.',
      'Every {holder} holds {b} {things}, and there are {a} {holders}. {c} {things} get lost. What is left goes to {d} schools in equal parts.',
      '{d} shops share the {things} of {who} equally, but {who} first keeps {c} of them. All {things} came in {a} {holders} with {b} in each.',
    ],
    secret: [
      '{who} fills {a} {holders} with {b} {things} each. Later {c} {things} break, and {who} sends the others to {d} shops in equal parts.',
      'From {a} {holders} with {b} {things} each, {who} takes out {c} bad ones. The {d} schools of the town share the rest evenly.',
      '{who} wants to give {d} shops the same number of {things}. There are {b} {things} in each of the {a} {holders}, but {c} of the {things} are broken and stay behind.',
    ],
  },
  asks: {
    practice: [
      'How many {things} does each of them get?',
      'How many {things} go to one of these places?',
      'What does each one receive?',
      'Work out how many {things} arrive at each place.',
      'what number of {things} is that for each',
      'Find the number of {things} that every one of them gets.',
    ],
    gate: [
      'How many {things} does every one of them receive?',
      'What number of {things} arrives at each place?',
      'Tell me how many {things} go to each of them.',
    ],
    secret: [
      'How many {things} are there for each of them?',
      'Find how many {things} one of these places receives.',
      'With how many {things} does each one end up?',
    ],
  },
};

/** `a` and `b` things are put together, `c` are kept, `d` friends share the rest. */
export const SHARED: Telling = {
  stories: {
    practice: [
      '{who} collects {a} {things} and {other} collects {b}. They put {c} aside for later, and {d} friends share the rest equally.',
      '{d} children share {things} evenly. {who} gives {a} of them, {other} gives {b}, but {c} get lost on the way.',
      '{who} has {a} {things}. {other} adds {b} more. First they sell {c}, then they make {d} equal parts for their friends.',
      '{who} puts {a} {things} into a pot and {other} puts in {b}. After {c} are taken out, the pot is split among {d} friends.',
      'On Monday {who} found {a} {things}, on Tuesday {b} more. {who} sent {c} to {other} and gave the others to {d} friends in equal parts.',
      'Together {who} with {a} and {other} with {b} {things} keep back {c} and split the others evenly among {d} friends.',
    ],
    gate: [
      '{who} brings {a} {things}, {other} brings {b}. They keep {c} for themselves and split the rest equally among {d} friends.',
      '{d} friends will share what {who} and {other} have: {a} and {b} {things}, but {c} of these were sold before.',
      '{who} found {a} {things} in the morning and {b} later, lost {c} and made {d} equal parts of the others for {d} friends.',
    ],
    secret: [
      '{other} adds {b} {things} to the {a} {things} of {who}. They lose {c} of them, and then {d} children share the others evenly.',
      '{who} bought {a} {things} last week and {b} this week, put {c} aside and gave the rest in equal parts to {d} friends.',
      'After {who} and {other} put {a} and {b} {things} together, they sell {c}. The others go to {d} friends, the same number to each.',
    ],
  },
  asks: {
    practice: [
      'How many {things} does each friend get?',
      'How many {things} are there for one of them?',
      'What is the share of each?',
      'Work out the number of {things} for each of them.',
      'how many {things} for each one',
      'Tell me with how many {things} each of them goes home.',
    ],
    gate: [
      'How many {things} is the share of one of them?',
      'Find how many {things} each friend goes home with.',
      'What number of {things} does each of them get?',
    ],
    secret: [
      'How large is the share of each, in {things}?',
      'Tell me how many {things} one of them gets.',
      'How many {things} go home with each of them?',
    ],
  },
};

/** For every `a` things of the first, the second gets `b`; together `c`. */
export const RATIO: Telling = {
  stories: {
    practice: [
      '{who} and {other} share {c} {things}. For every {a} that {who} gets, {other} gets {b}.',
      'Each time {other} takes {b} {things}, {who} takes {a}. In the end all {c} {things} are gone.',
      '{c} {things} are divided between {who} and {other} in the ratio {a} to {b}.',
      'Of every {aAndB} {things}, {who} keeps {a} and {other} keeps {b}. There are {c} {things} to share.',
      '{who} makes {a} {things} in the time {other} makes {b}. When they stop, they have made {c} together.',
      'Together {who} and {other} have {c} {things}, {a} for {who} to every {b} for {other}.',
    ],
    gate: [
      'There are {c} {things} for {who} and {other}. Each time {who} gets {a}, {other} gets {b}.',
      '{who} and {other} divide {c} {things} in the ratio {a} to {b}.',
      'For every {b} {things} that {other} makes, {who} makes {a}. Together they make {c}.',
    ],
    secret: [
      '{who} takes {a} {things} for every {b} that {other} takes, and they share {c} in this way.',
      'The {c} {things} of {who} and {other} are split in the ratio {a} to {b}.',
      'While {other} makes {b} {things}, {who} always makes {a}. They have {c} in the end.',
    ],
  },
  asks: {
    practice: [
      'How many {things} does {who} have at the end?',
      'How many of these {things} belong to {who}?',
      'What is the part of {who}?',
      'Work out the number of {things} for {who}.',
      'how many {things} for {who}',
      'Tell me how many of the {things} are those of {who}.',
    ],
    gate: [
      'How many of the {things} belong to {who}?',
      'Find the number of {things} that {who} has then.',
      'What is the part of {who}, in {things}?',
    ],
    secret: [
      'How many of all these {things} does {who} have?',
      'Tell me the number of {things} for {who}.',
      'How large is the part of {who}, counted in {things}?',
    ],
  },
};
