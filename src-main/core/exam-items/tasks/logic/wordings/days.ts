import type { Wordings } from '../../../items/draft.ts';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const TODAY: Wordings<string> = {
  practice: [
    'Today is {day}.',
    'Today is {day}.',
    '{who} says that today is {day}.',
    'It is {day} today.',
    'today is {day}.',
    'It is {day}.',
    'We have {day} today.',
    '{who} knows that it is {day} today.',
    'Let us say that today is {day}.',
    '{who} sees that it is {day}.',
    '{day} is the day today.',
    'Now it is {day}.',
  ],
  gate: [
    '{who} says it is {day} today.',
    'We know that today is {day}.',
    'The day today is {day}.',
    'Say that it is {day} today.',
  ],
  secret: [
    '{who} tells me that today is {day}.',
    'We know it is {day} now.',
    'Here it is {day} today.',
    'The day is {day}.',
  ],
};

/**
 * `verb` is `is it` or `was it`, `said` the same the other way round; `when` is `in 3 days`, `2 days ago`, `tomorrow`.
 */
export const WHICH_DAY: Wordings<string> = {
  practice: [
    'What day {verb} {when}?',
    'What day {verb} {when}?',
    'Which day {verb} {when}?',
    'Which day {verb} {when}?',
    'what day {verb} {when}?',
    'So what day {verb} {when}?',
    'Tell me what day {said} {when}.',
    'Tell me the day {when}.',
    'Name the day {when}.',
    'Can you tell me which day {said} {when}?',
    'What is the day {when}?',
    'Which day of the week {verb} {when}?',
  ],
  gate: [
    'What day of the week {verb} {when}?',
    'Please name the day {when}.',
    'Do you know what day {said} {when}?',
    'Say which day {said} {when}.',
  ],
  secret: [
    'Please tell me which day {said} {when}.',
    'So which day {verb} {when}?',
    'Say the name of the day {when}.',
    'Can you say what day {said} {when}?',
  ],
};

export const EVENTS = [
  'concert',
  'test',
  'match',
  'party',
  'meeting',
  'market',
  'lesson',
  'fair',
  'trip',
  'film',
] as const;

export const EVENT_ON: Wordings<string> = {
  practice: [
    'The {event} is on {day}.',
    'The {event} of {who} is on {day}.',
    'It is known that the {event} is on {day}.',
    'On {day} there is a {event} with {who}.',
  ],
  gate: ['{who} has the {event} on {day}.', 'On {day} {who} goes to the {event}.', 'The day of the {event} is {day}.'],
  secret: [
    '{who} knows that the {event} is on {day}.',
    'You can go to the {event} on {day}.',
    '{who} put the {event} on {day}.',
  ],
};

/** `gap` is `3 days after` or `the day before`. */
export const EVENT_FROM: Wordings<string> = {
  practice: [
    'The {event} is {gap} the {other}.',
    'The {event} comes {gap} the {other}.',
    'We have the {event} {gap} the {other}.',
  ],
  gate: [
    '{who} has the {event} {gap} the {other}.',
    'They put the {event} {gap} the {other}.',
    'The day of the {event} is {gap} the {other}.',
  ],
  secret: [
    'You can go to the {event} {gap} the {other}.',
    '{who} goes to the {event} {gap} the {other}.',
    'The {event} takes place {gap} the {other}.',
  ],
};

export const EVENT_WHEN: Wordings<string> = {
  practice: [
    'On which day is the {event}?',
    'What day is the {event}?',
    'Tell me the day of the {event}.',
    'When is the {event}?',
    'So on what day is the {event}?',
  ],
  gate: [
    'Which day is the day of the {event}?',
    'Please name the day of the {event}.',
    'Do you know on which day the {event} is?',
  ],
  secret: [
    'Please tell me on which day the {event} is.',
    'What is the day of the {event}?',
    'Say on what day the {event} comes.',
  ],
};
