import { plural } from '../../../../src-shared/words/numbers.ts';
import type { ByteSearch, ErasureReceipt } from '../../../../src-shared/contract/index.ts';
import { CommandFailed, type Context } from '../command.ts';

/** What the search of the data folder says, for reading. */
export function searchText({ phrases, files, bytes, found }: ByteSearch): string {
  const where = `${plural(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
  if (found.length === 0) return `None of ${plural(phrases, 'phrase')} is in the data folder (${where}).`;
  return `Still there: ${found.map(({ file, hits }) => `${file} (${hits})`).join(', ')}; searched ${where}.`;
}

/** A receipt, for reading. */
export function receiptText(receipt: ErasureReceipt): string {
  const { nights, activeNight, search } = receipt;
  const inUse = activeNight.after === null ? 'the untouched model' : `night ${activeNight.after}`;
  return [
    `Receipt ${receipt.id}`,
    `  ${plural(receipt.messages, 'message')}, ${plural(receipt.memories, 'memory', 'memories')}, ${plural(receipt.vectors, 'vector')}, ${plural(receipt.files, 'file')}, ${plural(receipt.backups, 'backup')} erased`,
    ...(receipt.memoriesKept === 0
      ? []
      : [`  ${plural(receipt.memoriesKept, 'memory', 'memories')} kept: another conversation states it too`]),
    nights.length === 0
      ? '  No night had learned from it.'
      : `  Rolled back: ${nights.map((night) => `night ${night}`).join(', ')}. In use now: ${inUse}.`,
    ...(receipt.turnsToLearnAgain === 0
      ? []
      : [`  ${plural(receipt.turnsToLearnAgain, 'turn')} of other conversations will be studied again.`]),
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
  report(print, receipt);
}

/** Erases and looks again, where a receipt is not done. */
export async function eraseAgain({ client, print }: Context, command: { receipt: string }): Promise<void> {
  report(print, await client.archive.eraseAgain({ receipt: command.receipt }));
}

function report(print: Context['print'], receipt: ErasureReceipt): void {
  print.line({ type: 'receipt', ...receipt });
  print.text(`${receiptText(receipt)}\n`);
  const sentence = unfinishedSentence(receipt);
  if (sentence !== null) throw new CommandFailed(sentence);
}

/** Why a receipt is not done and what happens next; null for one that is. */
export function unfinishedSentence({ id, state }: Pick<ErasureReceipt, 'id' | 'state'>): string | null {
  switch (state) {
    case 'done':
      return null;
    case 'pending':
      return 'The erasure is not finished. It goes on at the next start.';
    case 'found':
      return `It is not done: words of it are still in the data folder. Each start erases and looks again; to do so now: forget --again ${id}`;
  }
}
