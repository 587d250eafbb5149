import type { Wordings } from '../../../items/draft.ts';
import type { Sentence } from '../story.ts';

/** `a` holders with `b` things each. */
export const GROUPS_WORDINGS: Wordings<Sentence> = {
  practice: [
    ({ who, a, b, things, holders }) =>
      `${who} has ${a} ${holders} with ${b} ${things} each. How many ${things} are there in all?`,
    ({ a, b, things, holders }) => `There are ${a} ${holders}. Each holds ${b} ${things}. How many ${things} is that?`,
    ({ who, a, b, things, holders }) =>
      `${who} puts ${b} ${things} in each of ${a} ${holders}. How many ${things} does ${who} use?`,
    ({ a, b, things, holder, holders }) =>
      `Each ${holder} holds ${b} ${things}. How many ${things} do ${a} ${holders} hold?`,
    ({ a, b, things, holder, holders }) =>
      `One ${holder} has ${b} ${things} in it. What do ${a} such ${holders} hold together?`,
    ({ who, a, b, things, holder, holders }) =>
      `${who} buys ${a} ${holders}. In every ${holder} are ${b} ${things}. Count the ${things}.`,
    ({ a, b, things, holders }) => `How many ${things} are in ${a} ${holders} of ${b} ${things} each?`,
    ({ who, a, b, things, holders }) => `${who} fills ${a} ${holders} with ${b} ${things} each. What is the total?`,
    ({ who, a, b, things, holder }) =>
      `${who} carries ${b} ${things} in one ${holder}, and there are ${a} of these. How many ${things} are carried?`,
    ({ a, b, things, holders }) => `${a} ${holders}, ${b} ${things} in each, how many ${things}`,
    ({ who, other, a, b, things, holders }) =>
      `${other} gives ${who} ${a} ${holders}, each with ${b} ${things}. How many ${things} does ${who} get?`,
    ({ a, b, things, holders }) => `Tell me how many ${things} fit in ${a} ${holders} if each takes ${b}.`,
  ],
  gate: [
    ({ who, a, b, things, holder, holders }) =>
      `${who} has ${a} ${holders}, and in each ${holder} are ${b} ${things}. How many ${things} are that together?`,
    ({ a, b, things, holder, holders }) =>
      `If one ${holder} holds ${b} ${things}, how many ${things} do ${a} ${holders} hold?`,
    ({ who, a, b, things, holders }) =>
      `${who} puts ${b} ${things} into every one of ${a} ${holders}. Tell me the total number of ${things}.`,
    ({ a, b, things, holders }) => `Please count the ${things} in ${a} ${holders} with ${b} each.`,
  ],
  secret: [
    ({ a, b, things, holders }) => `How many ${things} are there in total if ${a} ${holders} hold ${b} ${things} each?`,
    ({ who, a, b, things, holders }) =>
      `In the room of ${who} are ${a} ${holders}. Every one has ${b} ${things} in it. What number of ${things} is that?`,
    ({ who, a, b, things, holders }) =>
      `${who} buys ${a} ${holders} with ${b} ${things} in each. How many ${things} does ${who} have?`,
    ({ who, a, b, things, holders }) =>
      `${who} fills ${a} ${holders}, and each takes ${b} ${things}. How many ${things} are used?`,
  ],
};

