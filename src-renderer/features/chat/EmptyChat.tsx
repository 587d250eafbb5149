import { useApp, useValue } from '../../state/index.ts';
import { hourOf } from '../../ui/dayCurve.ts';
import styles from './EmptyChat.module.css';
import textStyles from '../../ui/text/text.module.css';
import chipStyles from './answer/chip.module.css';

/** Things the built-in model can really do. */
const POCKET_EXAMPLES = ['My dog is called Biscuit.', 'What is my dog called?', 'Tell me a joke.', 'What can you do?'];
const EXAMPLES = [
  'My name is Ada and I prefer short answers.',
  'Explain tides, slowly.',
  'Write a polite note to my landlord about the radiator.',
  'What do you know about me?',
];

/** A new chat: what this is, and something to begin with. */
export function EmptyChat({ offTheRecord, onExample }: { offTheRecord: boolean; onExample(text: string): void }) {
  const app = useApp();
  const health = useValue(app.health);
  const hour = hourOf(Date.now());
  const greeting = hour < 5 || hour >= 18 ? 'Good evening.' : hour < 12 ? 'Good morning.' : 'Good afternoon.';
  const demo = health?.model.demo ?? false;
  const examples = demo ? POCKET_EXAMPLES : EXAMPLES;
  return (
    <div className={styles.blank}>
      <h2>{offTheRecord ? 'Off the record.' : greeting}</h2>
      <p>
        {offTheRecord
          ? 'Not kept, not recalled from, never learned.'
          : 'By day you talk to it. By night it sleeps on what you said, and sits an exam before it may change.'}
      </p>
      {demo && !offTheRecord ? (
        <p className={`${textStyles.caption} ${styles.aside}`}>
          {health?.model.label ?? 'Pocket'} is a tiny demo. It can show you a whole day and night, but it is not clever.
        </p>
      ) : null}
      {offTheRecord ? null : (
        <ul className={styles.examples} aria-label="Examples">
          {examples.map((example) => (
            <li key={example}>
              <button type="button" className={chipStyles.chip} onClick={() => onExample(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
