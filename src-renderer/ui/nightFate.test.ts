import { describe, expect, it } from 'vitest';
import { fateOf, lessonsFact, lessonsFigure, lessonsLabel, nightsSentence } from './nightFate.ts';

type Night = Parameters<typeof lessonsFigure>[0];
const night = (change: Partial<Night>): Night => ({
  verdict: 'promoted',
  undone: false,
  lessons: 55,
  turns: 17,
  ...change,
});

describe('what a night’s lessons are called', () => {
  it.each<[string, Partial<Night>, string, string, string]>([
    ['kept', {}, 'Learned', '55 lessons', '17 new turns that day.'],
    ['kept, one', { lessons: 1, turns: 1 }, 'Learned', '1 lesson', '1 new turn that day.'],
    ['kept with no lesson', { lessons: 0 }, 'Lessons', 'None', '17 new turns that day.'],
    ['undone', { undone: true }, 'Undone', '55 lessons', 'You undid them. Their turns can be learned again.'],
    [
      'rejected',
      { verdict: 'rejected' },
      'Not kept',
      '55 lessons',
      'Studied in a copy, and left there. 17 turns wait for tonight.',
    ],
    [
      'rejected, one',
      { verdict: 'rejected', lessons: 1, turns: 1 },
      'Not kept',
      '1 lesson',
      'Studied in a copy, and left there. 1 turn waits for tonight.',
    ],
    ['rejected with no lesson', { verdict: 'rejected', lessons: 0 }, 'Lessons', 'None', '17 turns wait for tonight.'],
    [
      'light',
      { verdict: 'light', lessons: 0 },
      'Lessons',
      'None',
      'The weights were left alone. 17 turns wait for tonight.',
    ],
    [
      'light without turns',
      { verdict: 'light', lessons: 0, turns: 0 },
      'Lessons',
      'None',
      'The weights were left alone.',
    ],
    [
      'interrupted',
      { verdict: 'interrupted', lessons: 12 },
      'Not kept',
      '12 lessons',
      'It woke before the end. 17 turns wait for tonight.',
    ],
    [
      'interrupted early',
      { verdict: 'interrupted', lessons: 0 },
      'Lessons',
      'None',
      'It woke before the end. 17 turns wait for tonight.',
    ],
    [
      'failed',
      { verdict: 'failed', lessons: 12 },
      'Not kept',
      '12 lessons',
      'It could not finish. 17 turns wait for tonight.',
    ],
    ['running', { verdict: null, lessons: 12 }, 'Studying', '12 lessons', '17 new turns that day.'],
    ['running early', { verdict: null, lessons: 0, turns: 0 }, 'Lessons', 'None', 'No new turn that day.'],
  ])('%s', (_name, change, heading, figure, note) => {
    expect(lessonsFigure(night(change))).toEqual({ heading, figure, note });
  });
  it.each<[Partial<Night>, string, string]>([
    [{}, 'learned, 17 new turns', '55 lessons'],
    [{ undone: true }, 'undone, 17 new turns', '55 lessons, undone'],
    [{ verdict: 'rejected', turns: 1 }, 'not kept, 1 new turn', '55 lessons, not kept'],
    [{ verdict: 'light', lessons: 0, turns: 2 }, 'of 2 new turns', 'no lessons'],
    [{ verdict: 'interrupted', lessons: 3 }, 'not kept, 17 new turns', '3 lessons, not kept'],
    [{ verdict: 'failed', lessons: 0 }, 'of 17 new turns', 'no lessons'],
    [{ verdict: null, lessons: 1 }, 'of 17 new turns', '1 lesson'],
  ])('in short: %j', (change, fact, label) => {
    expect(lessonsFact(night(change))).toBe(fact);
    expect(lessonsLabel(night(change))).toBe(label);
  });
  it('nothing that was discarded is ever called learned', () => {
    for (const verdict of ['rejected', 'light', 'interrupted', 'failed'] as const)
      for (const lessons of [0, 1, 55])
        for (const undone of [false, true]) {
          const one = night({ verdict, lessons, undone });
          const { heading, figure, note } = lessonsFigure(one);
          expect(`${heading} ${figure} ${note} ${lessonsFact(one)} ${lessonsLabel(one)}`).not.toMatch(
            /\bLearned\b|(?<!can be )\blearned\b/,
          );
        }
  });
});

describe('how many nights learned something', () => {
  it.each<[Partial<Night>[], string]>([
    [[], '0 nights'],
    [[{}], '1 night, it learned something'],
    [[{ lessons: 0 }], '1 night, it learned nothing'],
    [[{ lessons: 0 }, { lessons: 0 }], '2 nights, none of them learned something'],
    [
      [{}, { undone: true }, { verdict: 'rejected' }, { verdict: 'light' }, { verdict: null }],
      '5 nights, 1 of them learned something',
    ],
    [[{}, {}], '2 nights, both learned something'],
    [[{}, {}, {}], '3 nights, all of them learned something'],
  ])('%j', (nights, words) => expect(nightsSentence(nights.map(night))).toBe(words));
});

it('an undone night is undone before it is anything else', () => {
  expect(fateOf({ verdict: 'promoted', undone: true })).toBe('undone');
  expect(fateOf({ verdict: 'promoted', undone: false })).toBe('kept');
  expect(fateOf({ verdict: 'rejected', undone: false })).toBe('discarded');
});
