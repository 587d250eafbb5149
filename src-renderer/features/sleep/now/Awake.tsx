import type { Condition, CycleSummary, SleepStatus } from '../../../../src-shared/contract/index.ts';
import { conditionReading, findingSentence } from '../../../../src-shared/words/sleep.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { Icon, type IconName } from '../../../ui/icon/Icon.tsx';
import { Note } from '../../../ui/note/Note.tsx';
import { go } from '../../../ui/address.ts';
import { useNow } from '../../../ui/useNow.ts';
import { Dial } from './Dial.tsx';
import { buttonLook } from '../../../ui/button/button.ts';
import styles from './Awake.module.css';
import textStyles from '../../../ui/text/text.module.css';

const CONDITIONS: Record<Condition['name'], { label: string; icon: IconName }> = {
  window: { label: 'The window', icon: 'clock' },
  power: { label: 'Mains power', icon: 'plug' },
  idle: { label: 'You are away', icon: 'clock' },
  heat: { label: 'Cool enough', icon: 'heat' },
  memory: { label: 'Memory', icon: 'chip' },
  disk: { label: 'Disk', icon: 'disk' },
  turns: { label: 'New turns', icon: 'chat' },
  model: { label: 'Model', icon: 'moon' },
  lab: { label: 'The Lab', icon: 'lab' },
};

/** The day: where it is in it, the finding, and what a night still needs. */
export function Awake({ status, last }: { status: SleepStatus; last: CycleSummary | null }) {
  const app = useApp();
  const refusal = useValue(app.refusal);
  const now = useNow(10_000);
  const skip = status.schedule.skipTonight;
  const missing = status.conditions.find((condition) => !condition.met);
  const { finding, rest } = findingOf(findingSentence(status));
  return (
    <section className={styles.hero} aria-label="Now">
      <Dial status={status} last={last} now={now} />
      <div className={styles.words}>
        <h2>{finding}</h2>
        <p>{rest}</p>
        <div className={styles.actions}>
          <button
            type="button"
            className={buttonLook('primary', 'large')}
            onClick={() => {
              void app.goToSleep();
            }}
          >
            <Icon name="moon" />
            Go to sleep
          </button>
          {status.schedule.byItself ? (
            <button
              type="button"
              className={buttonLook('large')}
              aria-pressed={skip}
              onClick={() => {
                void app.attempt(() => app.client.sleep.skipTonight({ skip: !skip }));
              }}
            >
              {skip ? 'Sleep tonight after all' : 'Skip tonight'}
            </button>
          ) : null}
        </div>
        {refusal === null ? null : (
          <div className={styles.refused}>
            <Note
              icon="attention"
              bad
              action={
                refusal.wayOut === 'sleepAnyway'
                  ? 'Sleep anyway'
                  : refusal.wayOut === 'openSettings'
                    ? 'Open Settings'
                    : refusal.wayOut === 'restartEngine'
                      ? 'Restart the engine'
                      : undefined
              }
              onAction={() => {
                if (refusal.wayOut === 'sleepAnyway') void app.goToSleep(true);
                else if (refusal.wayOut === 'openSettings') go('#/settings/sleep');
                else void app.attempt(() => app.client.system.restartEngine());
              }}
            >
              {refusal.sentence}
            </Note>
          </div>
        )}
        <ul className={styles.conditions} aria-label="What a night needs">
          {status.conditions.map((condition) => (
            <li key={condition.name} className={condition === missing ? styles.missing : undefined}>
              <Icon name={CONDITIONS[condition.name].icon} />
              <span>{CONDITIONS[condition.name].label}</span>
              <span className={`${styles.reading} ${textStyles.figures}`}>{conditionReading(condition)}</span>
              {condition.met ? (
                <Icon name="check" />
              ) : (
                <span className={condition === missing ? styles.mark : textStyles.caption}>
                  {condition === missing ? 'missing' : 'not yet'}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const NEXT = 'Facts are kept at once. What else you say waits for the night.';

/** The first sentence is the finding; the rest explains it. */
function findingOf(sentence: string): { finding: string; rest: string } {
  const [finding = sentence, ...rest] = sentence.split(/(?<=\.)\s+/);
  return { finding, rest: rest.join(' ') || NEXT };
}
