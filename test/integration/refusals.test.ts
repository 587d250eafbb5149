import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { hostProgram, QUIET_ENGINE } from './support/quietEngine.ts';
import { openDatabase } from '../../src-main/node/database/openDatabase.ts';
import { clock, temporaryFolder } from './helpers/support.ts';

/** A host on this data folder, with an engine that only waits. */
function run(
  dataFolder: string,
  args: readonly string[],
  { program = 'cli', outputIsFull = false }: { program?: 'cli' | 'web'; outputIsFull?: boolean } = {},
) {
  const command = [process.execPath, ...hostProgram(program), ...args];
  return execa('sh', ['-c', outputIsFull ? 'exec "$@" > /dev/full' : 'exec "$@"', 'sh', ...command], {
    env: { CIRCADIA_HOME: dataFolder, CIRCADIA_PYTHON: QUIET_ENGINE },
    reject: false,
    timeout: 60_000,
  });
}
function privateFolder(): string {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}
function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
}

describe.runIf(process.platform === 'linux')('what the operating system refuses is one sentence, never a stack', () => {
  interface Place {
    /** A data folder that works. */
    folder: string;
    /** Outside of it: an empty folder, a file, and a folder whose `conversations.jsonl` lies on a full disk. */
    out: string;
    file: string;
    full: string;
  }
  const place = (): Place => {
    const folder = privateFolder();
    const out = join(folder, '..', 'out');
    const [file, full] = [join(out, 'file'), join(out, 'full')];
    mkdirSync(full, { recursive: true });
    writeFileSync(file, '');
    symlinkSync('/dev/full', join(full, 'conversations.jsonl.partial'));
    const database = openDatabase(join(folder, 'circadia.db'), { clock });
    database.conversations.insert({ id: 'c', title: 'Tides', createdAt: 1, systemPrompt: null });
    database.messages.insert([
      {
        id: 'q',
        conversation: 'c',
        parent: null,
        role: 'user',
        text: 'When is high tide?',
        state: 'complete',
        createdAt: 2,
      },
    ]);
    database.close();
    return { folder, out, file, full };
  };
  const cases: [string, (place: Place) => { at: string; args: string[] }, RegExp][] = [
    [
      'a data folder below a file',
      ({ file }) => ({ at: join(file, 'data'), args: ['cycles'] }),
      /could not be made.*Set CIRCADIA_HOME/,
    ],
    ['a data folder that is a file', ({ file }) => ({ at: file, args: ['cycles'] }), /Set CIRCADIA_HOME/],
    ['a data folder where none can be made', () => ({ at: '/proc/circadia', args: ['cycles'] }), /Set CIRCADIA_HOME/],
    [
      'a data folder that takes no files',
      () => ({ at: '/proc', args: ['cycles'] }),
      /CIRCADIA_HOME|choose another place/i,
    ],
    [
      'a full disk in the middle of an export',
      ({ folder, full }) => ({ at: folder, args: ['export', full] }),
      /^The disk is full/,
    ],
    [
      'an export below a file',
      ({ folder, file }) => ({ at: folder, args: ['export', join(file, 'x')] }),
      /choose another place/i,
    ],
    [
      'an export where no folder can be made',
      ({ folder }) => ({ at: folder, args: ['export', '/sys/x'] }),
      /choose another place/i,
    ],
    [
      'an export below /proc',
      ({ folder }) => ({ at: folder, args: ['export', '/proc/x'] }),
      /choose another place|cannot be made/i,
    ],
    ['an export into a file', ({ folder, file }) => ({ at: folder, args: ['export', file] }), /file/],
    [
      'an import of a folder',
      ({ folder, out }) => ({ at: folder, args: ['import', out] }),
      /cannot be read|is a folder/,
    ],
    [
      'an experiment from a file that is not there',
      ({ folder, out }) => ({ at: folder, args: ['lab', 'run', join(out, 'nowhere')] }),
      /cannot be read|is not there/,
    ],
    [
      'a backup of a data folder below a file',
      ({ file, out }) => ({ at: join(file, 'data'), args: ['backup', join(out, 'b')] }),
      /nothing to back up|is not there/,
    ],
    [
      'a restore of a folder',
      ({ folder, out }) => ({ at: folder, args: ['restore', out] }),
      /is a folder|not a backup/,
    ],
  ];
  test.each(cases)('%s', async (_, make, sentence) => {
    const { at, args } = make(place());
    const { exitCode, stderr } = await run(at, args);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at |ERR_|errno|Error:/);
    expect(exitCode).toBe(1);
  });

  test('output that a full disk swallows is a failure', async () => {
    const { exitCode, stderr } = await run(privateFolder(), ['cycles'], { outputIsFull: true });
    expect(stderr).toMatch(/The disk is full/);
    expect(exitCode).toBe(1);
  });

  test('the web host says it in the same words', async () => {
    const { exitCode, stderr } = await run(join(place().file, 'data'), ['--port', '0'], { program: 'web' });
    expect(stderr).toMatch(/could not be made\. Set CIRCADIA_HOME/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(exitCode).toBe(1);
  });
});

describe.runIf(process.platform === 'linux')('a data folder that was there before', () => {
  test('keeps its permissions, what Circadia writes in it is private all the same, and it says what to do', async () => {
    const folder = join(temporaryFolder(), 'shared');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'theirs.txt'), 'not ours', { mode: 0o644 });
    const { exitCode, stderr } = await run(folder, ['cycles']);
    expect(exitCode).toBe(0);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'theirs.txt')).mode & 0o777).toBe(0o644);
    expect(stderr).toContain(
      `Other users of this computer can look into ${folder}. What Circadia writes there only you can read; to hide the names as well, run: chmod 700 ${folder}`,
    );
    const open = pathsBelow(folder).filter(
      (path) => !path.endsWith('theirs.txt') && (statSync(path).mode & 0o077) !== 0,
    );
    expect(open).toEqual([]);
    expect(pathsBelow(folder).length).toBeGreaterThan(3);
  });
});
