import { useEffect } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import type { Route } from '../ui/route.ts';
import { ConversationList } from './ConversationList.tsx';

/** The conversations of a narrow window, opened from the bar. */
export function ConversationsDrawer({ open, onClose, route }: { open: boolean; onClose(): void; route: Route }) {
  const current = route.view === 'chat' ? route.conversation : null;
  // Closes when another chat opens.
  useEffect(() => onClose, [current]); // eslint-disable-line react/exhaustive-deps -- not when onClose changes
  return (
    <Dialog open={open} onClose={onClose} title="Chats" className="drawer">
      <ConversationList route={route} />
    </Dialog>
  );
}
