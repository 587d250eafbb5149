import { type ReactNode, useState } from 'react';
import { noticeSentence } from '../../../src-shared/words/system.ts';
import { useApp, useValue } from '../../state/index.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { buttonLook, iconButton } from '../../ui/button/button.ts';
import styles from './HealthBanner.module.css';

/** Engine and store in a calm sentence with its way out; nothing while both are well. */
export function HealthBanner() {
  const app = useApp();
  const health = useValue(app.health);
  const info = useValue(app.info);
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (health === null) return null;
  const restart = () => {
    void app.attempt(() => app.client.system.restartEngine());
  };
  if (health.engine.state === 'failed') {
    return (
      <Banner sentence={health.engine.sentence}>
        {info?.capabilities.includes('openDataFolder') === true ? (
          <button
            type="button"
            className={buttonLook('quiet', 'small')}
            onClick={() => {
              void app.attempt(() => app.client.system.openDataFolder());
            }}
          >
            Open the data folder
          </button>
        ) : null}
        <button type="button" className={buttonLook('small')} onClick={restart}>
          Restart the engine
        </button>
      </Banner>
    );
  }
  if (health.store.state === 'failed') return <Banner sentence={health.store.sentence} />;
  const newest = health.notices.at(-1);
  const notice = newest === undefined ? null : noticeSentence(newest);
  if (notice === null || notice === dismissed) return null;
  return (
    <Banner sentence={notice}>
      <button type="button" className={iconButton} aria-label="Close this notice" onClick={() => setDismissed(notice)}>
        <Icon name="close" />
      </button>
    </Banner>
  );
}

function Banner({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div className={styles.banner} role="status">
      <Icon name="attention" />
      <span>{sentence}</span>
      <span className={styles.actions}>{children}</span>
    </div>
  );
}
