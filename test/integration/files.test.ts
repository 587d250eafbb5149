import { noticeSentence } from '../../src-shared/words/system.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { atomicWrite } from '../../src-main/node/files/atomicWrite.ts';
import { dataFolderPath, prepareDataFolder } from '../../src-main/node/files/dataFolder.ts';
import { createNightFiles } from '../../src-main/node/files/nightFiles.ts';
import { FolderInUse, readOwner, takeOwnership } from '../../src-main/node/files/ownerLock.ts';
import { createFileLog } from '../../src-main/node/log.ts';
import { HELPERS, temporaryFolder } from './helpers/support.ts';

async function holder(folder: string): Promise<{ said: string; processId: number; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(HELPERS, 'holdLock.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(kill);
  const [said] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { said, processId: child.pid ?? 0, kill };
}

describe('the owner lock', () => {
  test('a second process is told which one to use, and where to attach', async () => {
    const folder = temporaryFolder();
    const first = await holder(folder);
    expect(first.said).toBe('taken');
    expect(() => takeOwnership(folder, 'cli')).toThrow(
      `Circadia is already running on this data folder (process ${first.processId}). Use that window, or set CIRCADIA_HOME to another folder.`,
    );
    expect(() => takeOwnership(folder, 'cli')).toThrow(FolderInUse);
    expect(readOwner(folder)).toMatchObject({
      processId: first.processId,
      host: 'web',
      address: 'http://127.0.0.1:4321',
    });
    expect((await holder(folder)).said).toContain(`process ${first.processId}`);
  });

  test('the lock of a killed process is taken over', async () => {
    const folder = temporaryFolder();
    const first = await holder(folder);
    await first.kill();
    expect(readOwner(folder)).toBeNull();
    const lock = takeOwnership(folder, 'cli');
    expect(readOwner(folder)).toMatchObject({ processId: process.pid, address: null });
    lock.release();
    expect(readOwner(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual(['owner.lock']);
  });

  test('what a dead process left does not keep the folder, even if its number was given to another one', () => {
    const folder = temporaryFolder();
    for (const left of [
      JSON.stringify({ processId: process.ppid, host: 'web', address: 'http://127.0.0.1:1' }),
      '{"proc',
    ]) {
      writeFileSync(join(folder, 'owner.json'), left);
      expect(readOwner(folder)).toBeNull();
      takeOwnership(folder, 'cli').release();
    }
  });

  test('of several processes at once exactly one gets the folder', async () => {
    const folder = temporaryFolder();
    await (await holder(folder)).kill();
    const said = (await Promise.all(Array.from({ length: 6 }, () => holder(folder)))).map((one) => one.said);
    expect(said.filter((line) => line === 'taken')).toHaveLength(1);
    expect(said.filter((line) => line.startsWith('Circadia is already running'))).toHaveLength(5);
  });
});

describe('the data folder', () => {
  test('is where the platform keeps application data, unless CIRCADIA_HOME says otherwise', () => {
    expect(dataFolderPath({}, 'linux', '/home/u')).toBe('/home/u/.config/Circadia');
    expect(dataFolderPath({ XDG_CONFIG_HOME: '/x' }, 'linux', '/home/u')).toBe('/x/Circadia');
    expect(dataFolderPath({}, 'darwin', '/Users/u')).toBe('/Users/u/Library/Application Support/Circadia');
    expect(dataFolderPath({ CIRCADIA_HOME: '/elsewhere' }, 'darwin', '/Users/u')).toBe('/elsewhere');
  });

  test.runIf(process.getuid?.() === 0)(
    'of a user without a home folder is where CIRCADIA_HOME says, and else a sentence',
    async () => {
      const module = join(HELPERS, '..', '..', '..', 'src-main', 'node', 'files', 'dataFolder.ts');
      const print = `import(${JSON.stringify(module)}).then(({ dataFolderPath }) => console.log(dataFolderPath())).catch((error) => console.log(error.message))`;
      const askedAs = async (env: NodeJS.ProcessEnv): Promise<string> => {
        const child = spawn(process.execPath, ['-e', print], {
          uid: 54_321,
          gid: 54_321,
          env,
          cwd: '/',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
        return line;
      };
      expect(await askedAs({ CIRCADIA_HOME: '/elsewhere' })).toBe('/elsewhere');
      expect(await askedAs({})).toBe(
        'This user has no home folder to keep data in. Set CIRCADIA_HOME to a folder you may write to.',
      );
    },
  );

  test('is made for its owner only; one that was there before keeps its permissions and says what to do', () => {
    const made = join(temporaryFolder(), 'new', 'data');
    expect(prepareDataFolder(made)).toBeNull();
    expect(statSync(made).mode & 0o777).toBe(0o700);
    expect(prepareDataFolder(made)).toBeNull();
    for (const mode of [0o755, 0o770, 0o777]) {
      const shared = join(temporaryFolder(), 'shared');
      mkdirSync(shared);
      chmodSync(shared, mode);
      expect([prepareDataFolder(shared)].flatMap((notice) => (notice ? noticeSentence(notice) : []))[0]).toContain(
        `run: chmod 700 ${shared}`,
      );
      expect(statSync(shared).mode & 0o777).toBe(mode);
    }
  });

  test('on a full disk the start is refused with a sentence', () => {
    const folder = join(temporaryFolder(), 'data');
    expect(() => prepareDataFolder(folder, () => 1000)).toThrow(
      'The disk is full. Free some space; nothing already saved is lost.',
    );
  });

  test.skipIf(process.getuid?.() === 0)('a folder that takes no files says so, and is not made to', () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder, { mode: 0o500 });
    expect(() => prepareDataFolder(folder)).toThrow(/cannot be written by you\. Set CIRCADIA_HOME/);
    expect(statSync(folder).mode & 0o777).toBe(0o500);
  });

  test('a folder that cannot be made says so', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow(/could not be made\. Set CIRCADIA_HOME/);
  });
});

describe('writing', () => {
  test('a write that fails half-way leaves the old file and nothing else', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file.txt');
    await atomicWrite(path, 'old');
    function* failing(): Generator<string> {
      yield 'new, first half';
      throw new Error('no more');
    }
    await expect(atomicWrite(path, failing())).rejects.toThrow('no more');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file.txt']);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is a plain sentence', async () => {
    const { open } = await import('node:fs/promises');
    const file = await open('/dev/full', 'w');
    onTestFinished(() => file.close());
    const cause: unknown = await file.writeFile('x').catch((error: unknown) => error);
    function* failing(): Generator<string> {
      yield 'first half';
      throw cause;
    }
    await expect(atomicWrite(join(temporaryFolder(), 'f'), failing())).rejects.toThrow(
      'The disk is full. Free some space; nothing already saved is lost.',
    );
  });

  test('rows come back as they were written', async () => {
    const files = createNightFiles(temporaryFolder());
    const rows = [
      { text: 'a\nb\u2028c', n: 1 },
      { text: '', n: null },
    ];
    await files.writeLines('7', 'train.jsonl', rows);
    expect(await files.readLines('7', 'train.jsonl')).toEqual(rows);
    await files.removeCycleWork('7');
    await expect(files.readLines('7', 'train.jsonl')).rejects.toThrow();
  });

  test('a name cannot lead out of the folder', async () => {
    const files = createNightFiles(temporaryFolder());
    for (const name of ['../x', '/etc/passwd', '..', 'a/b', '']) {
      expect(() => files.cycleFolder(name)).toThrow('Not a file name');
      await expect(files.writeLines('1', name, [])).rejects.toThrow('Not a file name');
    }
  });
});

describe('adapters', () => {
  function checkpoint(folder: string): string {
    const path = join(folder, 'checkpoint');
    mkdirSync(path);
    writeFileSync(join(path, 'adapters.safetensors'), 'weights');
    writeFileSync(join(path, 'adapter_config.json'), '{}');
    return path;
  }

  test('are kept whole with their manifest, and any change of a byte shows', async () => {
    const folder = temporaryFolder();
    const files = createNightFiles(folder);
    const { path, sha256 } = await files.keepAdapter('night-1', checkpoint(folder), { conversations: ['c'] });
    expect(path).toBe(join(folder, 'adapters', 'night-1'));
    expect(await files.adapterIsWhole(path, sha256)).toBe(true);
    expect(await files.adapterIsWhole(path, 'other')).toBe(false);
    expect(JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'))).toMatchObject({
      conversations: ['c'],
      files: { 'adapters.safetensors': sha256 },
    });
    writeFileSync(join(path, 'adapter_config.json'), '{ }');
    expect(await files.adapterIsWhole(path, sha256)).toBe(false);
    expect(await files.adapterIsWhole(join(folder, 'nowhere'), sha256)).toBe(false);
  });

  test('a checkpoint without weights leaves no adapter behind', async () => {
    const folder = temporaryFolder();
    const files = createNightFiles(folder);
    mkdirSync(join(folder, 'empty'));
    await expect(files.keepAdapter('night-1', join(folder, 'empty'), {})).rejects.toThrow(
      'has no adapters.safetensors',
    );
    expect(readdirSync(join(folder, 'adapters'))).toEqual([]);
  });

  test('what an interrupted copy left is swept at the next start', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'adapters', 'night-1.partial'), { recursive: true });
    createNightFiles(folder);
    expect(readdirSync(join(folder, 'adapters'))).toEqual([]);
  });
});

test('the log stays within three files of five megabytes', () => {
  const folder = temporaryFolder();
  const log = createFileLog(folder, () => 0);
  const long = 'x'.repeat(1024 * 1024);
  for (let index = 0; index < 40; index++) log.info('line', { index, long });
  expect(readdirSync(folder).toSorted()).toEqual(['circadia.1.log', 'circadia.2.log', 'circadia.log']);
  for (const name of readdirSync(folder))
    expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(readFileSync(join(folder, 'circadia.log'), 'utf8')).toContain('"index":39');
});
