import { expect, test } from 'vitest';
import { checkJsonLines } from './jsonLines.ts';

test('both shapes count, empty lines do not', () => {
  expect(checkJsonLines('{"messages":[]}\n\n{"instruction":"a","response":"b"}\n')).toEqual({ rows: 2, problem: null });
});

test('the first unusable line is named', () => {
  expect(checkJsonLines('{"messages":[]}\nnot json').problem).toContain('Line 2');
  expect(checkJsonLines('{"text":"x"}').problem).toContain('Line 1');
  expect(checkJsonLines('  \n').problem).toBe('The file holds no rows.');
});
