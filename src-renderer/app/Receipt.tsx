import { useApp, useValue } from '../state/index.ts';
import { ReceiptDialog } from '../ui/dialog/ReceiptDialog.tsx';

/** After a deletion: what was erased, until it is closed. */
export function Receipt() {
  const { receipt: store, eraseAgain } = useApp();
  const receipt = useValue(store);
  return receipt === null ? null : (
    <ReceiptDialog
      receipt={receipt}
      onAgain={async () => void (await eraseAgain(receipt.id))}
      onClose={() => store.setState({ value: null })}
    >
      The receipt stays in Settings, under Your data. Copies that the system made of this folder, such as Time
      Machine’s, are out of reach.
    </ReceiptDialog>
  );
}
