import { join } from 'node:path';
import { execa } from 'execa';
import { appRoot } from './openCore.ts';

const commandLine = join(appRoot, 'src-main', 'hosts', 'cli', 'main.ts');

/** The command line as a process group of its own, so that a kill hits nothing but the app; it may fail. */
export const startCommand = (dataFolder: string, ...args: string[]) =>
  execa(process.execPath, ['--disable-warning=ExperimentalWarning', commandLine, ...args], {
    env: { CIRCADIA_HOME: dataFolder },
    reject: false,
    detached: true,
  });

/** Python processes that still work in this data folder. */
export async function leftOver(dataFolder: string): Promise<string[]> {
  const { stdout } = await execa('pgrep', ['-af', dataFolder], { reject: false });
  return stdout.split('\n').filter((line) => line.includes('circadia_engine'));
}
