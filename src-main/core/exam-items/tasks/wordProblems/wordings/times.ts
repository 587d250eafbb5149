import type { Telling } from '../story.ts';

/** One person is `a` years old, the other `b` years younger; the question looks `c` years ahead. */
export const AGE: Telling = {
  stories: {
    practice: [
      '{who} is {a} years old. {other} is {b} years younger.',
      '{other} was born {b} years after {who}, who is now {a}.',
      '{who} is {a} and has a friend, {other}, who is {b} years younger.',
      'Today {who} turns {a}. When {other} was born, {who} turned {b} on that very day.',
      '{who}, {b} years older than {other}, is {a} this year.',
      'Between {who} and the younger {other} lie {b} years. {who} is {a}.',
    ],
    gate: [
      '{other} is {b} years younger than {who}, and {who} is {a} years old.',
      '{who} turned {a} today. {other} was born {b} years later than {who}.',
      'The age of {who} is {a}, and {who} is {b} years older than {other}.',
    ],
    secret: [
      'This year {who} is {a} years old, and {who} was born {b} years before {other}.',
      '{who} is older than {other} by {b} years and is now {a}.',
      '{other} is the younger one, by {b} years. {who} is {a} years old now.',
    ],
  },
  asks: {
    practice: [
      'How old will they be together in {c} years?',
      'What will be the sum of their ages in {c} years?',
      'In {c} years, what age will {who} and {other} have in total?',
      'Add up their ages in {c} years from now.',
      'what do their ages add up to after {c} more years',
      'When {c} years have passed, what is the total of both ages?',
    ],
    gate: [
      'What do their two ages make together in {c} years?',
      'Find the sum of both ages {c} years from now.',
      'How old will {who} and {other} be in total after {c} more years?',
    ],
    secret: [
      'In {c} years from now, what will their ages add up to?',
      'Tell me the total of their ages in {c} years.',
      'After {c} years, how old are {who} and {other} together?',
    ],
  },
};

/** `a` things every `b` minutes for `c` hours; `d` of them do not count. */
export const RATE: Telling = {
  stories: {
    practice: [
      '{who} packs {a} {things} every {b} minutes. After {c} hours, {d} of them are thrown away.',
      'A machine makes {a} {things} in {b} minutes. It runs for {c} hours, and {d} of the {things} turn out bad.',
      'In {b} minutes {who} paints {a} {things}. {who} works like this for {c} hours and gives {d} of the {things} to {other}.',
      'For {c} hours {who} sorts {things}: {a} of them take {b} minutes. Then {who} drops and breaks {d}.',
      'Every {b} minutes a belt carries {a} {things} into a store. The belt runs {c} hours, then {d} {things} are sold.',
      '{who} needs {b} minutes for {a} {things}, spends {c} hours on them and sells {d}.',
    ],
    gate: [
      'In {b} minutes {who} makes {a} {things}. {who} goes on for {c} hours, and then {d} of the {things} are sold.',
      'A machine runs for {c} hours and packs {a} {things} every {b} minutes. Of these, {d} turn out broken and are thrown away.',
      '{who} paints {a} {things} every {b} minutes, works for {c} hours and gives {d} of them away.',
    ],
    secret: [
      'For {a} {things} {who} needs {b} minutes. {who} works for {c} hours and throws {d} bad {things} away.',
      'A belt brings {a} {things} every {b} minutes for {c} hours. After that, {d} {things} break.',
      '{who} sorts {a} {things} in {b} minutes. After {c} hours of this, {other} takes {d} of them.',
    ],
  },
  asks: {
    practice: [
      'How many {things} are left?',
      'How many {things} remain in the end?',
      'What number of {things} is left?',
      'Work out how many {things} remain.',
      'how many {things} are there then',
      'Count the {things} that are still there.',
    ],
    gate: [
      'How many {things} are still there?',
      'What number of {things} remains in the end?',
      'Tell me how many {things} are left then.',
    ],
    secret: [
      'How many {things} are there in the end?',
      'Find how many {things} remain after all.',
      'What number of {things} stays in the end?',
    ],
  },
};

/** Work from clock time `start` to `end` with two breaks of `c` and `d` minutes. */
export const WORKED: Telling = {
  stories: {
    practice: [
      '{who} works from {start} to {end} with two breaks, one of {c} and one of {d} minutes.',
      'At {start} {who} begins to work. There is a break of {c} minutes, later one of {d} minutes. {who} stops at {end}.',
      '{who} stops work at {end} after a start at {start}. In between, {who} eats for {c} minutes and sleeps for {d}.',
      'The shift of {who} starts at {start} and ends at {end}. {who} spends {c} minutes of it on lunch and {d} minutes on the phone, the rest on work.',
      '{who} comes at {start}, works, rests {c} minutes, works, rests {d} minutes, works and goes at {end}.',
      'Between {start} and {end} {who} works all the time but for {c} minutes of lunch and {d} minutes of tea.',
    ],
    gate: [
      '{who} begins work at {start} and stops at {end}. Lunch takes {c} minutes of this time, and tea takes {d} minutes.',
      'The work of {who} starts at {start}. {who} rests twice, first {c} minutes and then {d} minutes, and goes home at {end}.',
      'From {start} to {end} {who} works, but there are two breaks of {c} and {d} minutes.',
    ],
    secret: [
      '{who} comes to work at {start} and goes at {end}, and takes breaks of {c} and {d} minutes in between.',
      'A break of {c} minutes and another of {d} minutes lie in the shift of {who}, which begins at {start} and ends at {end}.',
      '{who} starts at {start} and works until {end}, but sleeps {c} minutes and eats {d} minutes of that time.',
    ],
  },
  asks: {
    practice: [
      'How many minutes does {who} work?',
      'How many minutes of work is that, without the breaks?',
      'What is the time of work in minutes?',
      'Work out how many minutes {who} really works.',
      'how many minutes of work are left without the breaks',
      'Tell me the number of minutes that {who} works.',
    ],
    gate: [
      'How many minutes does {who} really work?',
      'Find the minutes of work that {who} does, without the breaks.',
      'What number of minutes does {who} work?',
    ],
    secret: [
      'For how many minutes does {who} work in all?',
      'Without the breaks, how many minutes of work are there?',
      'Tell me how many minutes {who} works.',
    ],
  },
};
