import { useApp, useValue } from '../../../state/index.ts';
import { Switch } from '../../../ui/control/Switch.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { StepActions } from './StepActions.tsx';
import styles from './Welcome.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** When it may sleep, and what happens then. */
export function NightStep({ onNext, onBack }: { onNext(): void; onBack(): void }) {
  const app = useApp();
  const sleep = useValue(app.settings)?.sleep ?? null;
  if (sleep === null) return null;
  return (
    <>
      <div>
        <h2>By night it sleeps.</h2>
        <p className={styles.lead}>
          It tidies what it remembers, practises how you like your answers, and sits an exam. The change is kept only
          where nothing was lost; every night can be undone.
        </p>
        <p className={styles.privacy}>
          <Icon name="clock" />
          <span>A closed lid ends a night. Leave it open and plugged in; the display may turn off.</span>
        </p>
      </div>
      <div>
        <h3 className={styles.heading}>The night</h3>
        <div className={styles.choice}>
          <span>
            Sleep by itself
            <small className={textStyles.figures}>
              {sleep.byItself
                ? `Between ${sleep.from} and ${sleep.to}, once you have been away for ${sleep.idleMinutes} minutes${sleep.onlyOnMains ? ' and it is plugged in' : ''}.`
                : 'Only when you press Go to sleep.'}
            </small>
          </span>
          <Switch
            checked={sleep.byItself}
            label="Sleep by itself"
            onChange={(byItself) => {
              void app.updateSettings({ sleep: { byItself } });
            }}
          />
        </div>
        <p className={`${textStyles.caption} ${styles.aside}`}>
          The hours and all else are in{' '}
          <a className={textStyles.link} href="#/settings/sleep">
            Settings, Sleep
          </a>
          .
        </p>
        <StepActions next="Continue" onNext={onNext} onBack={onBack} />
      </div>
    </>
  );
}
