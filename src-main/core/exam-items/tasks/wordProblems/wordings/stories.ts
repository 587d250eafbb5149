import type { Wordings } from '../../../items/draft.ts';

/** Somebody has `a` things and gets `b` more. */
export const GAIN_STORIES: Wordings<string> = {
  practice: [
    '{who} has {someA}. {other} gives {who} {b} more.',
    '{who} has {someA}. {who} buys {b} more.',
    '{who} has {someA}. Then {who} finds {b} more.',
    '{who} has {someA}. {who} gets {b} more from {other}.',
    '{who} had {someA} and then bought {b} more.',
    '{other} hands {someB} to {who}, who already has {a}.',
    'In the morning {who} has {someA}, and later {who} wins {b} more.',
    'Today {who} gets {someB}. Before that {who} had {a}.',
    'First {who} has {someA}, then {other} brings {b} more to {who}.',
    '{who} keeps {someA} at home and picks up {b} more on the way.',
  ],
  gate: [
    '{who} had {someA} in the morning and found {b} more later.',
    '{other} gives {someB} to {who}, and {who} already had {a}.',
    'There are {someA} in the bag of {who}, who now gets {b} more.',
  ],
  secret: [
    '{who} starts with {someA} and wins {b} more today.',
    'From {other}, {who} gets {someB}, after having {a} at first.',
    'At home {who} keeps {someA}, and then {who} buys another {b}.',
  ],
};

export const GAIN_ASKS: Wordings<string> = {
  practice: [
    'How many {things} does {who} have now?',
    'How many {things} is that in all?',
    'How many {things} has {who} got now?',
    'Count the {things} of {who}.',
    'How many does {who} have in the end?',
    'what is the total number of {things}',
    'How many {things} are there in total?',
    'Tell me how many {things} {who} has after that.',
  ],
  gate: [
    'What number of {things} does {who} have in the end?',
    'Please tell me how many {things} {who} has now.',
    'How many {things} does that make in all?',
  ],
  secret: [
    'How many {things} does {who} have after that?',
    'What is the number of {things} that {who} has now?',
    'Count how many {things} {who} has in total.',
  ],
};

/** Somebody has `a` things and loses `b`. */
export const LOSS_STORIES: Wordings<string> = {
  practice: [
    '{who} has {someA}. {who} gives {b} to {other}.',
    '{who} has {someA}. {who} loses {b}.',
    '{who} has {someA}. {who} sells {b}.',
    '{who} has {someA}. Then {other} takes {b}.',
    '{who} had {someA} and gave away {b}.',
    '{other} gets {b} of the {someA} that {who} has.',
    'From a bag with {someA} {who} takes out {b}.',
    'Today {who} lost {someB}. Before that {who} had {a}.',
    'At first {who} has {someA}, but then {who} drops {b}.',
    '{who} had {someA} and sent {b} of them to {other}.',
  ],
  gate: [
    'In the morning {who} had {someA}, and later {who} lost {b}.',
    '{who} has {someA} in a bag, and {other} takes {b} of them.',
    'Of {someA}, {who} sells {b} today.',
  ],
  secret: [
    '{who} starts with {someA} and gives away {b}.',
    '{other} got {someB} from {who}, who had {a} before that.',
    '{who} takes {b} out of a bag that has {someA} in it.',
  ],
};

export const LOSS_ASKS: Wordings<string> = {
  practice: [
    'How many {things} are left?',
    'How many {things} does {who} have left?',
    'How many {things} does {who} still have?',
    'Count the {things} that remain.',
    'how many remain',
    'What number of {things} is left for {who}?',
    'Tell me how many {things} {who} keeps.',
    'How many {things} stay in the end?',
  ],
  gate: [
    'Please tell me how many {things} {who} has left.',
    'How many {things} still remain?',
    'What number of {things} is left in the end?',
  ],
  secret: [
    'How many {things} remain for {who}?',
    'Count how many {things} are left for {who}.',
    'What is the number of {things} that {who} still has?',
  ],
};

/** Somebody has `a` things, another person has fewer: `b`. */
export const DIFFERENCE_STORIES: Wordings<string> = {
  practice: [
    '{who} has {someA}. {other} has {someB}.',
    '{other} has {someB}, but {who} has {a}.',
    '{who} found {someA} and {other} found {b}.',
    'There are {someA} for {who} and {b} for {other}.',
    '{other} keeps {someB} at home. {who} keeps {a}.',
    'In the bag of {who} are {someA}, and {other} has only {b}.',
    'Today {who} buys {someA} while {other} buys {b}.',
  ],
  gate: [
    '{other} found {someB}, but {who} found {a}.',
    'Of two friends, {who} has {someA} and {other} only {b}.',
    '{who} gets {someA} today while {other} gets {b}.',
  ],
  secret: [
    '{who} buys {someA}, and {other} buys only {b}.',
    'At home {other} has {someB} and {who} has {a}.',
    '{who} keeps {someA} in a bag, but {other} keeps {b}.',
  ],
};

export const DIFFERENCE_ASKS: Wordings<string> = {
  practice: [
    'How many more {things} does {who} have than {other}?',
    'How many fewer {things} does {other} have than {who}?',
    'What is the difference in {things}?',
    'By how many {things} is {who} ahead of {other}?',
    'how many more has {who} than {other}',
    'How many {things} does {other} need to have as many as {who}?',
    'Tell me how many more {things} {who} has.',
  ],
  gate: [
    'How many {things} more than {other} does {who} have?',
    'Please tell me how many fewer {things} {other} has.',
    'What is the difference between the {things} of {who} and {other}?',
  ],
  secret: [
    'By how many {things} does {who} have more than {other}?',
    'How many {things} fewer than {who} has {other} got?',
    'Find how many more {things} {who} has than {other}.',
  ],
};

/** One person has `a` things, another has `b`. */
export const TOGETHER_STORIES: Wordings<string> = {
  practice: [
    '{who} has {someA} and {other} has {someB}.',
    '{who} brings {someA}. {other} brings {b}.',
    '{other} found {someB}, and {who} found {a}.',
    '{who} puts {someA} on the table, and {other} puts {b} there too.',
    'Two friends, {who} and {other}, have {a} and {someB}.',
    'Today {who} buys {someA} and {other} buys {b} as well.',
    '{other} has {someB} at home. {who} has {a}.',
  ],
  gate: [
    '{who} found {someA} today, and {other} found {b} too.',
    'Into one bag {who} puts {someA} and {other} puts {b}.',
    '{other} brings {someB} to the table while {who} brings {a}.',
  ],
  secret: [
    '{who} buys {someA}, and then {other} buys {b} as well.',
    'On the table {who} has {someA} and {other} has {b}.',
    'Two friends meet: {who} brings {someA}, {other} brings {b}.',
  ],
};

export const TOGETHER_ASKS: Wordings<string> = {
  practice: [
    'How many {things} do they have together?',
    'How many {things} do {who} and {other} have in all?',
    'How many {things} is that together?',
    'What is the sum of their {things}?',
    'how many do the two have together',
    'Count all their {things}.',
    'Tell me how many {things} {who} and {other} have in total.',
  ],
  gate: [
    'How many {things} do the two have in total?',
    'Please count all the {things} of {who} and {other}.',
    'What total number of {things} is that?',
  ],
  secret: [
    'What number of {things} do {who} and {other} have together?',
    'Tell me how many {things} the two friends have in all.',
    'All together, how many {things} do they have?',
  ],
};
