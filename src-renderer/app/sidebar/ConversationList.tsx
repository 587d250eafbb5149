import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useApp, useValue } from '../../state/index.ts';
import type { Address } from '../../ui/address.ts';
import { useNow } from '../../ui/useNow.ts';
import { conversationRows } from './conversationGroups.ts';
import { ConversationRow } from './ConversationRow.tsx';
import styles from './ConversationList.module.css';
import textStyles from '../../ui/text/text.module.css';

const HEADING_PX = 32;
const ROW_PX = 29;

/** Every conversation, grouped by day; only the rows in sight are drawn. */
export function ConversationList({ address }: { address: Address }) {
  const conversations = useValue(useApp().conversations);
  const now = useNow(60_000);
  const rows = useMemo(() => conversationRows(conversations ?? [], now), [conversations, now]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? HEADING_PX : ROW_PX),
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : row.kind === 'heading' ? row.label : row.conversation.id;
    },
    overscan: 12,
  });
  const current = address.view === 'chat' ? address.conversation : null;
  return (
    <div className={styles.conversations} ref={scroller} role="region" aria-label="Conversations" tabIndex={-1}>
      {conversations !== null && conversations.length === 0 ? (
        <p className={`${textStyles.caption} ${styles.empty}`}>Your conversations appear here.</p>
      ) : null}
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              className={styles.slot}
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
            >
              {row.kind === 'heading' ? (
                <h2>{row.label}</h2>
              ) : (
                <ConversationRow conversation={row.conversation} current={row.conversation.id === current} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
