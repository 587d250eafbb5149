/**
 * Records what the code of today makes of one data folder: `record.ts OUTPUT`. Nights by each recipe, an exam, a
 * forgetting, a restore,
 * and the data folder of a night that was killed in each phase. Run before the night is rebuilt, never after.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { PHASES, type Phase, RECIPES } from '../../../src-shared/contract/index.ts';
import { appRoot } from '../../integration/support/openCore.ts';
import { startCommand } from '../../integration/support/commandProcess.ts';
import { readNights } from './readNights.ts';

const output = process.argv[2] ?? '';
const work = join(output, 'work');
/** Stands for the data folder in what is kept. */
const HOME = '{home}';

/** Typed messages, so that a wish and facts are there that no import gives. */
const TYPED = [
  'Please answer in one short sentence from now on.',
  'My dog is called Biscuit.',
  'I work as a baker in Oslo.',
  'What should I read tonight?',
  'How do I keep a plant alive?',
];

const run = async (home: string, ...args: string[]): Promise<string> => {
  const { stdout, stderr, exitCode } = await startCommand(home, ...args);
  if (exitCode !== 0) process.stderr.write(`${args.join(' ')}: ${stderr}\n`);
  return stdout;
};
const linesOf = (text: string): Record<string, unknown>[] =>
  text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));
const save = (name: string, value: unknown) =>
  writeFile(join(output, `${name}.json`), `${JSON.stringify(value, null, 1)}\n`);

async function newHome(name: string): Promise<string> {
  const home = join(work, name);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'settings.json'), JSON.stringify({ sleep: { suite: 'quick', byItself: false } }));
  return home;
}

const backup = join(output, 'day.backup');
async function restored(name: string): Promise<string> {
  const home = await newHome(name);
  await run(home, 'restore', backup);
  await writeFile(join(home, 'settings.json'), JSON.stringify({ sleep: { suite: 'quick', byItself: false } }));
  return home;
}

await mkdir(work, { recursive: true });
const parts = process.argv.slice(3);
const wanted = (part: string) => parts.length === 0 || parts.includes(part);

if (wanted('day')) {
  const home = await newHome('day');
  await run(home, 'import', '--learn', join(appRoot, 'test', 'fixtures', 'day.jsonl'));
  for (const text of TYPED) await run(home, 'chat', text);
  await rm(backup, { force: true });
  await run(home, 'backup', backup);
}
for (const recipe of RECIPES) {
  if (!wanted(recipe)) continue;
  const home = await restored(recipe);
  await run(home, 'sleep', '--recipe', recipe, '--json');
  if (recipe === 'gentle') {
    await run(home, 'undo');
    await run(home, 'chat', 'Never use bullet points, please.');
    await run(home, 'chat', 'What could I cook for two friends?');
    await run(home, 'sleep', '--recipe', 'gentle', '--json');
  }
  await save(recipe, readNights(home));
  await save(`${recipe}-detail`, linesOf(await run(home, 'cycles', '1', '--json')));
}
if (wanted('exam')) {
  const home = await restored('exam');
  await save('exam', linesOf(await run(home, 'harness', '--suite', 'quick', '--json')));
}
if (wanted('forget')) {
  const home = join(work, 'forget');
  await rm(home, { recursive: true, force: true });
  await cp(join(work, 'gentle'), home, { recursive: true });
  const chats = linesOf(await run(home, 'chats', '--json'));
  const chat = chats.find(({ title }) => title === 'Dinner') ?? {};
  await save('forget', linesOf(await run(home, 'forget', String(chat['id']), '--json')));
  await save('forget-nights', readNights(home));
}
for (const recipe of ['gentle', 'seed'] as const) {
  if (!wanted(`cut-${recipe}`)) continue;
  const home = await restored(`cut-${recipe}`);
  for (const [index, phase] of PHASES.entries()) {
    await killIn(home, phase, index === 0 ? ['--recipe', recipe] : []);
    await pause(1_000);
    const kept = join(work, `kept-${recipe}-${phase}`);
    await rm(kept, { recursive: true, force: true });
    await cp(home, kept, {
      recursive: true,
      filter: (path) => !/\/(chroma|logs|backups|owner[^/]*|host[^/]*)$/.test(path),
    });
    const database = new DatabaseSync(join(kept, 'circadia.db'));
    const where = database.prepare("SELECT phase, state FROM cycle_phases WHERE state = 'running'").all();
    process.stdout.write(`${recipe}: killed for ${phase}, found ${JSON.stringify(where)}\n`);
    database.prepare('UPDATE cycle_phases SET output = replace(output, ?, ?)').run(home, HOME);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM');
    database.close();
    await execa('tar', ['-czf', join(output, `cut-${recipe}-${phase}.tgz`), '-C', kept, '.']);
  }
  await run(home, 'sleep', '--json');
  await save(`cut-${recipe}`, readNights(home));
}

async function killIn(home: string, phase: Phase, options: readonly string[]): Promise<void> {
  const app = startCommand(home, 'sleep', '--json', ...options);
  for await (const line of app) {
    const [event] = linesOf(line);
    if (event?.['phase'] !== phase || event['state'] !== 'running') {
      if (!(phase === 'train' && event?.['type'] === 'metric' && Number(event['step']) >= 30)) continue;
    } else if (phase === 'train') continue;
    if (phase === 'prepare' || phase === 'examine') await pause(1_500);
    app.kill('SIGKILL');
    break;
  }
  await app;
}

process.stdout.write(`${(await readFile(backup)).length} bytes of data folder\n`);
