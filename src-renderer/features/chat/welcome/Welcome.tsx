import { useEffect, useState } from 'react';
import { useApp, useValue } from '../../../state/index.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import { somethingFloats } from '../../../ui/focusPlace.ts';
import { Examples } from '../Examples.tsx';
import { greeting } from '../greeting.ts';
import { ModelStep } from './ModelStep.tsx';
import { NightStep } from './NightStep.tsx';
import { Sky } from './Sky.tsx';
import { StepActions } from './StepActions.tsx';
import styles from './Welcome.module.css';
import textStyles from '../../../ui/text/text.module.css';

const STEPS = ['Model', 'Night', 'First words'] as const;

/**
 * The first run, in the place of an empty chat: everything around it can be used meanwhile, and who writes, presses
 * Escape or skips has seen it.
 */
export function Welcome({ onClose, onExample }: { onClose(): void; onExample(text: string): void }) {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || somethingFloats(document)) return;
      onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
  const next = () => setAt(at + 1);
  return (
    <section className={styles.welcome} aria-label="Welcome">
      <Sky />
      <header className={styles.steps}>
        <ol aria-label="Set-up">
          {STEPS.map((step, index) => (
            <li key={step} aria-current={index === at ? 'step' : undefined}>
              {index + 1} {step}
            </li>
          ))}
        </ol>
        <button type="button" className={buttonLook('quiet', 'small')} onClick={onClose}>
          Skip
        </button>
      </header>
      <p className={textStyles.spoken} role="status">
        Step {at + 1} of {STEPS.length}: {STEPS[at]}
      </p>
      <div className={styles.middle}>
        {at === 0 ? (
          <ModelStep onNext={next} />
        ) : at === 1 ? (
          <NightStep onNext={next} onBack={() => setAt(0)} />
        ) : (
          <FirstWords onExample={onExample} onClose={onClose} onBack={() => setAt(1)} />
        )}
      </div>
    </section>
  );
}

function FirstWords({
  onExample,
  onClose,
  onBack,
}: {
  onExample(text: string): void;
  onClose(): void;
  onBack(): void;
}) {
  const label = useValue(useApp().health)?.model.label ?? 'It';
  return (
    <>
      <div>
        <h2>{greeting(Date.now())}</h2>
        <p className={styles.lead}>
          Write below, or begin with one of these. What you tell it about yourself it remembers at once; how you like
          your answers it learns at night.
        </p>
      </div>
      <div>
        <h3 className={styles.heading}>First words</h3>
        <Examples
          onExample={(text) => {
            onExample(text);
            onClose();
          }}
        />
        <p className={`${textStyles.caption} ${styles.aside}`}>{label} answers now.</p>
        <StepActions next="Start" onNext={onClose} onBack={onBack} />
      </div>
    </>
  );
}
