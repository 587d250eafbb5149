import type { Wordings } from '../../../items/draft.ts';
import type { Sentence } from '../story.ts';

/** Somebody has `a` things and gets `b` more. */
export const GAIN_STORIES: Wordings<Sentence> = {
  practice: [
    ({ who, other, a, b, some }) => `${who} has ${some(a)}. ${other} gives ${who} ${b} more.`,
    ({ who, a, b, some }) => `${who} has ${some(a)}. ${who} buys ${b} more.`,
    ({ who, a, b, some }) => `${who} has ${some(a)}. Then ${who} finds ${b} more.`,
    ({ who, other, a, b, some }) => `${who} has ${some(a)}. ${who} gets ${b} more from ${other}.`,
    ({ who, a, b, some }) => `${who} had ${some(a)} and then bought ${b} more.`,
    ({ who, other, a, b, some }) => `${other} hands ${some(b)} to ${who}, who already has ${a}.`,
    ({ who, a, b, some }) => `In the morning ${who} has ${some(a)}, and later ${who} wins ${b} more.`,
    ({ who, a, b, some }) => `Today ${who} gets ${some(b)}. Before that ${who} had ${a}.`,
    ({ who, other, a, b, some }) => `First ${who} has ${some(a)}, then ${other} brings ${b} more to ${who}.`,
    ({ who, a, b, some }) => `${who} keeps ${some(a)} at home and picks up ${b} more on the way.`,
  ],
  gate: [
    ({ who, a, b, some }) => `${who} had ${some(a)} in the morning and found ${b} more later.`,
    ({ who, other, a, b, some }) => `${other} gives ${some(b)} to ${who}, and ${who} already had ${a}.`,
    ({ who, a, b, some }) => `There are ${some(a)} in the bag of ${who}, who now gets ${b} more.`,
  ],
  secret: [
    ({ who, a, b, some }) => `${who} starts with ${some(a)} and wins ${b} more today.`,
    ({ who, other, a, b, some }) => `From ${other}, ${who} gets ${some(b)}, after having ${a} at first.`,
    ({ who, a, b, some }) => `At home ${who} keeps ${some(a)}, and then ${who} buys another ${b}.`,
  ],
};

export const GAIN_ASKS: Wordings<Sentence> = {
  practice: [
    ({ who, things }) => `How many ${things} does ${who} have now?`,
    ({ things }) => `How many ${things} is that in all?`,
    ({ who, things }) => `How many ${things} has ${who} got now?`,
    ({ who, things }) => `Count the ${things} of ${who}.`,
    ({ who }) => `How many does ${who} have in the end?`,
    ({ things }) => `what is the total number of ${things}`,
    ({ things }) => `How many ${things} are there in total?`,
    ({ who, things }) => `Tell me how many ${things} ${who} has after that.`,
  ],
  gate: [
    ({ who, things }) => `What number of ${things} does ${who} have in the end?`,
    ({ who, things }) => `Please tell me how many ${things} ${who} has now.`,
    ({ things }) => `How many ${things} does that make in all?`,
  ],
  secret: [
    ({ who, things }) => `How many ${things} does ${who} have after that?`,
    ({ who, things }) => `What is the number of ${things} that ${who} has now?`,
    ({ who, things }) => `Count how many ${things} ${who} has in total.`,
  ],
};

