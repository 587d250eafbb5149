import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { type HostAddress, parseHostAddress } from '../../../src-main/hosts/connection/hostAddress.ts';
import { APP_ROOT } from '../helpers/appRoot.ts';

/** A program in Python's place that never gets ready and ends with its parent: for what needs a core and no model. */
export const QUIET_ENGINE = join(APP_ROOT, 'test', 'integration', 'helpers', 'quietEngine.sh');

/** How the program of a host is started with Node. */
export const hostProgram = (host: 'cli' | 'web'): string[] => [
  '--disable-warning=ExperimentalWarning',
  join(APP_ROOT, 'src-main', 'hosts', host, 'main.ts'),
];

/** The web host as `npm start` runs it, on the quiet engine; `kill` is SIGKILL and waits for the end. */
export async function startQuietHost(
  dataFolder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ address: HostAddress; signal(name: NodeJS.Signals): void; kill(): Promise<void> }> {
  const host = spawn(process.execPath, [...hostProgram('web'), '--port', '0'], {
    env: { ...process.env, ...env, CIRCADIA_HOME: dataFolder, CIRCADIA_PYTHON: QUIET_ENGINE },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(host, 'exit');
  const kill = async (): Promise<void> => {
    host.kill('SIGKILL');
    await exit;
  };
  onTestFinished(kill);
  for await (const line of createInterface({ input: host.stdout })) {
    const address = parseHostAddress(/running at (\S+)/.exec(line)?.[1] ?? '');
    if (address !== null) return { address, signal: (name) => void host.kill(name), kill };
  }
  throw new Error('The host did not start.');
}
