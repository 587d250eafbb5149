import { Switch } from '../../ui/control/Switch.tsx';
import { Numbers } from './General.tsx';
import { Line, Section } from './Line.tsx';
import { useSettings } from './useSettings.ts';
import settingsStyles from './settings.module.css';
import textStyles from '../../ui/text/text.module.css';

/** Whether the past is recalled into answers, and how much of it. */
export function MemorySettings() {
  const { settings, update } = useSettings();
  return (
    <Section
      title="Memory"
      lead="Facts you tell it are kept and recalled into answers. Every one of them can be read, corrected and forgotten."
    >
      <section className={settingsStyles.group}>
        <Line label="Recall" note="Each answer shows what was recalled for it.">
          <Switch
            checked={settings.memory.recall}
            label="Recall"
            onChange={(recall) => {
              void update({ memory: { recall } });
            }}
          />
        </Line>
        <Line label="At most, for one answer">
          <Numbers
            label="At most, for one answer"
            value={settings.memory.maximumRecalled}
            values={[1, 2, 3, 5, 8, 12]}
            unit=" memories"
            onChange={(maximumRecalled) => {
              void update({ memory: { maximumRecalled } });
            }}
          />
        </Line>
      </section>
      <p className={`${textStyles.caption} ${settingsStyles.note}`}>
        <a className={textStyles.link} href="#/memory">
          Read everything it remembers
        </a>
      </p>
    </Section>
  );
}
