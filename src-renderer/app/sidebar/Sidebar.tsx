import type { Ref } from 'react';
import { useApp, useValue } from '../../state/index.ts';
import { Icon, type IconName } from '../../ui/icon/Icon.tsx';
import { go, type Address } from '../../ui/address.ts';
import { ConnectionLine } from '../ConnectionLine.tsx';
import { ConversationList } from './ConversationList.tsx';
import { HorizonCard } from './HorizonCard.tsx';
import { iconButton } from '../../ui/button/button.ts';
import styles from './Sidebar.module.css';
import textStyles from '../../ui/text/text.module.css';

const PLACES: readonly { path: string; label: string; icon: IconName; views: readonly Address['view'][] }[] = [
  { path: '#/chat', label: 'Chat', icon: 'chat', views: ['chat'] },
  { path: '#/memory', label: 'Memory', icon: 'memory', views: ['memory'] },
  { path: '#/sleep', label: 'Sleep', icon: 'moon', views: ['sleep', 'night', 'tonight'] },
  { path: '#/lab', label: 'Lab', icon: 'lab', views: ['lab'] },
  { path: '#/settings', label: 'Settings', icon: 'settings', views: ['settings'] },
];

const APPLE = /mac|iphone|ipad/i.test(navigator.userAgent);

/** Where you can go, your conversations, and where it is in its day. */
export function Sidebar({
  address,
  onSearch,
  onHide,
  hideRef,
}: {
  address: Address;
  onSearch(): void;
  onHide(): void;
  hideRef: Ref<HTMLButtonElement>;
}) {
  const counts = useValue(useApp().counts);
  const proposed = counts?.proposed ?? 0;
  return (
    <aside className={styles.sidebar} aria-label="Sidebar">
      <div className={styles.controls}>
        <span className={styles.lights} />
        <button type="button" className={iconButton} aria-label="Hide sidebar" ref={hideRef} onClick={onHide}>
          <Icon name="sidebar" />
        </button>
        <button
          type="button"
          className={iconButton}
          aria-label="New chat"
          title={APPLE ? 'New chat, ⇧⌘O' : 'New chat, Ctrl Shift O'}
          onClick={() => go('#/chat')}
        >
          <Icon name="write" />
        </button>
      </div>
      <nav className={styles.navigation} aria-label="Main">
        {PLACES.map((place) => (
          <a
            key={place.path}
            href={place.path}
            aria-current={place.views.includes(address.view) ? 'page' : undefined}
            title={place.label}
          >
            <Icon name={place.icon} />
            <span>{place.label}</span>
            {place.label === 'Memory' && proposed > 0 ? (
              <span className={`${styles.count} ${textStyles.figures}`}>
                {proposed}
                <span className={textStyles.spoken}> to confirm</span>
              </span>
            ) : null}
          </a>
        ))}
      </nav>
      <button type="button" className={styles.search} onClick={onSearch}>
        <Icon name="search" />
        <span>Search</span>
        <kbd aria-hidden="true">{APPLE ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <ConversationList address={address} />
      <ConnectionLine />
      <HorizonCard onSleepPage={address.view === 'sleep'} />
    </aside>
  );
}
