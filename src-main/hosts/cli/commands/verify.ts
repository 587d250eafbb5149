import { CommandFailed, type Context } from '../command.ts';

/** Checks everything kept; fails when one check does. */
export async function verify({ client, print }: Context): Promise<void> {
  const checks = await client.archive.verify();
  for (const check of checks) {
    print.line({ type: 'check', ...check });
    print.text(`${check.ok ? 'ok   ' : 'wrong'} ${check.name}: ${check.sentence}\n`);
  }
  const wrong = checks.filter((check) => !check.ok);
  if (wrong.length > 0) throw new CommandFailed(`${wrong.length} of ${checks.length} checks failed.`);
}
