import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CycleSummary } from '../../../src-shared/contract/index.ts';
import { useApp } from '../../state/index.ts';
import type { Address } from '../../ui/address.ts';
import { ArrivedNote } from './answerer/ArrivedNote.tsx';
import { ChatBar } from './ChatBar.tsx';
import { Composer } from './composer/Composer.tsx';
import { EmptyChat } from './EmptyChat.tsx';
import { MorningReport } from './MorningReport.tsx';
import { SawPanel } from './answer/SawPanel.tsx';
import { Transcript } from './transcript/Transcript.tsx';
import { Welcome } from './welcome/Welcome.tsx';
import { useWelcome } from './welcome/useWelcome.ts';
import { buttonLook } from '../../ui/button/button.ts';
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
  const welcome = useWelcome();
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
  const welcoming = welcome.due && id === null && !offTheRecord;
  return (
    <main
      className={`${pageStyles.main} ${styles.chat}`}
      data-saw={saw === null ? undefined : ''}
      data-welcome={welcoming ? '' : undefined}
    >
      <div className={styles.lane} inert={report !== null}>
        <ChatBar conversation={conversation} offTheRecord={offTheRecord} onShowChats={onShowChats} />
        {welcoming ? null : <ArrivedNote />}
        {id === null ? (
          welcoming ? (
            <Welcome onClose={welcome.close} onExample={setPrompt} />
          ) : (
            <EmptyChat offTheRecord={offTheRecord} onExample={setPrompt} />
          )
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
