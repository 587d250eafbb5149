import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTraces } from './traces.ts';

test('words that were written again since are not looked for any more, the others are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-traces-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const traces = createTraces(folder, () => 1);
  const both = traces.of(['the heron of Zanzibar', 'Käse für Xanthippe']);
  const rest = traces.without(both, ['I say it again: Käse für Xanthippe!']);
  expect(traces.contains([rest])('the heron of Zanzibar, once more')).toBe(true);
  expect(traces.contains([rest])('Käse für Xanthippe')).toBe(false);
  writeFileSync(join(folder, 'wide.txt'), Buffer.from('Käse für Xanthippe', 'utf16le'));
  expect((await traces.search([rest])).found).toEqual([]);
  expect((await traces.search([both])).found).toEqual([{ file: 'wide.txt', hits: 1 }]);
});
