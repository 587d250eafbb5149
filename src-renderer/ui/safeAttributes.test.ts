import { expect, test } from 'vitest';
import { safeAttributes } from './safeAttributes.ts';

test('what an element means stays', () => {
  expect(safeAttributes({ start: 7 })).toEqual({ start: 7 });
  expect(safeAttributes({ start: '7', value: '3' })).toEqual({ start: 7, value: 3 });
  expect(safeAttributes({ style: { textAlign: 'right' }, colSpan: 2 })).toEqual({
    style: { textAlign: 'right' },
    colSpan: 2,
  });
  expect(
    safeAttributes({ dir: 'rtl', lang: 'ar', id: 'user-content-fn-1', className: 'task-list-item float' }),
  ).toEqual({
    dir: 'rtl',
    lang: 'ar',
    id: 'user-content-fn-1',
    className: 'task-list-item',
  });
});

test('what could style or act does not', () => {
  const bad = {
    style: { position: 'fixed', textAlign: 'expression(1)' },
    onclick: 'x()',
    id: 'root',
    className: 'float veil',
    start: 'Infinity',
    dir: 'up',
    value: 1e12,
    srcDoc: 'x',
  };
  expect(safeAttributes(bad)).toEqual({});
  expect(safeAttributes({ style: 'text-align:right;position:fixed' })).toEqual({});
});
