import { plannedSentences } from '../../../../src-shared/words/plan.ts';
import { summaryWords } from '../../../../src-shared/words/night.ts';
import type { CycleDetail, PhaseRecord } from '../../../../src-shared/contract/index.ts';
import { capital, duration } from '../../../ui/format.ts';
import { useNow } from '../../../ui/useNow.ts';
import textStyles from '../../../ui/text/text.module.css';
import styles from './PhaseList.module.css';

/** Every phase with its time and what it left behind. */
export function PhaseList({ detail }: { detail: CycleDetail }) {
  const now = useNow(1000);
  const { plan } = detail;
  return (
    <section aria-labelledby="h-p">
      <h2 className={textStyles.heading} id="h-p">
        Phases
      </h2>
      {plan === null ? null : <p className={`${textStyles.caption} ${textStyles.figures}`}>{plannedSentences(plan)}</p>}
      <ul className={`${styles.phases} ${textStyles.figures}`} data-planned={plan === null ? undefined : ''}>
        {detail.phases.map((phase) => {
          const words = phase.summary && summaryWords(phase.summary);
          return (
            <li key={phase.phase} data-state={phase.state}>
              <b>{capital(phase.phase)}</b>
              <span>{time(phase, detail, now)}</span>
              {plan === null ? null : <span className={styles.planned}>{plannedTime(plan.seconds[phase.phase])}</span>}
              <span className={styles.summary} title={words ?? undefined}>
                {words ?? WORDS[phase.state]}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a phase was to take, in whole minutes from the first on; empty where it is over in a moment. */
function plannedTime(seconds: number): string {
  if (seconds < 5) return '';
  return `${seconds < 60 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`} planned`;
}

const WORDS: Record<PhaseRecord['state'], string> = {
  pending: 'to come',
  running: 'now',
  done: '',
  failed: 'failed',
  skipped: 'not tried',
};

function time(phase: PhaseRecord, detail: CycleDetail, now: number): string {
  const seconds = detail.secondsPerPhase[phase.phase];
  if (phase.state === 'pending' || phase.state === 'skipped') return '';
  if (seconds !== undefined) return seconds < 1 ? '<1 s' : duration(seconds * 1000);
  return phase.startedAt === null ? '' : duration((phase.endedAt ?? now) - phase.startedAt);
}
