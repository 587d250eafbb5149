import type { Wordings } from '../../../items/draft.ts';

type OneNumber = Wordings<(a: number) => string>;

/** Which of two numbers is larger (or smaller): the word says which. */
export const COMPARISON_WORDINGS: Wordings<(word: string, a: number, b: number) => string> = {
  practice: [
    (word, a, b) => `Which is ${word}, ${a} or ${b}?`,
    (word, a, b) => `Which number is ${word}: ${a} or ${b}?`,
    (word, a, b) => `${a} or ${b}: which one is ${word}?`,
    (word, a, b) => `Look at ${a} and ${b}. Which one is ${word}?`,
    (word, a, b) => `Of ${a} and ${b}, which number is ${word}?`,
    (word, a, b) => `what is ${word}, ${a} or ${b}?`,
    (word, a, b) => `Is ${a} or ${b} ${word}?`,
    (word, a, b) => `Tell me which is ${word}: ${a} or ${b}.`,
    (word, a, b) => `Compare ${a} and ${b}. Name the one that is ${word}.`,
    (word, a, b) => `There are two numbers, ${a} and ${b}. Which is ${word}?`,
    (word, a, b) => `Can you say which is ${word}, ${a} or ${b}`,
    (word, a, b) => `Here are ${a} and ${b}. Pick the number that is ${word}.`,
  ],
  gate: [
    (word, a, b) => `Compare the numbers ${a} and ${b} and say which is ${word}.`,
    (word, a, b) => `Which one of ${a} and ${b} is ${word}?`,
    (word, a, b) => `Please tell me if ${a} or ${b} is ${word}.`,
    (word, a, b) => `name the number that is ${word}, ${a} or ${b}`,
  ],
  secret: [
    (word, a, b) => `From ${a} and ${b}, pick the one that is ${word}.`,
    (word, a, b) => `Say which of the two numbers ${a} and ${b} is ${word}.`,
    (word, a, b) => `Look at the numbers ${a} and ${b} and tell me which is ${word}.`,
    (word, a, b) => `out of ${a} and ${b}, which is ${word}`,
  ],
};

export const AFTER_WORDINGS: OneNumber = {
  practice: [
    (a) => `Which number comes right after ${a}?`,
    (a) => `What number comes after ${a}?`,
    (a) => `What is the whole number just after ${a}?`,
    (a) => `What comes next after ${a}?`,
    (a) => `I count up from ${a}. What is the next number?`,
    (a) => `Name the number right after ${a}.`,
    (a) => `Which number is one more than ${a}?`,
    (a) => `count on one from ${a}`,
    (a) => `Tell me the number that follows ${a}.`,
    (a) => `Which number follows ${a}?`,
  ],
  gate: [
    (a) => `Please name the next number after ${a}.`,
    (a) => `When you count, which number comes just after ${a}?`,
    (a) => `What number is right after ${a}`,
  ],
  secret: [
    (a) => `Tell me which number comes next after ${a}.`,
    (a) => `You count and say ${a}. Which number follows?`,
    (a) => `the number one more than ${a} is`,
  ],
};

export const BEFORE_WORDINGS: OneNumber = {
  practice: [
    (a) => `Which number comes right before ${a}?`,
    (a) => `What number comes before ${a}?`,
    (a) => `What is the whole number just before ${a}?`,
    (a) => `I count down from ${a}. What is the next number?`,
    (a) => `Name the number right before ${a}.`,
    (a) => `Which number is one less than ${a}?`,
    (a) => `count back one from ${a}`,
    (a) => `Tell me the number that comes just before ${a}.`,
    (a) => `Going down, which number follows ${a}?`,
    (a) => `Take one from ${a}. Which number is it?`,
  ],
  gate: [
    (a) => `Please name the number that comes before ${a}.`,
    (a) => `When you count, which number comes just before ${a}?`,
    (a) => `What number is right before ${a}`,
  ],
  secret: [
    (a) => `Tell me which number comes right before ${a}.`,
    (a) => `You count down and say ${a}. Which number comes next?`,
    (a) => `the number one less than ${a} is`,
  ],
};

