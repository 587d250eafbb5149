import { type ReactNode, useState } from 'react';
import type { ErasureReceipt } from '../../../src-shared/contract/index.ts';
import { Dialog } from './Dialog.tsx';
import { receiptRows, receiptSentence } from '../receiptWords.ts';
import { buttonLook } from '../button/button.ts';
import styles from './ReceiptDialog.module.css';
import textStyles from '../text/text.module.css';
import dialogStyles from './Dialog.module.css';

interface ReceiptDialogProps {
  receipt: ErasureReceipt;
  /** The line below the numbers. */
  children: ReactNode;
  /** Erases and looks again; resolves once the receipt shown is the new one. */
  onAgain(): Promise<void>;
  onClose(): void;
}

/**
 * The receipt of one deletion: the finding as a sentence, then the numbers. One that is not done can be tried again.
 */
export function ReceiptDialog({ receipt, children, onAgain, onClose }: ReceiptDialogProps) {
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    await onAgain();
    setBusy(false);
  };
  return (
    <Dialog open onClose={onClose} title="What was erased">
      <p>{receiptSentence(receipt)}</p>
      <dl className={`${styles.figures} ${textStyles.figures}`}>
        {receiptRows(receipt).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={textStyles.caption}>{children}</p>
      <div className={dialogStyles.buttons}>
        <button type="button" className={buttonLook()} onClick={onClose}>
          Close
        </button>
        {receipt.state === 'done' ? null : (
          <button
            type="button"
            className={buttonLook('primary')}
            disabled={busy}
            onClick={() => {
              void again();
            }}
          >
            {busy ? 'Looking…' : 'Try again'}
          </button>
        )}
      </div>
    </Dialog>
  );
}
