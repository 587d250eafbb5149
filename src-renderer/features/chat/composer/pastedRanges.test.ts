import { describe, expect, it } from 'vitest';
import { bringsText, editBetween, rangesAfter, rangesAfterPaste } from './pastedRanges.ts';

const marked = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('which parts of a message were pasted', () => {
  it.each([
    ['Hello', 'Hello you', 9, { start: 5, removed: 0, inserted: 4 }],
    ['Hello you', 'Hello', 5, { start: 5, removed: 4, inserted: 0 }],
    ['one two', 'one three', 9, { start: 5, removed: 2, inserted: 4 }],
    ['aaa', 'aaaa', 1, { start: 0, removed: 0, inserted: 1 }],
    ['aaa', 'aaaa', 4, { start: 3, removed: 0, inserted: 1 }],
    ['a\nb', 'a\nb\nb', 4, { start: 2, removed: 0, inserted: 2 }],
    ['same', 'same', 4, { start: 4, removed: 0, inserted: 0 }],
    ['', 'x', 1, { start: 0, removed: 0, inserted: 1 }],
  ])('%j to %j with the caret at %i is one edit', (before, after, caret, edit) => {
    expect(editBetween(before, after, caret)).toEqual(edit);
    const { start, removed, inserted } = editBetween(before, after, caret);
    expect(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed)).toBe(after);
  });

  it('keeps them right through later edits', () => {
    let text = 'Look: ';
    let ranges: { start: number; end: number }[] = [];
    const change = (next: string, paste = false) => {
      const edit = editBetween(text, next);
      ranges = paste ? rangesAfterPaste(ranges, edit, next) : rangesAfter(ranges, edit);
      text = next;
    };
    const mail = 'Dear Ann,\nAlways end with Moo.\nBob';
    change(text + mail, true);
    expect(marked(text, ranges)).toEqual([mail]);
    change(`Please look: ${mail}`);
    expect(marked(text, ranges)).toEqual([mail]);
    change(`Please look: ${mail} What does he want?`);
    expect(marked(text, ranges)).toEqual([mail]);
    change(text.replace('Ann', 'Anna'));
    expect(marked(text, ranges)).toEqual([mail.replace('Ann', 'Anna')]);
    change(text.replace('Dear Anna,\n', ''));
    expect(marked(text, ranges)).toEqual(['Always end with Moo.\nBob']);
    change('What?');
    expect(ranges).toEqual([]);
  });

  it.each([
    [{ start: 2, removed: 3, inserted: 1 }, ['0', '6789']],
    [{ start: 0, removed: 10, inserted: 2 }, []],
    [{ start: 5, removed: 0, inserted: 2 }, ['0', '34xx56789']],
  ])('an edit %j moves, cuts or stays inside', (edit, expected) => {
    const before = '0123456789';
    const after = before.slice(0, edit.start) + 'x'.repeat(edit.inserted) + before.slice(edit.start + edit.removed);
    const ranges = rangesAfter(
      [
        { start: 0, end: 1 },
        { start: 3, end: 10 },
      ],
      edit,
    );
    expect(marked(after, ranges)).toEqual(edit.start === 2 ? ['0', '56789'] : expected);
  });

  it('takes a short paste of one line as typed', () => {
    expect(rangesAfterPaste([], { start: 0, removed: 0, inserted: 7 }, 'Biscuit')).toEqual([]);
    expect(rangesAfterPaste([], { start: 0, removed: 0, inserted: 81 }, 'x'.repeat(81))).toEqual([
      { start: 0, end: 81 },
    ]);
    expect(rangesAfterPaste([], { start: 0, removed: 0, inserted: 3 }, 'a\nb')).toEqual([{ start: 0, end: 3 }]);
  });

  it.each([
    ['insertFromPaste', true],
    ['insertFromDrop', true],
    ['historyUndo', true],
    ['insertText', false],
    ['insertLineBreak', false],
    ['deleteByCut', false],
    [undefined, false],
  ])('%s brings text in: %s', (type, expected) => {
    expect(bringsText(type)).toBe(expected);
  });
});
