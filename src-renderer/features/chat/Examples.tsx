import { useApp, useValue } from '../../state/index.ts';
import styles from './EmptyChat.module.css';
import chipStyles from './answer/chip.module.css';

/** Things the built-in model can really do. */
const POCKET_EXAMPLES = ['My dog is called Biscuit.', 'What is my dog called?', 'Tell me a joke.', 'What can you do?'];
const EXAMPLES = [
  'My name is Ada and I prefer short answers.',
  'Explain tides, slowly.',
  'Write a polite note to my landlord about the radiator.',
  'What do you know about me?',
];

/** Something to begin with; one that is pressed comes into the composer. */
export function Examples({ onExample }: { onExample(text: string): void }) {
  const demo = useValue(useApp().health)?.model.demo ?? false;
  return (
    <ul className={styles.examples} aria-label="Examples">
      {(demo ? POCKET_EXAMPLES : EXAMPLES).map((example) => (
        <li key={example}>
          <button type="button" className={chipStyles.chip} onClick={() => onExample(example)}>
            {example}
          </button>
        </li>
      ))}
    </ul>
  );
}
