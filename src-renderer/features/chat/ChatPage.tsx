import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Conversation, CycleSummary } from '../../../src-shared/contract/index.ts';
import { useApp } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog/Dialog.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import { learnEntry } from '../../ui/learnEntry.ts';
import { Menu, type MenuEntry } from '../../ui/menu/Menu.tsx';
import { DELETE_SENTENCE } from '../../ui/receiptWords.ts';
import { go, type Address } from '../../ui/address.ts';
import { Composer } from './composer/Composer.tsx';
import { EmptyChat } from './EmptyChat.tsx';
import { MorningReport } from './MorningReport.tsx';
import { SawPanel } from './answer/SawPanel.tsx';
import { hasUnusedPrompt, SystemPrompt } from './transcript/SystemPrompt.tsx';
import { Transcript } from './transcript/Transcript.tsx';
import { buttonLook, iconButton } from '../../ui/button/button.ts';
import pageStyles from '../../ui/page/page.module.css';
import styles from './ChatPage.module.css';
import emptyChatStyles from './EmptyChat.module.css';

type ChatAddress = Extract<Address, { view: 'chat' }>;

/** One conversation, or a new one. */
export function ChatPage({ address, onShowChats }: { address: ChatAddress; onShowChats(): void }) {
  const app = useApp();
  const id = address.conversation;
  const transcript = useStore(app.transcripts.store, (all) => (id === null ? null : (all[id] ?? null)));
  const listed = useStore(
    app.conversations,
    (state) => state.value?.find((conversation) => conversation.id === id) ?? null,
  );
  const { report, close } = useReport();
  const [saw, setSaw] = useState<string | null>(null);
  const [prompt, setPrompt] = useState('');

  useEffect(() => {
    if (id !== null) void app.transcripts.open(id);
  }, [app, id]);
  useEffect(() => {
    if (listed !== null) app.transcripts.setConversation(listed);
  }, [app, listed]);

  const goal = address.message;
  const loaded = transcript?.phase === 'ready';
  useEffect(() => {
    const shown = id === null ? undefined : app.transcripts.store.getState()[id]?.messages;
    if (loaded && goal !== null && shown?.some((message) => message.id === goal) === false)
      void app.attempt(() => app.transcripts.choose(goal));
    // Once per goal: who goes over to another version afterwards stays there.
  }, [app, id, goal, loaded]);

  const conversation = listed ?? transcript?.conversation ?? null;
  const messages = transcript?.messages ?? [];
  const offTheRecord = conversation?.offTheRecord ?? address.offTheRecord;
  return (
    <main className={`${pageStyles.main} ${styles.chat}`} data-saw={saw === null ? undefined : ''}>
      <div className={styles.lane} inert={report !== null}>
        <Bar conversation={conversation} offTheRecord={offTheRecord} onShowChats={onShowChats} />
        {id === null ? (
          <EmptyChat offTheRecord={offTheRecord} onExample={setPrompt} />
        ) : transcript?.phase === 'missing' ? (
          <Missing sentence={transcript.sentence} />
        ) : (
          <Transcript messages={messages} goal={goal} onSaw={setSaw} />
        )}
        <Composer
          conversation={id}
          offTheRecord={offTheRecord}
          messages={messages}
          example={prompt}
          covered={report !== null}
        />
      </div>
      {saw === null ? null : <SawPanel message={saw} messages={messages} onClose={() => setSaw(null)} />}
      {report === null ? null : <MorningReport night={report} onClose={close} />}
    </main>
  );
}

/** The finished night whose report was not read yet; one that is undone from its report stays until it is closed. */
function useReport(): { report: CycleSummary | null; close(): void } {
  const app = useApp();
  const unread = useStore(app.status, (state) => state.value?.unread ?? null);
  const [seen, setSeen] = useState<number | null>(null);
  const [closed, setClosed] = useState<number | null>(null);
  useEffect(() => {
    if (unread !== null) setSeen(unread);
  }, [unread]);
  const shown = useStore(
    app.cycles,
    (state) => state.value?.find(({ number, undone }) => number === (unread ?? (undone ? seen : null))) ?? null,
  );
  const close = () => {
    if (shown === null) return;
    setClosed(shown.number);
    app.client.sleep.markRead({ cycle: shown.number }).catch(() => {});
  };
  return { report: shown?.number === closed ? null : shown, close };
}

function Missing({ sentence }: { sentence: string | null }) {
  return (
    <div className={emptyChatStyles.blank}>
      <h2>This conversation is not here.</h2>
      <p>{sentence ?? 'It may have been deleted.'}</p>
      <a className={buttonLook()} href="#/chat">
        New chat
      </a>
    </div>
  );
}

function Bar({
  conversation,
  offTheRecord,
  onShowChats,
}: {
  conversation: Conversation | null;
  offTheRecord: boolean;
  onShowChats(): void;
}) {
  const { client, attempt, deleteConversation } = useApp();
  const [asking, setAsking] = useState<'prompt' | 'delete' | null>(null);
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
