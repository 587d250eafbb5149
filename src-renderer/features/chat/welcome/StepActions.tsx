import { buttonLook } from '../../../ui/button/button.ts';
import styles from './Welcome.module.css';

/** On to the next step under this name, or back to the one before. */
export function StepActions({ next, onNext, onBack }: { next: string; onNext: () => void; onBack: () => void }) {
  return (
    <div className={styles.actions}>
      <button type="button" className={buttonLook('primary', 'large')} onClick={onNext}>
        {next}
      </button>
      <button type="button" className={buttonLook('quiet', 'large')} onClick={onBack}>
        Back
      </button>
    </div>
  );
}
