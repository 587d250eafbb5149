import { reasonSentence } from '../../../../src-shared/words/night.ts';
import type { CycleDetail } from '../../../../src-shared/contract/index.ts';
import { phaseSentence } from '../../../../src-shared/words/sleep.ts';
import { bytes, count, duration, percent } from '../../../ui/format.ts';
import { lessonsFact } from '../../../ui/nightFate.ts';
import { NightTags, VerdictMark } from '../../../ui/verdict/VerdictMark.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { answersChanged, changeSentence, examSentence, readingLabels, surpriseDrop } from './nightWords.ts';
import styles from './NightHead.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** The verdict and the finding; while it runs, the phase. */
export function NightHead({
  detail,
  progress,
}: {
  detail: CycleDetail;
  progress: { phase: string; done: number; of: number } | null;
}) {
  const running = detail.phases.find((phase) => phase.state === 'running');
  const sentence =
    detail.verdict !== null
      ? detail.reason === null
        ? ''
        : reasonSentence(detail.reason)
      : running === undefined
        ? 'It is falling asleep.'
        : phaseSentence(running.phase);
  const counted =
    progress !== null && running !== undefined && progress.phase === running.phase
      ? `${count(progress.done)} of ${count(progress.of)}.`
      : '';
  return (
    <header className={styles.head} aria-live={detail.verdict === null ? 'polite' : undefined}>
      <span className={styles.tags}>
        <VerdictMark verdict={detail.verdict} />
        <NightTags night={detail} />
      </span>
      <h2>{sentence}</h2>
      <p className={textStyles.figures}>{detail.harness === null ? counted : examSentence(detail.harness)}</p>
    </header>
  );
}

/** The night in six figures; what is not known is left out. */
export function NightFigures({ detail }: { detail: CycleDetail }) {
  const now = useNow(1000);
  const drop = surpriseDrop(detail);
  const pooled = detail.harness?.pooled ?? null;
  const changed = answersChanged(detail);
  const labels = readingLabels(detail);
  return (
    <dl className={`${styles.figures} ${textStyles.figures}`}>
      <div>
        <dt>Asleep</dt>
        <dd>{duration((detail.endedAt ?? now) - detail.startedAt)}</dd>
      </div>
      <div>
        <dt>Lessons</dt>
        <dd>
          {count(detail.lessons)} <small>{lessonsFact(detail)}</small>
        </dd>
      </div>
      <div>
        <dt>Memories</dt>
        <dd>{count(detail.memories)}</dd>
      </div>
      {drop === null ? null : (
        <div>
          <dt>{labels.surprise}</dt>
          <dd>
            {percent(Math.abs(drop), 1)} <small>{drop >= 0 ? 'less surprise' : 'more surprise'}</small>
          </dd>
        </div>
      )}
      {detail.learned === null ? null : (
        <div>
          <dt>{labels.wishes}</dt>
          <dd>
            {percent(detail.learned.adherenceAfter)} <small>from {percent(detail.learned.adherenceBefore)}</small>
          </dd>
        </div>
      )}
      {pooled === null ? null : (
        <div>
          <dt>{labels.exam}</dt>
          <dd>
            {count(pooled.after.correct)} <small>of {count(detail.harness?.n ?? pooled.after.n)}</small>
          </dd>
        </div>
      )}
      {changed === null ? null : (
        <div>
          <dt>Answers changed</dt>
          <dd title={changeSentence(changed)}>
            {count(changed.changed)} <small>of {count(changed.asked)}</small>
          </dd>
        </div>
      )}
      {detail.peakMemoryBytes === null || detail.learned !== null ? null : (
        <div>
          <dt>Peak memory</dt>
          <dd>{bytes(detail.peakMemoryBytes)}</dd>
        </div>
      )}
    </dl>
  );
}
