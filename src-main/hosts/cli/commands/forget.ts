import type { ByteSearch, ErasureReceipt } from '../../../../src-shared/contract/index.ts';
import { CommandFailed, type Context } from '../command.ts';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** What the search of the data folder says, for reading. */
export function searchText({ phrases, files, bytes, found }: ByteSearch): string {
  const where = `${many(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
  if (found.length === 0) return `None of ${many(phrases, 'phrase')} is in the data folder (${where}).`;
  return `Still there: ${found.map(({ file, hits }) => `${file} (${hits})`).join(', ')}; searched ${where}.`;
}

/** A receipt, for reading. */
export function receiptText(receipt: ErasureReceipt): string {
  const { nights, activeNight, search } = receipt;
  const inUse = activeNight.after === null ? 'the untouched model' : `night ${activeNight.after}`;
  return [
    `Receipt ${receipt.id}`,
    `  ${many(receipt.messages, 'message')}, ${many(receipt.memories, 'memory', 'memories')}, ${many(receipt.vectors, 'vector')}, ${many(receipt.files, 'file')}, ${many(receipt.backups, 'backup')} erased`,
    ...(receipt.memoriesKept === 0 ? [] : [`  ${many(receipt.memoriesKept, 'memory', 'memories')} kept: another conversation states it too`]),
    nights.length === 0 ? '  No night had learned from it.' : `  Rolled back: ${nights.map((night) => `night ${night}`).join(', ')}. In use now: ${inUse}.`,
    ...(receipt.turnsToLearnAgain === 0 ? [] : [`  ${many(receipt.turnsToLearnAgain, 'turn')} of other conversations will be studied again.`]),
    `  ${search === null ? 'Not finished yet; it goes on at the next start.' : searchText(search)}`,
  ].join('\n');
}

/** Erases one conversation; fails when something of it is left. */
export async function forget({ client, print }: Context, command: { conversation: string }): Promise<void> {
  const { receipt } = await client.chat.remove({ conversation: command.conversation });
  if (receipt === null) {
    print.text('That chat was off the record; nothing of it was kept.\n');
    return;
  }
  print.line({ type: 'receipt', ...receipt });
  print.text(`${receiptText(receipt)}\n`);
  if (receipt.state === 'pending') throw new CommandFailed('The erasure is not finished. It goes on at the next start.');
  if (receipt.search !== null && receipt.search.found.length > 0) throw new CommandFailed('Some of it is still in the data folder.');
}
