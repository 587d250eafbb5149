import { useApp, useValue } from '../../state/index.ts';
import { Examples } from './Examples.tsx';
import { greeting } from './greeting.ts';
import styles from './EmptyChat.module.css';
import textStyles from '../../ui/text/text.module.css';

/** A new chat: what this is, and something to begin with. */
export function EmptyChat({ offTheRecord, onExample }: { offTheRecord: boolean; onExample(text: string): void }) {
  const app = useApp();
  const health = useValue(app.health);
  return (
    <div className={styles.blank}>
      <h2>{offTheRecord ? 'Off the record.' : greeting(Date.now())}</h2>
      <p>
        {offTheRecord
          ? 'Not kept, not recalled from, never learned.'
          : 'By day you talk to it. By night it sleeps on what you said, and sits an exam before it may change.'}
      </p>
      {health?.model.demo === true && !offTheRecord ? (
        <p className={`${textStyles.caption} ${styles.aside}`}>
          {health.model.label} is a tiny demo. It can show you a whole day and night, but it is not clever.
        </p>
      ) : null}
      {offTheRecord ? null : <Examples onExample={onExample} />}
    </div>
  );
}
