import type { Sentence, Telling } from '../story.ts';

/** `9:05` for 545 minutes after midnight. */
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const timed =
  (sentence: (who: string, start: string, end: string, first: number, second: number) => string): Sentence =>
  ({ who, a, b, c, d }) =>
    sentence(who, clock(a), clock(b), c, d);

/** One person is `a` years old, the other `b` years younger; the question looks `c` years ahead. */
export const AGE: Telling = {
  stories: {
    practice: [
      ({ who, other, a, b }) => `${who} is ${a} years old. ${other} is ${b} years younger.`,
      ({ who, other, a, b }) => `${other} was born ${b} years after ${who}, who is now ${a}.`,
      ({ who, other, a, b }) => `${who} is ${a} and has a friend, ${other}, who is ${b} years younger.`,
      ({ who, other, a, b }) => `Today ${who} turns ${a}. When ${other} was born, ${who} turned ${b} on that very day.`,
      ({ who, other, a, b }) => `${who}, ${b} years older than ${other}, is ${a} this year.`,
      ({ who, other, a, b }) => `Between ${who} and the younger ${other} lie ${b} years. ${who} is ${a}.`,
    ],
    gate: [
      ({ who, other, a, b }) => `${other} is ${b} years younger than ${who}, and ${who} is ${a} years old.`,
      ({ who, other, a, b }) => `${who} turned ${a} today. ${other} was born ${b} years later than ${who}.`,
      ({ who, other, a, b }) => `The age of ${who} is ${a}, and ${who} is ${b} years older than ${other}.`,
    ],
    secret: [
      ({ who, other, a, b }) => `This year ${who} is ${a} years old, and ${who} was born ${b} years before ${other}.`,
      ({ who, other, a, b }) => `${who} is older than ${other} by ${b} years and is now ${a}.`,
      ({ who, other, a, b }) => `${other} is the younger one, by ${b} years. ${who} is ${a} years old now.`,
    ],
  },
  asks: {
    practice: [
      ({ c }) => `How old will they be together in ${c} years?`,
      ({ c }) => `What will be the sum of their ages in ${c} years?`,
      ({ who, other, c }) => `In ${c} years, what age will ${who} and ${other} have in total?`,
      ({ c }) => `Add up their ages in ${c} years from now.`,
      ({ c }) => `what do their ages add up to after ${c} more years`,
      ({ c }) => `When ${c} years have passed, what is the total of both ages?`,
    ],
    gate: [
      ({ c }) => `What do their two ages make together in ${c} years?`,
      ({ c }) => `Find the sum of both ages ${c} years from now.`,
      ({ who, other, c }) => `How old will ${who} and ${other} be in total after ${c} more years?`,
    ],
    secret: [
      ({ c }) => `In ${c} years from now, what will their ages add up to?`,
      ({ c }) => `Tell me the total of their ages in ${c} years.`,
      ({ who, other, c }) => `After ${c} years, how old are ${who} and ${other} together?`,
    ],
  },
};

