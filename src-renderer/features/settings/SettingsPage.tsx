import { useApp, useValue } from '../../state/index.ts';
import { Note } from '../../ui/note/Note.tsx';
import { About, Appearance, YourData } from './AboutSections.tsx';
import { General } from './General.tsx';
import { MemorySettings } from './MemorySettings.tsx';
import { Models } from './models/Models.tsx';
import { StyleSettings } from './StyleSettings.tsx';
import { SleepSettings } from './SleepSettings.tsx';
import pageStyles from '../../ui/page/page.module.css';
import styles from './SettingsPage.module.css';

const SECTIONS = [
  ['general', 'General'],
  ['model', 'Model'],
  ['sleep', 'Sleep'],
  ['memory', 'Memory'],
  ['style', 'Your style'],
  ['data', 'Your data'],
  ['appearance', 'Appearance'],
  ['about', 'About'],
] as const;
type Section = (typeof SECTIONS)[number][0];

/** Every setting acts at once; there is nothing to save. */
export function SettingsPage({ section }: { section: string | null }) {
  const app = useApp();
  const settings = useValue(app.settings);
  const refusal = useValue(app.refusal);
  const current = SECTIONS.find(([id]) => id === section)?.[0] ?? 'general';
  return (
    <main className={pageStyles.main}>
      <header className={pageStyles.titleBar}>
        <h1>Settings</h1>
      </header>
      <div className={styles.columns}>
        <nav className={styles.sections} aria-label="Settings sections">
          {SECTIONS.map(([id, label]) => (
            <a key={id} href={`#/settings/${id}`} aria-current={id === current ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <div className={styles.form} tabIndex={-1}>
          <div>
            {refusal === null ? null : (
              <Note icon="attention" bad>
                {refusal.sentence}
              </Note>
            )}
            {settings === null ? null : <Part section={current} />}
          </div>
        </div>
      </div>
    </main>
  );
}

function Part({ section }: { section: Section }) {
  switch (section) {
    case 'general':
      return <General />;
    case 'model':
      return <Models />;
    case 'sleep':
      return <SleepSettings />;
    case 'memory':
      return <MemorySettings />;
    case 'style':
      return <StyleSettings />;
    case 'data':
      return <YourData />;
    case 'appearance':
      return <Appearance />;
    case 'about':
      return <About />;
    default:
      return section satisfies never;
  }
}
