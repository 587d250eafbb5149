import type { NightPlan } from '../../../../src-shared/contract/index.ts';
import { planRows } from '../../../../src-shared/words/plan.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { go } from '../../../ui/address.ts';
import type { PlannedSpan } from './LessonRow.tsx';
import { buttonLook } from '../../../ui/button/button.ts';
import styles from './TonightSummary.module.css';
import textStyles from '../../../ui/text/text.module.css';

const MOST_FACTS = 8;

/** What tonight holds beside its lessons: facts, what is left out and why, and your wishes. */
export function TonightSummary({
  plan,
  facts,
  out,
}: {
  plan: { turns: number; preferences: readonly string[]; night: NightPlan | null };
  facts: readonly PlannedSpan[];
  out: readonly [string, number][];
}) {
  const app = useApp();
  const status = useValue(app.status);
  const sleep = () => {
    go('#/sleep');
    void app.goToSleep();
  };
  return (
    <aside className={`${styles.summary} ${textStyles.figures}`} aria-label="Summary">
      <h3>The night</h3>
      <ul>
        <li>
          New turns<b>{plan.turns}</b>
        </li>
        <li>
          Needed for training<b>{status?.turnsNeeded ?? ''}</b>
        </li>
        {plan.night?.kind === 'lesson'
          ? planRows(plan.night).map(({ name, value }) => (
              <li key={name}>
                {name}
                <b>{value}</b>
              </li>
            ))
          : null}
      </ul>
      <h3>Goes to memory</h3>
      <ul>
        {facts.length === 0 ? (
          <li>
            Nothing new<b>0</b>
          </li>
        ) : (
          facts.slice(0, MOST_FACTS).map((span, index) => (
            <li key={index}>
              <span className={`${textStyles.clipped} ${styles.fact}`} dir="auto">
                {span.text}
              </span>
            </li>
          ))
        )}
        {facts.length > MOST_FACTS ? (
          <li>
            and more<b>{facts.length - MOST_FACTS}</b>
          </li>
        ) : null}
      </ul>
      <h3>Left out</h3>
      <ul>
        {out.length === 0 ? (
          <li>
            Nothing<b>0</b>
          </li>
        ) : (
          out.map(([reason, count]) => (
            <li key={reason}>
              {reason}
              <b>{count}</b>
            </li>
          ))
        )}
      </ul>
      {plan.preferences.length === 0 ? null : (
        <>
          <h3>What you like</h3>
          <ul>
            {plan.preferences.map((preference) => (
              <li key={preference} dir="auto">
                {preference}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        <button type="button" className={buttonLook('primary', 'large')} onClick={sleep}>
          <Icon name="moon" />
          Go to sleep
        </button>
        {status?.schedule.byItself === true ? (
          <a className={buttonLook('large')} href="#/sleep">
            Leave it for {status.schedule.from}
          </a>
        ) : null}
      </div>
    </aside>
  );
}