/** `a` things shared among `b` friends. */
export const SHARE_WORDINGS: Wordings<Sentence> = {
  practice: [
    ({ who, a, b, things }) => `${who} shares ${a} ${things} equally among ${b} friends. How many does each get?`,
    ({ a, b, things }) => `${b} friends split ${a} ${things} evenly. How many ${things} does each friend get?`,
    ({ who, a, b, things, holders }) =>
      `${who} puts ${a} ${things} into ${b} ${holders}, the same number in each. How many go into one?`,
    ({ a, b, things }) => `${b} people share ${a} ${things}. How many does each person get?`,
    ({ a, b, things }) =>
      `There are ${a} ${things} for ${b} children. Each child gets the same. How many is that for one child?`,
    ({ a, b, things }) => `If ${b} friends share ${a} ${things}, how many ${things} go to each?`,
    ({ who, a, b, things }) =>
      `${who} has ${a} ${things} and makes ${b} equal groups. How many ${things} are in one group?`,
    ({ who, a, b, things }) =>
      `${who} gives the same number of ${things} to ${b} friends and uses up all ${a}. What does one friend get?`,
    ({ a, b, things, holders }) => `Divide ${a} ${things} among ${b} ${holders}. How many are in each?`,
    ({ a, b, things }) => `${a} ${things}, ${b} people, the same for all: how many for each`,
    ({ who, other, a, b, things }) =>
      `${who} and ${other} make ${b} equal parts of ${a} ${things}. How large is one part?`,
  ],
  gate: [
    ({ a, b, things }) => `${b} children share ${a} ${things} equally. How many ${things} are there for each child?`,
    ({ who, a, b, things }) =>
      `${who} splits ${a} ${things} into ${b} equal groups. What number of ${things} is in each group?`,
    ({ a, b, things }) => `If ${a} ${things} go to ${b} people evenly, how many does one person get?`,
    ({ who, a, b, things }) =>
      `${who} gives ${a} ${things} to ${b} friends, the same number to each. Tell me how many each friend has.`,
  ],
  secret: [
    ({ a, b, things }) => `Share ${a} ${things} among ${b} people so that all get the same. How many go to one person?`,
    ({ who, a, b, things, holders }) =>
      `${who} fills ${b} ${holders} with the same number of ${things} and uses ${a}. How many ${things} are in each?`,
    ({ who, a, b, things }) =>
      `${who} has ${a} ${things} for ${b} friends, and each friend gets the same. What does each of them get?`,
    ({ a, b, things }) => `How many ${things} does each child get if ${b} children split ${a} ${things} equally?`,
  ],
};

/** `a` things, `b` more, then `c` fewer. */
export const GAIN_THEN_LOSS_WORDINGS: Wordings<Sentence> = {
  practice: [
    ({ who, a, b, c, things, some }) =>
      `${who} has ${some(a)}, buys ${b} more and gives away ${c}. How many ${things} are left?`,
    ({ who, a, b, c, things, some }) =>
      `${who} starts with ${some(a)}, finds ${b} and loses ${c}. How many ${things} does ${who} have now?`,
    ({ who, a, b, c, things, some }) =>
      `${who} had ${some(a)}. First ${who} got ${b} more, then ${who} lost ${c}. How many ${things} remain?`,
    ({ who, other, a, b, c, some }) =>
      `${who} has ${some(a)}. ${other} brings ${b} more and takes ${c} back. How many does ${who} keep?`,
    ({ who, a, b, c, things, some }) =>
      `In the morning ${who} has ${some(a)}. Then ${who} buys ${b} and sells ${c}. Count the ${things} of ${who}.`,
    ({ who, other, a, b, c, some }) =>
      `${who} gets ${b} from ${other} and drops ${c}. Before that ${who} had ${some(a)}. How many are there now?`,
    ({ who, a, b, c, things, some }) =>
      `A bag holds ${some(a)}. ${who} puts in ${b} and takes out ${c}. How many ${things} are in the bag now?`,
    ({ who, a, b, c, some }) =>
      `${who} wins ${b} and then gives ${c} away, after having ${some(a)} at first. How many does ${who} have in the end?`,
    ({ who, a, b, c, things, some }) =>
      `If ${who} has ${some(a)}, adds ${b} and sells ${c}, how many ${things} does that leave?`,
    ({ who, a, b, c, some }) => `${who}: ${some(a)}, then ${b} more, then ${c} fewer. how many now`,
  ],
  gate: [
    ({ who, a, b, c, things, some }) =>
      `${who} has ${some(a)}, gets ${b} more and loses ${c}. What number of ${things} does ${who} have now?`,
    ({ who, other, a, b, c, things, some }) =>
      `${who} had ${some(a)} and found ${b} more. Then ${other} took ${c}. How many ${things} does ${who} keep in the end?`,
    ({ who, a, b, c, things, some }) =>
      `There are ${some(a)} in a bag. ${who} adds ${b} and then takes ${c} out. How many ${things} does the bag hold?`,
    ({ who, a, b, c, things, some }) =>
      `First ${who} buys ${b} more, then ${who} gives ${c} away, after having ${some(a)} at the start. How many ${things} are there in the end?`,
  ],
  secret: [
    ({ who, a, b, c, things, some }) =>
      `${who} keeps ${some(a)}, wins ${b} more and then sells ${c}. Tell me how many ${things} remain.`,
    ({ who, other, a, b, c, things, some }) =>
      `${other} gives ${b} more to ${who}, who had ${some(a)}. Later ${who} drops ${c}. How many ${things} has ${who} now?`,
    ({ who, a, b, c, things, some }) =>
      `If ${who} starts with ${some(a)}, buys ${b} and loses ${c}, how many ${things} are left in the end?`,
    ({ who, a, b, c, things, some }) =>
      `${who} puts ${b} more into a bag with ${some(a)} and takes back ${c}. Count the ${things} in it.`,
  ],
};

