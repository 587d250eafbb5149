import { execa } from 'execa';

export interface MacReading {
  onMains: boolean | null;
  freeMemoryBytes: number | null;
}

/** Asks macOS about power and memory; each answer is null where the tool is missing. */
export async function readMac(): Promise<MacReading> {
  const [battery, memory] = await Promise.all([ask('pmset', ['-g', 'batt']), ask('vm_stat', [])]);
  return { onMains: parsePmset(battery), freeMemoryBytes: parseVmStat(memory) };
}

async function ask(command: string, args: string[]): Promise<string> {
  const { stdout } = await execa(command, args, { reject: false, timeout: 5_000 });
  return typeof stdout === 'string' ? stdout : '';
}

/** First line: Now drawing from 'AC Power'. */
export function parsePmset(text: string): boolean | null {
  if (text.includes("'AC Power'")) return true;
  return text.includes("'Battery Power'") ? false : null;
}

/** Memory that macOS hands out without swapping: free, inactive, speculative and purgeable pages. */
export function parseVmStat(text: string): number | null {
  const pageBytes = Number(/page size of (\d+) bytes/.exec(text)?.[1] ?? Number.NaN);
  const pages = ['free', 'inactive', 'speculative', 'purgeable'].map((kind) =>
    Number(new RegExp(`Pages ${kind}:\\s+(\\d+)`).exec(text)?.[1] ?? 0),
  );
  const bytes = pageBytes * pages.reduce((sum, count) => sum + count, 0);
  return Number.isFinite(bytes) && bytes > 0 ? bytes : null;
}
