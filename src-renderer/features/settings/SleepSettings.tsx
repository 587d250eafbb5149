import type { Settings } from '../../../src-shared/contract/index.ts';
import { type RecipeName, SUITES } from '../../../src-shared/contract/vocabulary.ts';
import { capital } from '../../ui/format.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { type Card, RadioCards } from '../../ui/control/RadioCards.tsx';
import { Segmented } from '../../ui/control/Segmented.tsx';
import { Switch } from '../../ui/control/Switch.tsx';
import { Numbers } from './General.tsx';
import { Line, Section } from './Line.tsx';
import { useSettings } from './useSettings.ts';
import { WindowBar } from './WindowBar.tsx';
import settingsStyles from './settings.module.css';

const RECIPES: readonly Card<RecipeName>[] = [
  {
    value: 'gentle',
    title: 'Gentle',
    sentence:
      'Your style against rehearsal of what it already knows. 200 to 300 small steps, from the base each night.',
  },
  {
    value: 'seed',
    title: 'Seed',
    sentence: 'The original recipe: 50 steps at 2e-5 on raw conversation, no rehearsal.',
  },
  { value: 'memory', title: 'Memory only', sentence: 'Tidies what it remembers. The weights never change.' },
  { value: 'hot', title: 'Hot', sentence: 'Far too much, on purpose. It shows the exam refusing a night.' },
];
const IDLE_MINUTES = [0, 5, 10, 20, 30, 60];

/** When it may sleep, what a night needs, and how much it may change. */
export function SleepSettings() {
  const { settings, update } = useSettings();
  const { sleep } = settings;
  const change = (patch: Partial<Settings['sleep']>) => {
    void update({ sleep: patch });
  };
  return (
    <Section title="Sleep" lead="When it may sleep, what a night needs, and how much it may change.">
      <section className={settingsStyles.group}>
        <Line label="Sleep by itself" note="Otherwise only when you press Go to sleep.">
          <Switch checked={sleep.byItself} label="Sleep by itself" onChange={(byItself) => change({ byItself })} />
        </Line>
        <WindowBar from={sleep.from} to={sleep.to} onChange={change} />
      </section>
      <section className={settingsStyles.group}>
        <h3>Only when</h3>
        <Line label="Plugged in" note="Unplugging pauses the night; nothing is lost.">
          <Switch
            checked={sleep.onlyOnMains}
            label="Only when plugged in"
            onChange={(onlyOnMains) => change({ onlyOnMains })}
          />
        </Line>
        <Line label="You have been away for">
          <Numbers
            label="You have been away for"
            value={sleep.idleMinutes}
            values={IDLE_MINUTES}
            unit=" minutes"
            onChange={(idleMinutes) => change({ idleMinutes })}
          />
        </Line>
      </section>
      <section className={settingsStyles.group}>
        <h3>How it learns</h3>
        <RadioCards
          label="How it learns"
          value={sleep.recipe}
          options={RECIPES}
          onChange={(recipe) => change({ recipe })}
        />
      </section>
      <section className={settingsStyles.group}>
        <h3>The exam</h3>
        <Line label="Questions" note="More questions see smaller losses and take longer.">
          <Segmented
            label="Questions"
            value={sleep.suite}
            onChange={(suite) => change({ suite })}
            options={SUITES.map((one) => ({ value: one, label: capital(one) }))}
          />
        </Line>
      </section>
      <p className={settingsStyles.hint}>
        <Icon name="clock" />
        <span>A closed lid ends a night. Leave it open and plugged in; the display may turn off.</span>
      </p>
    </Section>
  );
}