export const DOUBLE_WORDINGS: OneNumber = {
  practice: [
    (a) => `What is double ${a}?`,
    (a) => `Double ${a}.`,
    (a) => `What is twice ${a}?`,
    (a) => `Two times ${a} makes what?`,
    (a) => `What do you get when you double ${a}?`,
    (a) => `Please double the number ${a}.`,
    (a) => `find the double of ${a}`,
    (a) => `How much is twice ${a}?`,
    (a) => `Tell me what double ${a} is.`,
    (a) => `Take ${a} two times. How much is that?`,
  ],
  gate: [
    (a) => `How much is double ${a}?`,
    (a) => `Please work out twice ${a}.`,
    (a) => `Take the number ${a} and double it.`,
    (a) => `what number is twice ${a}`,
  ],
  secret: [
    (a) => `Tell me how much twice ${a} is.`,
    (a) => `What number is the double of ${a}?`,
    (a) => `If you double ${a}, what do you get?`,
    (a) => `work out double ${a}`,
  ],
};

/** The number is always even. */
export const HALF_WORDINGS: OneNumber = {
  practice: [
    (a) => `What is half of ${a}?`,
    (a) => `Halve ${a}.`,
    (a) => `What is ${a} divided by 2?`,
    (a) => `How much is half of ${a}?`,
    (a) => `What do you get when you halve ${a}?`,
    (a) => `Please halve the number ${a}.`,
    (a) => `find one half of ${a}`,
    (a) => `Divide ${a} by 2.`,
    (a) => `Tell me what half of ${a} is.`,
    (a) => `Split ${a} into two equal parts. How large is each part?`,
  ],
  gate: [
    (a) => `How much do you get when you halve ${a}?`,
    (a) => `Please work out half of ${a}.`,
    (a) => `Take the number ${a} and halve it.`,
    (a) => `what number is half of ${a}`,
  ],
  secret: [
    (a) => `Tell me how much half of ${a} is.`,
    (a) => `What number is one half of ${a}?`,
    (a) => `If you halve ${a}, what do you get?`,
    (a) => `work out ${a} divided by 2`,
  ],
};

export const THREE_NUMBERS_WORDINGS: Wordings<(a: number, b: number, c: number) => string> = {
  practice: [
    (a, b, c) => `What is ${a} + ${b} + ${c}?`,
    (a, b, c) => `${a} + ${b} + ${c} =`,
    (a, b, c) => `Add ${a}, ${b} and ${c}.`,
    (a, b, c) => `What is the sum of ${a}, ${b} and ${c}?`,
    (a, b, c) => `Work out ${a} + ${b} + ${c}.`,
    (a, b, c) => `What is ${a} plus ${b} plus ${c}?`,
    (a, b, c) => `How much is ${a} + ${b} + ${c}?`,
    (a, b, c) => `find the total of ${a}, ${b} and ${c}`,
    (a, b, c) => `Start at ${a}, add ${b} and then add ${c}.`,
    (a, b, c) => `What do you get when you add ${a}, ${b} and ${c}?`,
    (a, b, c) => `Please tell me what ${a}, ${b} and ${c} make together.`,
    (a, b, c) => `Calculate ${a} + ${b} + ${c}`,
  ],
  gate: [
    (a, b, c) => `How much do ${a}, ${b} and ${c} make together?`,
    (a, b, c) => `Please work out what ${a} plus ${b} plus ${c} is.`,
    (a, b, c) => `Add ${a} and ${b}, then add ${c}.`,
    (a, b, c) => `give me the answer to ${a} + ${b} + ${c}`,
  ],
  secret: [
    (a, b, c) => `Tell me how much ${a} plus ${b} plus ${c} is.`,
    (a, b, c) => `Put ${a}, ${b} and ${c} together. What is the total?`,
    (a, b, c) => `If you add ${a}, ${b} and ${c}, what do you get?`,
    (a, b, c) => `what does ${a} + ${b} + ${c} make`,
  ],
};
