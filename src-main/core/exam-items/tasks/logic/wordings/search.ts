import type { Wordings } from '../../../items/draft.ts';

export const PLACES = [
  'box',
  'bag',
  'drawer',
  'car',
  'kitchen',
  'garden',
  'office',
  'attic',
  'shed',
  'basket',
] as const;
export const ITEMS = ['key', 'ring', 'map', 'letter', 'coin', 'ticket', 'watch', 'phone', 'book', 'cup'] as const;
export const GROUPS = [
  { name: 'fruits', words: ['apple', 'pear', 'plum', 'peach', 'cherry', 'grape'] },
  { name: 'animals', words: ['dog', 'cat', 'horse', 'cow', 'sheep', 'goat'] },
  { name: 'colours', words: ['red', 'blue', 'green', 'yellow', 'black', 'white'] },
  { name: 'furniture', words: ['chair', 'table', 'bed', 'desk', 'sofa', 'shelf'] },
  { name: 'vehicles', words: ['car', 'bus', 'train', 'bike', 'boat', 'plane'] },
  { name: 'clothes', words: ['hat', 'coat', 'shoe', 'shirt', 'sock', 'glove'] },
] as const;

/** Two places, one of them ruled out. */
export const EITHER_OR: Wordings<string> = {
  practice: [
    'The {item} of {who} is in the {first} or the {second}. It is not in the {denied}. Where is it?',
    '{who} left the {item} in the {first} or in the {second}. The {denied} is empty. Where is the {item}?',
    'The {item} is in the {first} or the {second}, but not in the {denied}. Where is the {item}?',
    '{who} has a {item} in the {first} or the {second}. There is nothing in the {denied}. Where can it be?',
    '{who} put the {item} in the {first} or the {second}. It is not there in the {denied}. Tell me where it is.',
    'Where is the {item} of {who}? It is in the {first} or the {second}, and it is not in the {denied}.',
    'I know that the {item} is in the {first} or in the {second}. The {denied} holds nothing. Where should I look?',
    'where is the {item}? {who} put it in the {first} or the {second}, not in the {denied}',
    'Either the {first} or the {second} holds the {item}. {who} did not find it in the {denied}. Where is it now?',
    '{who} looks for the {item}. It must be in the {first} or the {second}. The {denied} has nothing in it. So where is it?',
    'The {item} can be in the {first} or in the {second}. {who} looked in the {denied} and did not see it. Where must it be?',
    'Find the {item}: it is in the {first} or the {second}. We know the {denied} is empty.',
  ],
  gate: [
    'I left a {item} in the {first} or in the {second}. {who} says it is not in the {denied}. Where do I find it?',
    '{who} wants the {item}, which is in the {first} or the {second}. It was not in the {denied}. Please tell me where it is.',
    'Please find the {item} of {who}. It must be in the {first} or in the {second}, but the {denied} is empty.',
    'The {first} or the {second} has the {item} in it. There is no {item} in the {denied}. So where can we find it?',
  ],
  secret: [
    '{who} knows that the {item} is in the {first} or the {second}. It cannot be in the {denied}. In which place is it?',
    'Do you see where the {item} of {who} is? It is in the {first} or in the {second}, and the {denied} is empty.',
    'We look for a {item}. {who} put it in the {first} or in the {second}, and not in the {denied}. Where should we look?',
    'In the {first} or in the {second} there is a {item}. In the {denied} there is nothing. Please say where it is.',
  ],
};

/** Hard rung: four people hold one thing each. */
export const EACH_HAS: Wordings<string> = {
  practice: ['{people} each have one thing: {things}.', 'There are four things, {things}, and {people} have one each.'],
  gate: [
    'Each of {people} has one of the things {things}, and all are different.',
    'Four things, {things}, belong to {people}, one to each.',
  ],
  secret: [
    '{people} share out {things}, and each gets one.',
    'Of the four things {things}, each goes to one of {people}.',
  ],
};
/** Middle rung: three people hold one thing each. */
export const EACH_OF_THREE: Wordings<string> = {
  practice: [
    '{people} have one thing each, and the things are {things}.',
    'There are three things, {things}. {people} have one each.',
  ],
  gate: [
    'Each of the three, {people}, has one of {things}.',
    'Three things, {things}, are with {people}, one with each.',
  ],
  secret: [
    '{people} take {things}, and each takes one of them.',
    'Of three things, {things}, one goes to each of {people}.',
  ],
};
export const HAS: Wordings<string> = {
  practice: ['{who} has the {item}.', 'The {item} is with {who}.', 'We see the {item} in the hand of {who}.'],
  gate: ['The {item} belongs to {who}.', 'It is known that {who} has the {item}.'],
  secret: ['{who} holds the {item}.', 'You know that {who} holds the {item}.'],
};
export const HAS_NOT: Wordings<string> = {
  practice: [
    '{who} does not have the {item} or the {other}.',
    'Neither the {item} nor the {other} is with {who}.',
    '{who} has no {item} and no {other}.',
  ],
  gate: [
    'The {item} and the {other} do not belong to {who}.',
    'It is known that {who} has neither the {item} nor the {other}.',
  ],
  secret: [
    '{who} holds neither the {item} nor the {other}.',
    'You know that {who} does not hold the {item} or the {other}.',
  ],
};
export const HAS_NOT_ONE: Wordings<string> = {
  practice: ['{who} does not have the {item}.', 'The {item} is not with {who}.', '{who} has no {item}.'],
  gate: ['The {item} does not belong to {who}.', 'It is known that {who} has no {item}.'],
  secret: ['{who} does not hold the {item}.', 'You know that {who} does not hold the {item}.'],
};
export const WHO_HAS: Wordings<string> = {
  practice: [
    'Who has the {item}?',
    'So who has the {item}?',
    'Tell me who has the {item}.',
    'Which person has the {item}?',
  ],
  gate: ['Please name the person with the {item}.', 'Do you know who has the {item}?'],
  secret: ['Who must have the {item}?', 'Please say who holds the {item}.'],
};
