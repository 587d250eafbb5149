import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

export const appRoot = join(import.meta.dirname, '..', '..');

export interface WebHost {
  address: string;
  dataFolder: string;
  stop(): Promise<void>;
}

/** The real web host on an empty data folder and a free port, as `npm start -- --no-open --port 0` starts it. */
export async function startWebHost(settings: unknown): Promise<WebHost> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'circadia-e2e-'));
  await mkdir(dataFolder, { recursive: true });
  await writeFile(join(dataFolder, 'settings.json'), JSON.stringify(settings));
  const child = execa(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(appRoot, 'src-main', 'hosts', 'web', 'main.ts'), '--port', '0'],
    {
      cwd: appRoot,
      env: { CIRCADIA_HOME: dataFolder },
      reject: false,
      forceKillAfterDelay: 15_000,
    },
  );
  const address = await new Promise<string>((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error('the web host printed no address within two minutes')), 120_000);
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /Circadia is running at (\S+)/.exec(String(chunk));
      if (found?.[1] === undefined) return;
      clearTimeout(deadline);
      resolve(found[1]);
    });
    void child.then((result) => reject(new Error(`the web host ended: ${result.stderr}`)));
  });
  return {
    address,
    dataFolder,
    async stop() {
      child.kill('SIGTERM');
      await child;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
