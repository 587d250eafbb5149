import type { Telling } from '../story.ts';

/** `a` holders of `b` things; `c` are broken; the rest goes into `d` equal groups. */
export const PACKED: Telling = {
  stories: {
    practice: [
      ({ who, a, b, c, d, things, holders }) =>
        `${who} opens ${a} ${holders} with ${b} ${things} each. ${c} are broken, and the rest is split evenly among ${d} shops.`,
      ({ a, b, c, d, things, holder, holders }) =>
        `A truck brings ${a} ${holders}. Every ${holder} holds ${b} ${things}. After ${c} bad ones are thrown out, ${d} schools share the others equally.`,
      ({ who, a, b, c, d, things, holders }) =>
        `${d} shops will get the same number of ${things}. ${who} has ${a} ${holders} of ${b} for them but must take out ${c} bad ${things} first.`,
      ({ who, a, b, c, d, things, holder, holders }) =>
        `${who} buys ${a} ${holders}, each ${holder} with ${b} ${things}, loses ${c} of the ${things} and sends equal parts of what is left to ${d} shops.`,
      ({ who, a, b, c, d, things, holders }) =>
        `There were ${b} ${things} in each of ${a} ${holders}. ${who} kept ${c} of the ${things} and gave all others to ${d} shops in equal parts.`,
      ({ who, a, b, c, d, things, holders }) =>
        `In the store of ${who} stand ${a} ${holders} with ${b} ${things} in each. ${c} ${things} fall and break, the others go to ${d} shops evenly.`,
    ],
    gate: [
      ({ who, a, b, c, d, things, holders }) =>
        `${who} has ${a} ${holders} of ${b} ${things} each, throws out ${c} broken ones and splits the rest evenly among ${d} shops.`,
      ({ a, b, c, d, things, holder, holders }) =>
        `Every ${holder} holds ${b} ${things}, and there are ${a} ${holders}. ${c} ${things} get lost. What is left goes to ${d} schools in equal parts.`,
      ({ who, a, b, c, d, things, holders }) =>
        `${d} shops share the ${things} of ${who} equally, but ${who} first keeps ${c} of them. All ${things} came in ${a} ${holders} with ${b} in each.`,
    ],
    secret: [
      ({ who, a, b, c, d, things, holders }) =>
        `${who} fills ${a} ${holders} with ${b} ${things} each. Later ${c} ${things} break, and ${who} sends the others to ${d} shops in equal parts.`,
      ({ who, a, b, c, d, things, holders }) =>
        `From ${a} ${holders} with ${b} ${things} each, ${who} takes out ${c} bad ones. The ${d} schools of the town share the rest evenly.`,
      ({ who, a, b, c, d, things, holders }) =>
        `${who} wants to give ${d} shops the same number of ${things}. There are ${b} ${things} in each of the ${a} ${holders}, but ${c} of the ${things} are broken and stay behind.`,
    ],
  },
  asks: {
    practice: [
      ({ things }) => `How many ${things} does each of them get?`,
      ({ things }) => `How many ${things} go to one of these places?`,
      () => `What does each one receive?`,
      ({ things }) => `Work out how many ${things} arrive at each place.`,
      ({ things }) => `what number of ${things} is that for each`,
      ({ things }) => `Find the number of ${things} that every one of them gets.`,
    ],
    gate: [
      ({ things }) => `How many ${things} does every one of them receive?`,
      ({ things }) => `What number of ${things} arrives at each place?`,
      ({ things }) => `Tell me how many ${things} go to each of them.`,
    ],
    secret: [
      ({ things }) => `How many ${things} are there for each of them?`,
      ({ things }) => `Find how many ${things} one of these places receives.`,
      ({ things }) => `With how many ${things} does each one end up?`,
    ],
  },
};

