import { checkSentence } from '../../../../src-shared/words/archive.ts';
import type { ArchiveCheck } from '../../../../src-shared/contract/index.ts';
import { CommandFailed, type Context } from '../command.ts';
import { searchText } from './forget.ts';

/** Checks everything kept; fails when one check does. */
export async function verify({ client, print }: Context, command: { erased: string | null }): Promise<void> {
  if (command.erased !== null) return verifyErased({ client, print }, command.erased);
  const checks = await client.archive.verify();
  for (const check of checks) printCheck(print, check);
  const wrong = checks.filter((check) => !check.ok);
  if (wrong.length > 0) throw new CommandFailed(`${wrong.length} of ${checks.length} checks failed.`);
}

/**
 * Looks for what one receipt erased, or for a text, in every byte; fails when it is found or an adapter was made from
 * it.
 */
async function verifyErased({ client, print }: Pick<Context, 'client' | 'print'>, erased: string): Promise<void> {
  const receipts = await client.archive.erasures();
  const receipt = receipts.find(({ id, conversation }) => id === erased || conversation === erased);
  const { search, lineage } = await client.archive.searchErased(
    receipt === undefined ? { text: erased } : { receipt: receipt.id },
  );
  print.line({ type: 'searched', ...search });
  print.text(`${search.found.length === 0 ? 'ok   ' : 'wrong'} bytes: ${searchText(search)}\n`);
  printCheck(print, lineage);
  if (search.found.length > 0) throw new CommandFailed(`Found in ${search.found.length} of ${search.files} files.`);
  if (!lineage.ok) throw new CommandFailed(checkSentence(lineage));
}

function printCheck(print: Context['print'], check: ArchiveCheck): void {
  const { name, ok } = check;
  const sentence = checkSentence(check);
  print.line({ type: 'check', name, ok, sentence });
  print.text(`${ok ? 'ok   ' : 'wrong'} ${name}: ${sentence}\n`);
}