/** Somebody has `a` things and loses `b`. */
export const LOSS_STORIES: Wordings<Sentence> = {
  practice: [
    ({ who, other, a, b, some }) => `${who} has ${some(a)}. ${who} gives ${b} to ${other}.`,
    ({ who, a, b, some }) => `${who} has ${some(a)}. ${who} loses ${b}.`,
    ({ who, a, b, some }) => `${who} has ${some(a)}. ${who} sells ${b}.`,
    ({ who, other, a, b, some }) => `${who} has ${some(a)}. Then ${other} takes ${b}.`,
    ({ who, a, b, some }) => `${who} had ${some(a)} and gave away ${b}.`,
    ({ who, other, a, b, some }) => `${other} gets ${b} of the ${some(a)} that ${who} has.`,
    ({ who, a, b, some }) => `From a bag with ${some(a)} ${who} takes out ${b}.`,
    ({ who, a, b, some }) => `Today ${who} lost ${some(b)}. Before that ${who} had ${a}.`,
    ({ who, a, b, some }) => `At first ${who} has ${some(a)}, but then ${who} drops ${b}.`,
    ({ who, other, a, b, some }) => `${who} had ${some(a)} and sent ${b} of them to ${other}.`,
  ],
  gate: [
    ({ who, a, b, some }) => `In the morning ${who} had ${some(a)}, and later ${who} lost ${b}.`,
    ({ who, other, a, b, some }) => `${who} has ${some(a)} in a bag, and ${other} takes ${b} of them.`,
    ({ who, a, b, some }) => `Of ${some(a)}, ${who} sells ${b} today.`,
  ],
  secret: [
    ({ who, a, b, some }) => `${who} starts with ${some(a)} and gives away ${b}.`,
    ({ who, other, a, b, some }) => `${other} got ${some(b)} from ${who}, who had ${a} before that.`,
    ({ who, a, b, some }) => `${who} takes ${b} out of a bag that has ${some(a)} in it.`,
  ],
};

export const LOSS_ASKS: Wordings<Sentence> = {
  practice: [
    ({ things }) => `How many ${things} are left?`,
    ({ who, things }) => `How many ${things} does ${who} have left?`,
    ({ who, things }) => `How many ${things} does ${who} still have?`,
    ({ things }) => `Count the ${things} that remain.`,
    () => `how many remain`,
    ({ who, things }) => `What number of ${things} is left for ${who}?`,
    ({ who, things }) => `Tell me how many ${things} ${who} keeps.`,
    ({ things }) => `How many ${things} stay in the end?`,
  ],
  gate: [
    ({ who, things }) => `Please tell me how many ${things} ${who} has left.`,
    ({ things }) => `How many ${things} still remain?`,
    ({ things }) => `What number of ${things} is left in the end?`,
  ],
  secret: [
    ({ who, things }) => `How many ${things} remain for ${who}?`,
    ({ who, things }) => `Count how many ${things} are left for ${who}.`,
    ({ who, things }) => `What is the number of ${things} that ${who} still has?`,
  ],
};

/** Somebody has `a` things, another person has fewer: `b`. */
export const DIFFERENCE_STORIES: Wordings<Sentence> = {
  practice: [
    ({ who, other, a, b, some }) => `${who} has ${some(a)}. ${other} has ${some(b)}.`,
    ({ who, other, a, b, some }) => `${other} has ${some(b)}, but ${who} has ${a}.`,
    ({ who, other, a, b, some }) => `${who} found ${some(a)} and ${other} found ${b}.`,
    ({ who, other, a, b, some }) => `There are ${some(a)} for ${who} and ${b} for ${other}.`,
    ({ who, other, a, b, some }) => `${other} keeps ${some(b)} at home. ${who} keeps ${a}.`,
    ({ who, other, a, b, some }) => `In the bag of ${who} are ${some(a)}, and ${other} has only ${b}.`,
    ({ who, other, a, b, some }) => `Today ${who} buys ${some(a)} while ${other} buys ${b}.`,
  ],
  gate: [
    ({ who, other, a, b, some }) => `${other} found ${some(b)}, but ${who} found ${a}.`,
    ({ who, other, a, b, some }) => `Of two friends, ${who} has ${some(a)} and ${other} only ${b}.`,
    ({ who, other, a, b, some }) => `${who} gets ${some(a)} today while ${other} gets ${b}.`,
  ],
  secret: [
    ({ who, other, a, b, some }) => `${who} buys ${some(a)}, and ${other} buys only ${b}.`,
    ({ who, other, a, b, some }) => `At home ${other} has ${some(b)} and ${who} has ${a}.`,
    ({ who, other, a, b, some }) => `${who} keeps ${some(a)} in a bag, but ${other} keeps ${b}.`,
  ],
};

