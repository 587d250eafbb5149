import { useEffect, useState } from 'react';
import type { ErasureReceipt } from '../../../src-shared/contract/index.ts';
import { useApp, useValue } from '../../state/index.ts';
import { capital, clock, plural, relativeDay } from '../../ui/format.ts';
import { ReceiptDialog } from '../../ui/dialog/ReceiptDialog.tsx';
import { Line } from './Line.tsx';
import { buttonLook } from '../../ui/button/button.ts';
import settingsStyles from './settings.module.css';

/** Receipts of deleted chats; each says what went, never what it said. */
export function Erasures() {
  const { client, conversations, eraseAgain } = useApp();
  const chats = useValue(conversations);
  const [receipts, setReceipts] = useState<readonly ErasureReceipt[]>([]);
  const [open, setOpen] = useState<ErasureReceipt | null>(null);
  useEffect(() => {
    let current = true;
    client.archive.erasures().then(
      (found) => {
        if (current) setReceipts(found);
      },
      // A core of an earlier version keeps none.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [client, chats]);
  const again = async () => {
    const next = open === null ? null : await eraseAgain(open.id);
    if (next === null) return;
    setOpen(next);
    setReceipts((all) => all.map((one) => (one.id === next.id ? next : one)));
  };
  if (receipts.length === 0) return null;
  const now = Date.now();
  return (
    <>
      <section className={settingsStyles.group} aria-label="Erased">
        <h3>Erased</h3>
        {receipts.map((receipt) => (
          <Line
            key={receipt.id}
            label={`${capital(relativeDay(receipt.askedAt, now))} ${clock(receipt.askedAt)}`}
            note={summary(receipt)}
          >
            <button type="button" className={buttonLook('small')} onClick={() => setOpen(receipt)}>
              Receipt
            </button>
          </Line>
        ))}
      </section>
      {open === null ? null : (
        <ReceiptDialog receipt={open} onAgain={again} onClose={() => setOpen(null)}>
          To look again: <span className={settingsStyles.path}>npm run circadia -- verify --erased {open.id}</span>
        </ReceiptDialog>
      )}
    </>
  );
}

function summary({ state, messages, memories, nights }: ErasureReceipt): string {
  const parts = [
    plural(messages, 'message'),
    plural(memories, 'memory', 'memories'),
    ...(nights.length === 0 ? [] : [`${plural(nights.length, 'night')} rolled back`]),
  ];
  return `${parts.join(', ')}${state === 'pending' ? '; not finished' : state === 'found' ? '; words of it were found again' : ''}`;
}