/** `a` things every `b` minutes for `c` hours; `d` of them do not count. */
export const RATE: Telling = {
  stories: {
    practice: [
      ({ who, a, b, c, d, things }) =>
        `${who} packs ${a} ${things} every ${b} minutes. After ${c} hours, ${d} of them are thrown away.`,
      ({ a, b, c, d, things }) =>
        `A machine makes ${a} ${things} in ${b} minutes. It runs for ${c} hours, and ${d} of the ${things} turn out bad.`,
      ({ who, other, a, b, c, d, things }) =>
        `In ${b} minutes ${who} paints ${a} ${things}. ${who} works like this for ${c} hours and gives ${d} of the ${things} to ${other}.`,
      ({ who, a, b, c, d, things }) =>
        `For ${c} hours ${who} sorts ${things}: ${a} of them take ${b} minutes. Then ${who} drops and breaks ${d}.`,
      ({ a, b, c, d, things }) =>
        `Every ${b} minutes a belt carries ${a} ${things} into a store. The belt runs ${c} hours, then ${d} ${things} are sold.`,
      ({ who, a, b, c, d, things }) =>
        `${who} needs ${b} minutes for ${a} ${things}, spends ${c} hours on them and sells ${d}.`,
    ],
    gate: [
      ({ who, a, b, c, d, things }) =>
        `In ${b} minutes ${who} makes ${a} ${things}. ${who} goes on for ${c} hours, and then ${d} of the ${things} are sold.`,
      ({ a, b, c, d, things }) =>
        `A machine runs for ${c} hours and packs ${a} ${things} every ${b} minutes. Of these, ${d} turn out broken and are thrown away.`,
      ({ who, a, b, c, d, things }) =>
        `${who} paints ${a} ${things} every ${b} minutes, works for ${c} hours and gives ${d} of them away.`,
    ],
    secret: [
      ({ who, a, b, c, d, things }) =>
        `For ${a} ${things} ${who} needs ${b} minutes. ${who} works for ${c} hours and throws ${d} bad ${things} away.`,
      ({ a, b, c, d, things }) =>
        `A belt brings ${a} ${things} every ${b} minutes for ${c} hours. After that, ${d} ${things} break.`,
      ({ who, other, a, b, c, d, things }) =>
        `${who} sorts ${a} ${things} in ${b} minutes. After ${c} hours of this, ${other} takes ${d} of them.`,
    ],
  },
  asks: {
    practice: [
      ({ things }) => `How many ${things} are left?`,
      ({ things }) => `How many ${things} remain in the end?`,
      ({ things }) => `What number of ${things} is left?`,
      ({ things }) => `Work out how many ${things} remain.`,
      ({ things }) => `how many ${things} are there then`,
      ({ things }) => `Count the ${things} that are still there.`,
    ],
    gate: [
      ({ things }) => `How many ${things} are still there?`,
      ({ things }) => `What number of ${things} remains in the end?`,
      ({ things }) => `Tell me how many ${things} are left then.`,
    ],
    secret: [
      ({ things }) => `How many ${things} are there in the end?`,
      ({ things }) => `Find how many ${things} remain after all.`,
      ({ things }) => `What number of ${things} stays in the end?`,
    ],
  },
};

/** Work from clock time `a` to `b` with two breaks of `c` and `d` minutes. */
export const WORKED: Telling = {
  stories: {
    practice: [
      timed(
        (who, start, end, first, second) =>
          `${who} works from ${start} to ${end} with two breaks, one of ${first} and one of ${second} minutes.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `At ${start} ${who} begins to work. There is a break of ${first} minutes, later one of ${second} minutes. ${who} stops at ${end}.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `${who} stops work at ${end} after a start at ${start}. In between, ${who} eats for ${first} minutes and sleeps for ${second}.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `The shift of ${who} starts at ${start} and ends at ${end}. ${who} spends ${first} minutes of it on lunch and ${second} minutes on the phone, the rest on work.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `${who} comes at ${start}, works, rests ${first} minutes, works, rests ${second} minutes, works and goes at ${end}.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `Between ${start} and ${end} ${who} works all the time but for ${first} minutes of lunch and ${second} minutes of tea.`,
      ),
    ],
    gate: [
      timed(
        (who, start, end, first, second) =>
          `${who} begins work at ${start} and stops at ${end}. Lunch takes ${first} minutes of this time, and tea takes ${second} minutes.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `The work of ${who} starts at ${start}. ${who} rests twice, first ${first} minutes and then ${second} minutes, and goes home at ${end}.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `From ${start} to ${end} ${who} works, but there are two breaks of ${first} and ${second} minutes.`,
      ),
    ],
    secret: [
      timed(
        (who, start, end, first, second) =>
          `${who} comes to work at ${start} and goes at ${end}, and takes breaks of ${first} and ${second} minutes in between.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `A break of ${first} minutes and another of ${second} minutes lie in the shift of ${who}, which begins at ${start} and ends at ${end}.`,
      ),
      timed(
        (who, start, end, first, second) =>
          `${who} starts at ${start} and works until ${end}, but sleeps ${first} minutes and eats ${second} minutes of that time.`,
      ),
    ],
  },
  asks: {
    practice: [
      ({ who }) => `How many minutes does ${who} work?`,
      () => `How many minutes of work is that, without the breaks?`,
      () => `What is the time of work in minutes?`,
      ({ who }) => `Work out how many minutes ${who} really works.`,
      () => `how many minutes of work are left without the breaks`,
      ({ who }) => `Tell me the number of minutes that ${who} works.`,
    ],
    gate: [
      ({ who }) => `How many minutes does ${who} really work?`,
      ({ who }) => `Find the minutes of work that ${who} does, without the breaks.`,
      ({ who }) => `What number of minutes does ${who} work?`,
    ],
    secret: [
      ({ who }) => `For how many minutes does ${who} work in all?`,
      () => `Without the breaks, how many minutes of work are there?`,
      ({ who }) => `Tell me how many minutes ${who} works.`,
    ],
  },
};
