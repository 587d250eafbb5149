import { verdictTitle } from '../../../src-shared/words/night.ts';
import type { CycleSummary, Verdict } from '../../../src-shared/contract/index.ts';
import { Icon, type IconName } from '../icon/Icon.tsx';
import styles from './VerdictMark.module.css';

export interface VerdictWords {
  word: string;
  look: 'good' | 'restless' | 'light' | 'early' | 'attention' | 'running';
  icon: IconName;
}

const LOOKS: Record<Verdict, Omit<VerdictWords, 'word'>> = {
  promoted: { look: 'good', icon: 'moonFull' },
  rejected: { look: 'restless', icon: 'restless' },
  light: { look: 'light', icon: 'moon' },
  interrupted: { look: 'early', icon: 'halfSun' },
  failed: { look: 'attention', icon: 'attention' },
};

/** The word, the shape and the look of a verdict; `null` is a night that still runs. */
export function verdictWords(verdict: Verdict | null): VerdictWords {
  return verdict === null
    ? { word: 'Asleep now', look: 'running', icon: 'moon' }
    : { word: verdictTitle(verdict), ...LOOKS[verdict] };
}

export function VerdictMark({ verdict }: { verdict: Verdict | null }) {
  const words = verdictWords(verdict);
  return (
    <span className={styles.verdict} data-look={words.look}>
      <Icon name={words.icon} />
      {words.word}
    </span>
  );
}

export function NightTags({ night }: { night: Pick<CycleSummary, 'inUse' | 'undone'> }) {
  return (
    <>
      {night.inUse ? (
        <span className={`${styles.label} ${styles.inUse}`}>
          <i className={styles.mark} />
          In use
        </span>
      ) : null}
      {night.undone ? <span className={styles.label}>Undone</span> : null}
    </>
  );
}