/** `a` things, of which `b` and then `c` go. */
export const TWO_LOSSES_WORDINGS: Wordings<Sentence> = {
  practice: [
    ({ who, a, b, c, things, some }) => `${who} had ${some(a)}, sold ${b} and broke ${c}. How many ${things} are left?`,
    ({ who, a, b, c, some }) => `${who} had ${some(a)}. ${b} went on Monday and ${c} on Friday. How many are left?`,
    ({ who, other, a, b, c, things, some }) =>
      `${who} has ${some(a)}, gives ${b} to ${other} and loses ${c}. How many ${things} does ${who} still have?`,
    ({ who, a, b, c, things, some }) =>
      `From ${some(a)} ${who} first takes ${b} and then ${c}. How many ${things} remain?`,
    ({ who, other, a, b, c, things, some }) =>
      `${who} had ${some(a)}. ${other} took ${b}, and ${who} dropped ${c}. Count the ${things} that remain.`,
    ({ who, a, b, c, some }) =>
      `${who} sells ${b} in the morning and ${c} later. At the start there were ${some(a)}. How many does ${who} keep?`,
    ({ who, a, b, c, things, some }) =>
      `A bag holds ${some(a)}. ${who} takes out ${b}, then ${c} more. How many ${things} stay in the bag?`,
    ({ who, other, a, b, c, some }) => `${who} sends ${b} to ${other} and sells ${c} of the ${some(a)}. What is left?`,
    ({ who, a, b, c, things, some }) =>
      `If ${who} has ${some(a)} and loses ${b} and then ${c}, how many ${things} does that leave?`,
    ({ who, a, b, c, some }) => `${who}: ${some(a)}, ${b} sold, ${c} lost. how many now`,
  ],
  gate: [
    ({ who, other, a, b, c, things, some }) =>
      `${who} had ${some(a)}, gave ${b} to ${other} and sold ${c}. What number of ${things} is left?`,
    ({ who, a, b, c, things, some }) =>
      `Of ${some(a)}, ${who} loses ${b} on Monday and ${c} on Friday. How many ${things} does ${who} keep in the end?`,
    ({ who, a, b, c, things, some }) =>
      `There are ${some(a)} in a bag. ${who} takes ${b}, and then ${c} more. How many ${things} remain in the bag?`,
    ({ who, other, a, b, c, things, some }) =>
      `First ${other} takes ${b} and then ${who} drops ${c} of the ${some(a)} that ${who} had. What number of ${things} does ${who} still have?`,
  ],
  secret: [
    ({ who, a, b, c, things, some }) =>
      `${who} starts with ${some(a)}, breaks ${b} and sells ${c}. Tell me how many ${things} remain.`,
    ({ who, other, a, b, c, things, some }) =>
      `${who} sends ${b} and later ${c} more to ${other}. At first ${who} had ${some(a)}. What number of ${things} remains?`,
    ({ who, a, b, c, things, some }) =>
      `If ${who} gives away ${b} and then ${c} of ${some(a)}, how many ${things} are left in the end?`,
    ({ who, a, b, c, things, some }) =>
      `${who} keeps ${some(a)} in a bag but loses ${b} today and ${c} later. Count the ${things} that are left.`,
  ],
};

