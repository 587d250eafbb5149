import { noticeSentence } from '../../../src-shared/words/system.ts';
import { describeError } from '../connection/describeError.ts';
import { reachCore } from '../connection/reachCore.ts';
import { backup, restore } from './commands/backup.ts';
import { parseCommand } from './parseCommand.ts';
import { createPrinter } from './printer.ts';
import { runCommand } from './runCommand.ts';
import { USAGE } from './usage.ts';
import { createInterrupts } from './interrupts.ts';

async function main(): Promise<number> {
  const parsed = parseCommand(process.argv.slice(2));
  if (!parsed.ok) {
    process.stderr.write(`${parsed.sentence}\n\n${USAGE}\n`);
    return 1;
  }
  const print = createPrinter(parsed.json, process.stdout, process.stderr);
  const { command } = parsed;
  // These work on the files themselves.
  if (command.name === 'backup' || command.name === 'restore') {
    await (command.name === 'backup' ? backup({ print }, command) : restore({ print }, command));
    return 0;
  }
  const interrupts = createInterrupts();
  const core = await reachCore();
  for (const notice of core.notices) print.note(noticeSentence(notice));
  try {
    await runCommand({ client: core.client, print, onInterrupt: interrupts.on }, command);
    return 0;
  } finally {
    await core.leave();
  }
}

// A reader such as `head` may close the pipe early; that is not a failure of the command. What a full disk swallowed is
// one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
});
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  },
);