export const DIFFERENCE_ASKS: Wordings<Sentence> = {
  practice: [
    ({ who, other, things }) => `How many more ${things} does ${who} have than ${other}?`,
    ({ who, other, things }) => `How many fewer ${things} does ${other} have than ${who}?`,
    ({ things }) => `What is the difference in ${things}?`,
    ({ who, other, things }) => `By how many ${things} is ${who} ahead of ${other}?`,
    ({ who, other }) => `how many more has ${who} than ${other}`,
    ({ who, other, things }) => `How many ${things} does ${other} need to have as many as ${who}?`,
    ({ who, things }) => `Tell me how many more ${things} ${who} has.`,
  ],
  gate: [
    ({ who, other, things }) => `How many ${things} more than ${other} does ${who} have?`,
    ({ other, things }) => `Please tell me how many fewer ${things} ${other} has.`,
    ({ who, other, things }) => `What is the difference between the ${things} of ${who} and ${other}?`,
  ],
  secret: [
    ({ who, other, things }) => `By how many ${things} does ${who} have more than ${other}?`,
    ({ other, who, things }) => `How many ${things} fewer than ${who} has ${other} got?`,
    ({ who, other, things }) => `Find how many more ${things} ${who} has than ${other}.`,
  ],
};

/** One person has `a` things, another has `b`. */
export const TOGETHER_STORIES: Wordings<Sentence> = {
  practice: [
    ({ who, other, a, b, some }) => `${who} has ${some(a)} and ${other} has ${some(b)}.`,
    ({ who, other, a, b, some }) => `${who} brings ${some(a)}. ${other} brings ${b}.`,
    ({ who, other, a, b, some }) => `${other} found ${some(b)}, and ${who} found ${a}.`,
    ({ who, other, a, b, some }) => `${who} puts ${some(a)} on the table, and ${other} puts ${b} there too.`,
    ({ who, other, a, b, some }) => `Two friends, ${who} and ${other}, have ${a} and ${some(b)}.`,
    ({ who, other, a, b, some }) => `Today ${who} buys ${some(a)} and ${other} buys ${b} as well.`,
    ({ who, other, a, b, some }) => `${other} has ${some(b)} at home. ${who} has ${a}.`,
  ],
  gate: [
    ({ who, other, a, b, some }) => `${who} found ${some(a)} today, and ${other} found ${b} too.`,
    ({ who, other, a, b, some }) => `Into one bag ${who} puts ${some(a)} and ${other} puts ${b}.`,
    ({ who, other, a, b, some }) => `${other} brings ${some(b)} to the table while ${who} brings ${a}.`,
  ],
  secret: [
    ({ who, other, a, b, some }) => `${who} buys ${some(a)}, and then ${other} buys ${b} as well.`,
    ({ who, other, a, b, some }) => `On the table ${who} has ${some(a)} and ${other} has ${b}.`,
    ({ who, other, a, b, some }) => `Two friends meet: ${who} brings ${some(a)}, ${other} brings ${b}.`,
  ],
};

export const TOGETHER_ASKS: Wordings<Sentence> = {
  practice: [
    ({ things }) => `How many ${things} do they have together?`,
    ({ who, other, things }) => `How many ${things} do ${who} and ${other} have in all?`,
    ({ things }) => `How many ${things} is that together?`,
    ({ things }) => `What is the sum of their ${things}?`,
    () => `how many do the two have together`,
    ({ things }) => `Count all their ${things}.`,
    ({ who, other, things }) => `Tell me how many ${things} ${who} and ${other} have in total.`,
  ],
  gate: [
    ({ things }) => `How many ${things} do the two have in total?`,
    ({ who, other, things }) => `Please count all the ${things} of ${who} and ${other}.`,
    ({ things }) => `What total number of ${things} is that?`,
  ],
  secret: [
    ({ who, other, things }) => `What number of ${things} do ${who} and ${other} have together?`,
    ({ things }) => `Tell me how many ${things} the two friends have in all.`,
    ({ things }) => `All together, how many ${things} do they have?`,
  ],
};