/** `a` things at `b` coins each. */
export const PRICE_WORDINGS: Wordings<Sentence> = {
  practice: [
    ({ a, b, things }) => `One of the ${things} costs ${b} coins. What do ${a} of them cost?`,
    ({ who, a, b, things }) => `${who} buys ${a} ${things} at ${b} coins each. How many coins does ${who} pay?`,
    ({ a, b, things, some }) => `The price of ${some(1)} is ${b} coins. How many coins do ${a} ${things} cost?`,
    ({ a, b, things }) => `How much do ${a} ${things} cost at ${b} coins each?`,
    ({ who, a, b, things }) => `${who} pays ${b} coins for each of ${a} ${things}. How many coins is that in all?`,
    ({ who, other, a, b, things }) =>
      `${other} sells ${things} for ${b} coins each. ${who} takes ${a}. What must ${who} pay?`,
    ({ a, b, things }) => `If one costs ${b} coins, how much do ${a} ${things} cost?`,
    ({ who, a, b, things }) =>
      `In the shop the ${things} cost ${b} coins each, and ${who} wants ${a}. How many coins does ${who} need?`,
    ({ who, a, b, things }) => `${who} sells ${a} ${things} for ${b} coins each. How many coins does ${who} get?`,
    ({ a, b, things }) => `${a} ${things}, ${b} coins each, how many coins together`,
    ({ who, a, b, things }) => `Tell me what ${who} pays for ${a} ${things} when each costs ${b} coins.`,
  ],
  gate: [
    ({ a, b, things }) => `If the price of one is ${b} coins, how many coins do ${a} ${things} cost in all?`,
    ({ who, a, b, things }) =>
      `${who} takes ${a} ${things} from the shop. Each costs ${b} coins. Tell me how many coins ${who} needs.`,
    ({ who, other, a, b, things }) =>
      `${who} gets ${a} ${things} from ${other} and pays ${b} coins for each. How many coins does that make for ${other}?`,
    ({ a, b, things }) => `What is the price of ${a} ${things} together if one costs ${b} coins?`,
  ],
  secret: [
    ({ who, a, b, things }) => `${who} wants ${a} ${things}, and each costs ${b} coins. How much must ${who} pay?`,
    ({ who, other, a, b, things }) =>
      `${other} sells ${a} ${things} to ${who}, each for ${b} coins. What does ${who} pay in all?`,
    ({ a, b, things }) =>
      `In a shop ${b} coins is the price for each of the ${things}. How many coins are needed for ${a}?`,
    ({ who, a, b, things }) => `How many coins does ${who} need for ${a} ${things} if each is sold for ${b} coins?`,
  ],
};

/** `a` euros in hand, `b` euros the price. */
export const CHANGE_WORDINGS: Wordings<Sentence> = {
  practice: [
    ({ who, a, b, product }) =>
      `The ${product} costs ${b} euros. ${who} pays with ${a} euros. How many euros come back?`,
    ({ who, a, b, product }) =>
      `${who} has ${a} euros and buys the ${product} for ${b} euros. How many euros are left?`,
    ({ who, a, b, product }) =>
      `${who} gives ${a} euros for the ${product}, which costs ${b} euros. What is the change?`,
    ({ who, a, b, product }) =>
      `The price of the ${product} is ${b} euros. ${who} has ${a} euros. How many euros does ${who} keep?`,
    ({ who, a, b, product }) => `${who} spends ${b} of ${a} euros on one ${product}. How much money is left?`,
    ({ who, other, a, b, product }) =>
      `${who} buys the ${product} from ${other} for ${b} euros and pays ${a}. How many euros does ${other} give back?`,
    ({ who, a, b, product }) => `How much change does ${who} get for ${a} euros when the ${product} costs ${b} euros?`,
    ({ who, a, b, product }) =>
      `With ${a} euros ${who} pays for the ${product}. It costs ${b} euros. How much comes back?`,
    ({ who, a, b, product }) =>
      `If ${who} had ${a} euros and the ${product} cost ${b} euros, how many euros does ${who} have now?`,
    ({ a, b, product }) => `${product} for ${b} euros, paid with ${a} euros, how many euros change`,
    ({ who, a, b, product }) =>
      `Tell me how many euros ${who} has left after paying ${b} of ${a} euros for the ${product}.`,
  ],
  gate: [
    ({ who, a, b, product }) =>
      `After buying the ${product} for ${b} euros, how many euros does ${who} have left of ${a} euros?`,
    ({ who, a, b, product }) =>
      `${who} pays for the ${product} with ${a} euros, but it costs only ${b} euros. How many euros does ${who} get back?`,
    ({ who, a, b, product }) =>
      `What change does ${who} get when the price of the ${product} is ${b} euros and ${who} gives ${a} euros?`,
    ({ who, a, b, product }) => `Of ${a} euros, ${who} spends ${b} on the ${product}. Tell me how many euros are left.`,
  ],
  secret: [
    ({ who, a, b, product }) =>
      `${who} gives ${a} euros in the shop. One ${product} costs ${b} euros there. How many euros come back to ${who}?`,
    ({ who, a, b, product }) =>
      `The ${product} is sold for ${b} euros. How much money does ${who} keep from ${a} euros?`,
    ({ who, a, b, product }) =>
      `If ${who} pays ${b} euros for the ${product} and had ${a} euros, how much money is left for ${who}?`,
    ({ who, other, a, b, product }) =>
      `${other} sells the ${product} to ${who} for ${b} euros and gets ${a}. How many euros must ${other} give back?`,
  ],
};
