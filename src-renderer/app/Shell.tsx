import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useApp, useValue } from '../state/index.ts';
import { useNow } from '../ui/useNow.ts';
import { Icon } from '../ui/icon/Icon.tsx';
import { go, type Address, useAddress } from '../ui/address.ts';
import { ChatPage } from '../features/chat/index.ts';
import { HealthBanner } from '../features/setup/index.ts';
import { ConversationsDrawer } from './sidebar/ConversationsDrawer.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Receipt } from './Receipt.tsx';
import { Palette } from './palette/Palette.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { Sidebar } from './sidebar/Sidebar.tsx';
import { applySky, applyTheme } from './theme.ts';
import { iconButton } from '../ui/button/button.ts';
import styles from './Shell.module.css';
import pageStyles from '../ui/page/page.module.css';

const MemoryPage = lazy(() => import('../features/memory/index.ts').then((module) => ({ default: module.MemoryPage })));
const SleepPage = lazy(() => import('../features/sleep/index.ts').then((module) => ({ default: module.SleepPage })));
const NightPage = lazy(() => import('../features/sleep/index.ts').then((module) => ({ default: module.NightPage })));
const TonightPage = lazy(() =>
  import('../features/sleep/index.ts').then((module) => ({ default: module.TonightPage })),
);
const LabPage = lazy(() => import('../features/lab/index.ts').then((module) => ({ default: module.LabPage })));
const SettingsPage = lazy(() =>
  import('../features/settings/index.ts').then((module) => ({ default: module.SettingsPage })),
);

/** The window: sidebar or rail, the page, and what floats over both. */
export function Shell() {
  const app = useApp();
  const address = useAddress();
  const settings = useValue(app.settings);
  const status = useValue(app.status);
  const now = useNow(30_000);
  const [searching, setSearching] = useState(false);
  const [drawer, setDrawer] = useState(false);
  const [hidden, setHidden] = useState(false);
  const info = useValue(app.info);
  const hide = useRef<HTMLButtonElement>(null);
  const show = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);

  useEffect(() => {
    if (settings !== null) applyTheme(settings.theme);
  }, [settings]);
  useEffect(() => applySky(now, status), [now, status]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      if (event.key === 'k') {
        event.preventDefault();
        setSearching((open) => !open);
      }
      if (event.key === 'b') {
        event.preventDefault();
        setHidden((before) => !before);
      }
      if (event.shiftKey && event.key.toLowerCase() === 'o') {
        event.preventDefault();
        go('#/chat');
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    app.refusal.setState({ value: null });
    setDrawer(false);
  }, [app, address.view]);

  // Each button gives the focus to the other, because it goes with its press.
  useEffect(() => {
    if (pressed.current) (hidden ? show : hide).current?.focus();
    pressed.current = false;
  }, [hidden]);
  const setSidebar = (away: boolean) => {
    pressed.current = true;
    setHidden(away);
  };

  return (
    <div
      className={styles.window}
      data-page={address.view}
      data-side={hidden ? 'hidden' : undefined}
      data-lights={info?.host === 'electron' && info.platform === 'darwin' ? '' : undefined}
    >
      <Sidebar address={address} onSearch={() => setSearching(true)} onHide={() => setSidebar(true)} hideRef={hide} />
      <div className={styles.stage}>
        {hidden ? (
          <button
            type="button"
            className={`${iconButton} ${styles.showSidebar}`}
            aria-label="Show sidebar"
            title="Show sidebar"
            ref={show}
            onClick={() => setSidebar(false)}
          >
            <Icon name="sidebar" />
          </button>
        ) : null}
        <HealthBanner />
        <ErrorBoundary name={JSON.stringify(address)}>
          <Suspense fallback={<main className={pageStyles.main} />}>
            <Page address={address} onShowChats={() => setDrawer(true)} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <Palette open={searching} onClose={() => setSearching(false)} />
      <Receipt />
      <QuestionDialog />
      <ConversationsDrawer open={drawer} onClose={() => setDrawer(false)} address={address} />
    </div>
  );
}

function Page({ address, onShowChats }: { address: Address; onShowChats(): void }) {
  switch (address.view) {
    case 'chat':
      return (
        <ChatPage
          key={address.conversation ?? (address.offTheRecord ? 'off' : 'new')}
          address={address}
          onShowChats={onShowChats}
        />
      );
    case 'memory':
      return <MemoryPage selected={address.memory} />;
    case 'sleep':
      return <SleepPage />;
    case 'night':
      return <NightPage key={address.cycle} cycle={address.cycle} />;
    case 'tonight':
      return <TonightPage />;
    case 'lab':
      return <LabPage />;
    case 'settings':
      return <SettingsPage section={address.section} />;
    default:
      return address satisfies never;
  }
}