/** `a` and `b` things are put together, `c` are kept, `d` friends share the rest. */
export const SHARED: Telling = {
  stories: {
    practice: [
      ({ who, other, a, b, c, d, things }) =>
        `${who} collects ${a} ${things} and ${other} collects ${b}. They put ${c} aside for later, and ${d} friends share the rest equally.`,
      ({ who, other, a, b, c, d, things }) =>
        `${d} children share ${things} evenly. ${who} gives ${a} of them, ${other} gives ${b}, but ${c} get lost on the way.`,
      ({ who, other, a, b, c, d, things }) =>
        `${who} has ${a} ${things}. ${other} adds ${b} more. First they sell ${c}, then they make ${d} equal parts for their friends.`,
      ({ who, other, a, b, c, d, things }) =>
        `${who} puts ${a} ${things} into a pot and ${other} puts in ${b}. After ${c} are taken out, the pot is split among ${d} friends.`,
      ({ who, other, a, b, c, d, things }) =>
        `On Monday ${who} found ${a} ${things}, on Tuesday ${b} more. ${who} sent ${c} to ${other} and gave the others to ${d} friends in equal parts.`,
      ({ who, other, a, b, c, d, things }) =>
        `Together ${who} with ${a} and ${other} with ${b} ${things} keep back ${c} and split the others evenly among ${d} friends.`,
    ],
    gate: [
      ({ who, other, a, b, c, d, things }) =>
        `${who} brings ${a} ${things}, ${other} brings ${b}. They keep ${c} for themselves and split the rest equally among ${d} friends.`,
      ({ who, other, a, b, c, d, things }) =>
        `${d} friends will share what ${who} and ${other} have: ${a} and ${b} ${things}, but ${c} of these were sold before.`,
      ({ who, a, b, c, d, things }) =>
        `${who} found ${a} ${things} in the morning and ${b} later, lost ${c} and made ${d} equal parts of the others for ${d} friends.`,
    ],
    secret: [
      ({ who, other, a, b, c, d, things }) =>
        `${other} adds ${b} ${things} to the ${a} ${things} of ${who}. They lose ${c} of them, and then ${d} children share the others evenly.`,
      ({ who, a, b, c, d, things }) =>
        `${who} bought ${a} ${things} last week and ${b} this week, put ${c} aside and gave the rest in equal parts to ${d} friends.`,
      ({ who, other, a, b, c, d, things }) =>
        `After ${who} and ${other} put ${a} and ${b} ${things} together, they sell ${c}. The others go to ${d} friends, the same number to each.`,
    ],
  },
  asks: {
    practice: [
      ({ things }) => `How many ${things} does each friend get?`,
      ({ things }) => `How many ${things} are there for one of them?`,
      () => `What is the share of each?`,
      ({ things }) => `Work out the number of ${things} for each of them.`,
      ({ things }) => `how many ${things} for each one`,
      ({ things }) => `Tell me with how many ${things} each of them goes home.`,
    ],
    gate: [
      ({ things }) => `How many ${things} is the share of one of them?`,
      ({ things }) => `Find how many ${things} each friend goes home with.`,
      ({ things }) => `What number of ${things} does each of them get?`,
    ],
    secret: [
      ({ things }) => `How large is the share of each, in ${things}?`,
      ({ things }) => `Tell me how many ${things} one of them gets.`,
      ({ things }) => `How many ${things} go home with each of them?`,
    ],
  },
};

/** For every `a` things of the first, the second gets `b`; together `c`. */
export const RATIO: Telling = {
  stories: {
    practice: [
      ({ who, other, a, b, c, things }) =>
        `${who} and ${other} share ${c} ${things}. For every ${a} that ${who} gets, ${other} gets ${b}.`,
      ({ who, other, a, b, c, things }) =>
        `Each time ${other} takes ${b} ${things}, ${who} takes ${a}. In the end all ${c} ${things} are gone.`,
      ({ who, other, a, b, c, things }) =>
        `${c} ${things} are divided between ${who} and ${other} in the ratio ${a} to ${b}.`,
      ({ who, other, a, b, c, things }) =>
        `Of every ${a + b} ${things}, ${who} keeps ${a} and ${other} keeps ${b}. There are ${c} ${things} to share.`,
      ({ who, other, a, b, c, things }) =>
        `${who} makes ${a} ${things} in the time ${other} makes ${b}. When they stop, they have made ${c} together.`,
      ({ who, other, a, b, c, things }) =>
        `Together ${who} and ${other} have ${c} ${things}, ${a} for ${who} to every ${b} for ${other}.`,
    ],
    gate: [
      ({ who, other, a, b, c, things }) =>
        `There are ${c} ${things} for ${who} and ${other}. Each time ${who} gets ${a}, ${other} gets ${b}.`,
      ({ who, other, a, b, c, things }) => `${who} and ${other} divide ${c} ${things} in the ratio ${a} to ${b}.`,
      ({ who, other, a, b, c, things }) =>
        `For every ${b} ${things} that ${other} makes, ${who} makes ${a}. Together they make ${c}.`,
    ],
    secret: [
      ({ who, other, a, b, c, things }) =>
        `${who} takes ${a} ${things} for every ${b} that ${other} takes, and they share ${c} in this way.`,
      ({ who, other, a, b, c, things }) =>
        `The ${c} ${things} of ${who} and ${other} are split in the ratio ${a} to ${b}.`,
      ({ who, other, a, b, c, things }) =>
        `While ${other} makes ${b} ${things}, ${who} always makes ${a}. They have ${c} in the end.`,
    ],
  },
  asks: {
    practice: [
      ({ who, things }) => `How many ${things} does ${who} have at the end?`,
      ({ who, things }) => `How many of these ${things} belong to ${who}?`,
      ({ who }) => `What is the part of ${who}?`,
      ({ who, things }) => `Work out the number of ${things} for ${who}.`,
      ({ who, things }) => `how many ${things} for ${who}`,
      ({ who, things }) => `Tell me how many of the ${things} are those of ${who}.`,
    ],
    gate: [
      ({ who, things }) => `How many of the ${things} belong to ${who}?`,
      ({ who, things }) => `Find the number of ${things} that ${who} has then.`,
      ({ who, things }) => `What is the part of ${who}, in ${things}?`,
    ],
    secret: [
      ({ who, things }) => `How many of all these ${things} does ${who} have?`,
      ({ who, things }) => `Tell me the number of ${things} for ${who}.`,
      ({ who, things }) => `How large is the part of ${who}, counted in ${things}?`,
    ],
  },
};
