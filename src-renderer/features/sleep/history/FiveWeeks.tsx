import type { CycleSummary, SleepStatus } from '../../../../src-shared/contract/index.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { lessonsLabel, nightsSentence } from '../../../ui/nightFate.ts';
import { verdictWords, type VerdictWords } from '../../../ui/verdict/VerdictMark.tsx';
import { type DayCell, fiveWeeks } from './weeks.ts';
import pageStyles from '../../../ui/page/page.module.css';
import textStyles from '../../../ui/text/text.module.css';
import styles from './FiveWeeks.module.css';

const TALLEST_PX = 33;

/** Five weeks at a glance: a bar for the lessons it studied, a shape for the verdict. */
export function FiveWeeks({ cycles, status }: { cycles: readonly CycleSummary[]; status: SleepStatus }) {
  const days = fiveWeeks(cycles, Date.now());
  const most = Math.max(1, ...cycles.map((cycle) => cycle.lessons));
  const kinds = new Map<string, { words: VerdictWords; count: number }>();
  for (const cycle of cycles) {
    if (cycle.verdict === null) continue;
    const words = verdictWords(cycle.verdict);
    kinds.set(words.word, { words, count: (kinds.get(words.word)?.count ?? 0) + 1 });
  }
  const tonight = status.schedule.byItself && !status.schedule.skipTonight;
  return (
    <section className={pageStyles.section} aria-labelledby="h-weeks">
      <header>
        <h2 id="h-weeks">Five weeks</h2>
        <span className={textStyles.faint}>{nightsSentence(cycles)}</span>
        <span className={`${pageStyles.aside} ${textStyles.caption}`}>Bar: lessons it studied</span>
      </header>
      <ol className={styles.weeks} aria-label="Calendar of nights">
        {days.map((day) => (
          <Day key={day.at} day={day} most={most} tonight={tonight} />
        ))}
      </ol>
      <p className={styles.legend}>
        {[...kinds.values()].map(({ words, count }) => (
          <span key={words.word} data-look={words.look}>
            <Icon name={words.icon} />
            {words.word} <em className={textStyles.figures}>{count}</em>
          </span>
        ))}
      </p>
    </section>
  );
}

function Day({ day, most, tonight }: { day: DayCell; most: number; tonight: boolean }) {
  const date = new Date(day.at);
  const night = day.nights[0];
  const label = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  if (night === undefined) {
    return (
      <li className={styles.none} data-monday={day.monday || undefined} data-tonight={day.today || undefined}>
        <span className={styles.nightless}>
          <i className={styles.lessons} />
          <span className={styles.glyph}>{day.today && tonight ? <span className={styles.ring} /> : null}</span>
          <small className={textStyles.figures}>{date.getDate()}</small>
          <span className={textStyles.spoken}>{day.today ? `${label}, tonight` : `${label}: no night`}</span>
        </span>
      </li>
    );
  }
  const words = verdictWords(night.verdict);
  const more = day.nights.length > 1 ? `, ${day.nights.length} nights` : '';
  return (
    <li data-look={words.look} data-monday={day.monday || undefined} data-current={night.inUse || undefined}>
      <a
        href={`#/sleep/${night.number}`}
        aria-label={`${label}: ${words.word}, ${lessonsLabel(night)}${more}`}
        title={`Night ${night.number}, ${words.word.toLowerCase()}${more}`}
      >
        <i
          className={styles.lessons}
          style={{ height: night.lessons === 0 ? 0 : Math.max(3, (night.lessons / most) * TALLEST_PX) }}
        />
        <span className={styles.glyph}>
          <Icon name={words.icon} />
        </span>
        <small className={textStyles.figures}>{date.getDate()}</small>
      </a>
    </li>
  );
}
