import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeFailure, SetupStopped } from './stop.mjs';

const refused = (work) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
};

test('what the operating system refuses during set-up is a sentence, a bug is shown whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-stop-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'file'), '');
  const real = [
    refused(() => writeFileSync(join(folder, 'file', 'x'), '')),
    refused(() => writeFileSync(folder, '')),
    refused(() => writeFileSync('/dev/full', 'x')),
    Object.assign(new Error('EROFS: read-only file system, open'), {
      code: 'EROFS',
      syscall: 'open',
      path: '/app/.cache/setup.lock',
    }),
  ];
  for (const error of real) {
    expect(describeFailure(error)).toMatch(/^[A-Z].*\.$/);
    expect(describeFailure(error)).not.toMatch(/\n|Error:/);
  }
  expect(describeFailure(real[2])).toContain('Free about 3 GB');
  expect(describeFailure(real[3])).toContain('/app/.cache/setup.lock');
  expect(describeFailure(new SetupStopped('No network.'))).toBe('No network.');
  expect(describeFailure(new TypeError('a bug'))).toContain('stop.test.mjs');
});
