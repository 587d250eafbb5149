import { useEffect } from 'react';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import type { Address } from '../../ui/address.ts';
import { ConversationList } from './ConversationList.tsx';
import styles from './ConversationsDrawer.module.css';

/** The conversations of a narrow window, opened from the bar. */
export function ConversationsDrawer({ open, onClose, address }: { open: boolean; onClose(): void; address: Address }) {
  const current = address.view === 'chat' ? address.conversation : null;
  // Closes when another chat opens.
  useEffect(() => onClose, [current]); // eslint-disable-line react/exhaustive-deps -- not when onClose changes
  return (
    <Dialog open={open} onClose={onClose} title="Chats" className={styles.drawer}>
      <ConversationList address={address} />
    </Dialog>
  );
}
