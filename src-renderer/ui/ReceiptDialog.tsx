import type { ReactNode } from 'react';
import type { ErasureReceipt } from '../../src-shared/contract/index.ts';
import { Dialog } from './Dialog.tsx';
import { receiptRows, receiptSentence } from './receiptWords.ts';

/** The receipt of one deletion: the finding as a sentence, then the numbers; `children` is the line below them. */
export function ReceiptDialog({ receipt, children, onClose }: { receipt: ErasureReceipt; children: ReactNode; onClose(): void }) {
  return (
    <Dialog open onClose={onClose} title="What was erased">
      <p>{receiptSentence(receipt)}</p>
      <dl className="kv num">
        {receiptRows(receipt).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="cap">{children}</p>
      <div className="rowx">
        <button type="button" className="btn" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
