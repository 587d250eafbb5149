import type { CycleSummary, SleepStatus } from '../../../../src-shared/contract/index.ts';
import { plannedSentences } from '../../../../src-shared/words/plan.ts';
import { pauseWords, phaseSentence } from '../../../../src-shared/words/sleep.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { capital, clock, duration, percent } from '../../../ui/format.ts';
import { Menu } from '../../../ui/menu/Menu.tsx';
import { Note } from '../../../ui/note/Note.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { NightPath } from '../course/NightPath.tsx';
import { buttonLook } from '../../../ui/button/button.ts';
import styles from './Asleep.module.css';
import pageStyles from '../../../ui/page/page.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** The dark room: the path is the progress bar, and nothing else asks for attention. */
export function Asleep({ status, cycle }: { status: SleepStatus; cycle: CycleSummary | null }) {
  const app = useApp();
  const refusal = useValue(app.refusal);
  const health = useValue(app.health);
  const now = useNow(1000);
  const { state } = status;
  if (state.kind !== 'asleep' && state.kind !== 'paused') return null;
  const paused = state.kind === 'paused';
  const startedAt = state.kind === 'asleep' ? state.startedAt : (cycle?.startedAt ?? now);
  const endsAt = state.kind === 'asleep' ? state.endsAt : null;
  const answers = status.activeNight === null ? 'the untouched model' : `night ${status.activeNight}`;
  const wake = (mode: 'discard' | 'finishExam') => () => {
    void app.wakeUp(mode);
  };
  return (
    <div className={styles.room}>
      <header className={pageStyles.titleBar}>
        <h1>Night {state.cycle}</h1>
        <span className={`${pageStyles.subtitle} ${pageStyles.dispensable} ${textStyles.figures}`}>
          Began at {clock(startedAt)}
        </span>
        <div className={pageStyles.actions}>
          <a className={buttonLook('quiet', 'small')} href={`#/sleep/${state.cycle}`}>
            See the night so far
          </a>
        </div>
      </header>
      <div className={styles.middle}>
        <h2 className={textStyles.figures}>
          {paused ? 'Paused' : 'Asleep'}, {percent(state.progress)}
        </h2>
        <p className={`${styles.phase} ${textStyles.figures}`}>
          {paused
            ? `${pauseWords(state.why)}. It goes on from where it stopped.`
            : phaseSentence(state.phase, state.step, state.kind === 'asleep' ? state.steps : null)}
        </p>
        <p className={`${styles.remaining} ${textStyles.figures}`}>
          {endsAt === null ? ' ' : `About ${duration(Math.max(1000, endsAt - now))} left, until ${clock(endsAt)}`}
        </p>
        <NightPath status={status} cycle={cycle} startedAt={startedAt} endsAt={endsAt} now={now} />
        <dl className={`${styles.readings} ${textStyles.figures}`} aria-label="Live readings">
          {state.kind === 'asleep' && state.trainLoss !== null ? (
            <div>
              <dt>Loss</dt>
              <dd>
                {state.trainLoss.toFixed(2)}
                {state.firstTrainLoss === null ? '' : `, from ${state.firstTrainLoss.toFixed(2)}`}
              </dd>
            </div>
          ) : null}
          <div>
            <dt>Phase</dt>
            <dd>{capital(state.phase)}</dd>
          </div>
          <div>
            <dt>Asleep for</dt>
            <dd>{duration(now - startedAt)}</dd>
          </div>
          {health === null ? null : (
            <div>
              <dt>Model</dt>
              <dd>{health.model.label}</dd>
            </div>
          )}
        </dl>
        {state.kind === 'asleep' && state.plan !== null ? (
          <p className={`${styles.planned} ${textStyles.figures}`}>{plannedSentences(state.plan)}</p>
        ) : null}
        {refusal === null ? null : (
          <Note icon="attention" bad>
            {refusal.sentence}
          </Note>
        )}
        <div className={styles.actions}>
          <Menu
            align="center"
            trigger={
              <button type="button" className={buttonLook('large')}>
                Wake up
              </button>
            }
            entries={[
              {
                label: 'Stop and discard',
                detail: 'Nothing is kept; the turns wait for tonight.',
                onSelect: wake('discard'),
              },
              {
                label: 'Finish the exam first',
                detail: 'Training ends here; the exam decides.',
                onSelect: wake('finishExam'),
              },
            ]}
          />
          {paused ? (
            <button
              type="button"
              className={buttonLook('quiet', 'large')}
              onClick={() => {
                void app.attempt(() => app.client.sleep.goOn());
              }}
            >
              Go on
            </button>
          ) : (
            <button
              type="button"
              className={buttonLook('quiet', 'large')}
              onClick={() => {
                void app.attempt(() => app.client.sleep.pause());
              }}
            >
              Pause
            </button>
          )}
        </div>
      </div>
      <p className={styles.below}>
        You can write to it now. It pauses within seconds and answers as {answers}. Leave the lid open.
      </p>
    </div>
  );
}
