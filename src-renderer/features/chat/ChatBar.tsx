import { useState } from 'react';
import type { Conversation } from '../../../src-shared/contract/index.ts';
import { useApp } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog/Dialog.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import { learnEntry } from '../../ui/learnEntry.ts';
import { Menu, type MenuEntry } from '../../ui/menu/Menu.tsx';
import { DELETE_SENTENCE } from '../../ui/receiptWords.ts';
import { go } from '../../ui/address.ts';
import { AnswersHere } from './answerer/AnswersHere.tsx';
import { hasUnusedPrompt, SystemPrompt } from './transcript/SystemPrompt.tsx';
import { iconButton } from '../../ui/button/button.ts';
import pageStyles from '../../ui/page/page.module.css';
import styles from './ChatPage.module.css';

/** The name of the chat and what can be done with all of it. */
export function ChatBar({
  conversation,
  offTheRecord,
  onShowChats,
}: {
  conversation: Conversation | null;
  offTheRecord: boolean;
  onShowChats(): void;
}) {
  const { client, attempt, deleteConversation } = useApp();
  const [asking, setAsking] = useState<'prompt' | 'answers' | 'delete' | null>(null);
  const id = conversation?.id ?? '';
  const entries: MenuEntry[] =
    conversation === null
      ? []
      : [
          {
            label: 'System prompt',
            ...(hasUnusedPrompt(conversation) ? { detail: 'an imported one is not in use' } : {}),
            onSelect: () => setAsking('prompt'),
          },
          { label: 'Model and sampling', onSelect: () => setAsking('answers') },
          {
            label: conversation.pinned ? 'Unpin' : 'Pin',
            onSelect: () => {
              void attempt(() => client.chat.pin({ conversation: id, pinned: !conversation.pinned }));
            },
          },
          ...learnEntry(conversation, (learn) => {
            void attempt(() => client.chat.setLearnAll({ conversation: id, learn }));
          }),
          { label: 'Delete', danger: true, onSelect: () => setAsking('delete') },
        ];
  const remove = async () => {
    if (await deleteConversation(id)) go('#/chat');
  };
  return (
    <header className={pageStyles.titleBar}>
      <button
        type="button"
        className={`${iconButton} ${pageStyles.narrowOnly} ${styles.showChats}`}
        aria-label="Show chats"
        onClick={onShowChats}
      >
        <Icon name="sidebar" />
      </button>
      <h1 dir="auto">{conversation?.title ?? (offTheRecord ? 'Off the record' : 'New chat')}</h1>
      {conversation?.systemPrompt == null ? null : <span className={pageStyles.subtitle}>own system prompt</span>}
      <div className={pageStyles.actions}>
        <button
          type="button"
          className={`${iconButton} ${pageStyles.narrowOnly}`}
          aria-label="New chat"
          onClick={() => go('#/chat')}
        >
          <Icon name="write" />
        </button>
        {conversation === null ? null : (
          <Menu
            trigger={
              <button type="button" className={iconButton} aria-label="More">
                <Icon name="more" />
              </button>
            }
            entries={entries}
          />
        )}
      </div>
      {asking === 'prompt' && conversation !== null ? (
        <SystemPrompt conversation={conversation} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'answers' && conversation !== null ? (
        <AnswersHere conversation={conversation} onClose={() => setAsking(null)} />
      ) : null}
      <Confirm
        open={asking === 'delete'}
        title={`Delete “${conversation?.title ?? ''}”?`}
        sentence={DELETE_SENTENCE}
        keep="Keep"
        act="Delete"
        onAct={() => {
          void remove();
        }}
        onClose={() => setAsking(null)}
      />
    </header>
  );
}
