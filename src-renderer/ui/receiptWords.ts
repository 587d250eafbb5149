import type { ErasureReceipt } from '../../src-shared/contract/index.ts';
import { bytes, count, plural } from './format.ts';

/** What the question before a deletion says. */
export const DELETE_SENTENCE =
  'Its messages leave this computer now, and so do the memories that came from it alone. Nights that read it are rolled back, and the next one is trained without it.';

/** The finding of a receipt in one or two sentences. */
export function receiptSentence({ state, nights, activeNight, turnsToLearnAgain, search }: ErasureReceipt): string {
  if (state === 'pending')
    return 'It is gone from every list and answer. The rest of the work goes on at the next start.';
  const trained =
    nights.length === 0
      ? 'No night had learned from it, so none needs undoing.'
      : `${nightNames(nights)} had read it. ${activeNight.after === null ? 'The untouched model' : `Night ${activeNight.after}`} is in use now.`;
  const again =
    turnsToLearnAgain === 0 ? '' : ` The next night studies ${plural(turnsToLearnAgain, 'turn')} of other chats again.`;
  return `${trained}${again}${leftSentence({ state, search })}`;
}

/** What remains and what happens to it; nothing where the receipt is done. */
function leftSentence({ state, search }: Pick<ErasureReceipt, 'state' | 'search'>): string {
  if (search === null || search.found.length === 0) return '';
  const left = ` Words of it are still in ${search.found.map((one) => one.file).join(', ')}.`;
  return state === 'found' ? `${left} So it is not done: each start of Circadia erases and looks again.` : left;
}

/** The rows of a receipt, with the whole that each number belongs to. */
export function receiptRows(receipt: ErasureReceipt): { name: string; value: string }[] {
  const { memoriesKept, search } = receipt;
  const rows = [
    { name: 'Messages', value: count(receipt.messages) },
    {
      name: 'Memories',
      value:
        memoriesKept === 0
          ? count(receipt.memories)
          : `${count(receipt.memories)}, ${count(memoriesKept)} kept: another chat says it too`,
    },
    { name: 'Vectors', value: count(receipt.vectors) },
    { name: 'Nights rolled back', value: receipt.nights.length === 0 ? 'none' : receipt.nights.join(', ') },
    {
      name: 'Files of those nights',
      value: receipt.files === 0 ? 'none' : `${count(receipt.files)}, ${bytes(receipt.bytes)}`,
    },
    { name: 'Backups that held it', value: receipt.backups === 0 ? 'none' : count(receipt.backups) },
  ];
  if (search === null) return rows;
  const found = search.found.reduce((sum, one) => sum + one.hits, 0);
  const value =
    search.phrases === 0
      ? 'too short to look for'
      : `${found} of ${plural(search.phrases, 'phrase')} in ${plural(search.files, 'file')}`;
  return [...rows, { name: 'Found again', value }];
}

/** `Night 3`, `Nights 3 and 4`, `Nights 2, 3 and 4`. */
function nightNames(nights: readonly number[]): string {
  if (nights.length === 1) return `Night ${nights[0]}`;
  return `Nights ${nights.slice(0, -1).join(', ')} and ${nights.at(-1)}`;
}
