import { useValue } from '../../state/index.ts';
import { CopyButton } from '../../ui/button/CopyButton.tsx';
import { Segmented } from '../../ui/control/Segmented.tsx';
import { Erasures } from './Erasures.tsx';
import { Line, Section } from './Line.tsx';
import { useSettings } from './useSettings.ts';
import { buttonLook } from '../../ui/button/button.ts';
import settingsStyles from './settings.module.css';
import textStyles from '../../ui/text/text.module.css';

/** Where everything lies. */
export function YourData() {
  const { app } = useSettings();
  const info = useValue(app.info);
  return (
    <Section
      title="Your data"
      lead="Conversations, memories, nights and models are files on this computer. Nothing leaves it except a download you start."
    >
      <section className={settingsStyles.group}>
        <Line label="Data folder" note={<span className={settingsStyles.path}>{info?.dataFolder ?? ''}</span>}>
          <CopyButton className={buttonLook('small')} text={info?.dataFolder ?? ''} label="Copy the path">
            Copy
          </CopyButton>
          {info?.capabilities.includes('openDataFolder') === true ? (
            <button
              type="button"
              className={buttonLook('small')}
              onClick={() => {
                void app.attempt(() => app.client.system.openDataFolder());
              }}
            >
              Open
            </button>
          ) : null}
        </Line>
      </section>
      <Erasures />
    </Section>
  );
}

export function Appearance() {
  const { settings, update } = useSettings();
  return (
    <Section title="Appearance" lead="Paper by day, indigo by night. While it sleeps, its room is dark in both.">
      <section className={settingsStyles.group}>
        <Line label="Theme">
          <Segmented
            label="Theme"
            value={settings.theme}
            onChange={(theme) => {
              void update({ theme });
            }}
            options={[
              { value: 'auto', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </Line>
      </section>
    </Section>
  );
}

const HOSTS = { electron: 'a desktop window', web: 'the browser', cli: 'the command line' } as const;

export function About() {
  const { app } = useSettings();
  const info = useValue(app.info);
  const health = useValue(app.health);
  return (
    <Section
      title="About"
      lead="By day you talk to it. By night it sleeps on what you said, and sits an exam before it may change."
    >
      <section className={settingsStyles.group}>
        <Line label="Version">
          <span className={textStyles.figures}>{info?.version ?? ''}</span>
        </Line>
        <Line label="Runs in">
          <span>{info === null ? '' : `${HOSTS[info.host]}, ${info.platform}`}</span>
        </Line>
        <Line label="Engine">
          <span>{health?.engine.state ?? ''}</span>
        </Line>
        <Line label="Store">
          <span>{health?.store.state ?? ''}</span>
        </Line>
        <Line label="Licence">
          <span>MIT</span>
        </Line>
      </section>
    </Section>
  );
}
