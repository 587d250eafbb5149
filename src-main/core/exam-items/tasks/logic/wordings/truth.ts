import type { Wordings } from '../../../items/draft.ts';

export const CONDITIONS = [
  {
    cause: 'it rains',
    not: 'it does not rain',
    did: 'did it rain',
    result: 'the game is off',
    otherwise: 'the game is on',
    asked: 'is the game off',
  },
  {
    cause: 'it snows',
    not: 'it does not snow',
    did: 'did it snow',
    result: 'the school is closed',
    otherwise: 'the school is open',
    asked: 'is the school closed',
  },
  {
    cause: 'the bell rings',
    not: 'the bell does not ring',
    did: 'did the bell ring',
    result: 'the shop opens',
    otherwise: 'the shop stays closed',
    asked: 'does the shop open',
  },
  {
    cause: 'the light is red',
    not: 'the light is green',
    did: 'was the light red',
    result: 'the bus stops',
    otherwise: 'the bus goes on',
    asked: 'does the bus stop',
  },
  {
    cause: 'the sun shines',
    not: 'the sun does not shine',
    did: 'did the sun shine',
    result: 'the pool is open',
    otherwise: 'the pool is closed',
    asked: 'is the pool open',
  },
] as const;

export const RULES: Wordings<string> = {
  practice: [
    'If, and only if, {cause}, {result}.',
    'If, and only if, {cause}, {result}.',
    'If {cause}, {result}, and only then.',
    'Only if {cause}, {result}, and then always.',
    'If {cause}, {result}. If not, {otherwise}.',
    'When {cause}, {result}, but only then.',
    'If {cause}, {result}, else {otherwise}.',
    '{Result} if {cause}, and only then.',
    'When {cause}, {result}, if not, {otherwise}.',
    'We know that {result} if, and only if, {cause}.',
  ],
  gate: [
    '{Result} when {cause}, but only then.',
    'When {cause}, {result}, else {otherwise}.',
    'It is known that {result} if, and only if, {cause}.',
  ],
  secret: [
    '{Result} if, and only if, {cause}.',
    'We see that {result} when {cause}, and only then.',
    'If {cause}, {result}, but if not, {otherwise}.',
  ],
};

export const NEWS: Readonly<Record<'so' | 'not', Wordings<string>>> = {
  so: {
    practice: [
      '{who} says that {cause} today.',
      '{who} sees that {cause} today.',
      '{who} knows that {cause} today.',
      'Today {cause}.',
      '{Cause} today.',
      'I see that {cause} today.',
    ],
    gate: ['It is known that {cause} today.', '{who} tells us that {cause} today.', 'Today {who} sees that {cause}.'],
    secret: ['We know that {cause} today.', '{who} tells me that {cause} today.', 'Today {who} says that {cause}.'],
  },
  not: {
    practice: [
      '{who} says that {cause} tomorrow but not today.',
      '{who} knows that {cause} tomorrow but not today.',
      '{who} says that {not} today.',
      '{who} sees that {not} today.',
      'Today {not}.',
      '{Not} today.',
    ],
    gate: [
      'It is known that {not} today.',
      '{who} tells us that {cause} tomorrow but not today.',
      'Today {who} sees that {not}.',
    ],
    secret: [
      'We know that {not} today.',
      '{who} tells me that {cause} tomorrow but not today.',
      'Today {who} says that {not}.',
    ],
  },
};

export const TODAY_ASKED: Wordings<string> = {
  practice: [
    '{Asked} today?',
    '{Asked} today?',
    '{asked} today?',
    'So {asked} today?',
    '{Asked} today, yes or no?',
    'Tell me, {asked} today?',
    'Now, {asked} today?',
    'Today, {asked}?',
  ],
  gate: ['Yes or no, {asked} today?', 'Please tell me, {asked} today?', 'So today, {asked}?'],
  secret: ['Then {asked} today?', 'Please say yes or no, {asked} today?', 'What do you say, {asked} today?'],
};

/** Hard rung: from the rule `if cause, result` and the second rule `if result, who does this`. */
export const STAYS: Wordings<string> = {
  practice: [
    'If {result}, {who} always stays at home.',
    'Every time that {result}, {who} stays at home.',
    '{who} always stays at home when {result}.',
  ],
  gate: ['On each day when {result}, {who} stays at home.', '{who} never goes out when {result}.'],
  secret: ['It is always so that {who} stays at home if {result}.', 'When {result}, {who} does not go out.'],
};
export const PLAIN_RULES: Wordings<string> = {
  practice: [
    'If {cause}, {result}.',
    'Every time that {cause}, {result}.',
    '{Result} each time that {cause}.',
    'When {cause}, {result}.',
  ],
  gate: ['On each day when {cause}, {result}.', 'It is known that {result} if {cause}.'],
  secret: ['It is always so that {result} if {cause}.', 'Each time that {cause}, {result} too.'],
};
export const WENT_OUT: Wordings<string> = {
  practice: ['Yesterday {who} went out and was not at home at all.', '{who} was out all day yesterday.'],
  gate: ['{who} went out for all of yesterday.', 'All day yesterday {who} was out in the city.'],
  secret: ['Yesterday {who} was not at home.', '{who} spent all of yesterday out of the house.'],
};
export const YESTERDAY_ASKED: Wordings<string> = {
  practice: ['{Did} yesterday?', 'So {did} yesterday?', 'Tell me, {did} yesterday?'],
  gate: ['Yes or no, {did} yesterday?', 'Please tell me, {did} yesterday?'],
  secret: ['Then {did} yesterday?', 'What do you say, {did} yesterday?'],
};
export const HOME_ASKED: Wordings<string> = {
  practice: ['Does {who} stay at home today?', 'So is {who} at home today?', 'Tell me if {who} stays at home today.'],
  gate: ['Yes or no, is {who} at home today?', 'Please tell me if {who} stays at home today.'],
  secret: ['Then is {who} at home today?', 'Can we say that {who} is at home today?'],
};
/** A rule about someone else that decides nothing. */
export const LURES: Wordings<string> = {
  practice: [
    'If {who} is tired, {who} drinks tea.',
    '{who} likes to read at night.',
    'Every time that {who} is late, {who} takes the bus.',
  ],
  gate: ['When {who} is tired, {who} drinks coffee.', '{who} likes to walk in the park.'],
  secret: ['If {who} is late, {who} takes the train.', '{who} likes to cook at night.'],
};
