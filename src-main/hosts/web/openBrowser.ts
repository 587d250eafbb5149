import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';

const OPENERS: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  darwin: ['open', []],
  win32: ['cmd', ['/c', 'start', '']],
  // A browser that this starts must not write its files as privately as we do ours.
  linux: ['sh', ['-c', 'umask 022 && exec xdg-open "$1"', 'sh']],
};

/**
 * Opens the address in the user's browser. The token goes through a private file: a program's arguments can be read by
 * every user of the machine.
 */
export async function openBrowser(dataFolder: string, address: string): Promise<boolean> {
  const opener = OPENERS[process.platform];
  if (opener === undefined) return false;
  const [program, args] = opener;
  const page = join(dataFolder, 'open.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Circadia</title><meta http-equiv="refresh" content="0;url=${address}">`,
    { mode: 0o600 },
  );
  const { failed } = await execa(program, [...args, page], { reject: false, stdio: 'ignore', timeout: 10_000 });
  return !failed;
}
