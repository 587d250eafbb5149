import { reasonSentence } from '../../../../src-shared/words/night.ts';
import { useState } from 'react';
import type { CycleSummary } from '../../../../src-shared/contract/index.ts';
import { Interval } from '../../../ui/chart/Interval.tsx';
import { intervalSpan } from '../../../ui/chart/interval.ts';
import { plain, shortDay, signed } from '../../../ui/format.ts';
import { NightTags, VerdictMark } from '../../../ui/verdict/VerdictMark.tsx';
import { MiniHypnogram } from '../course/MiniHypnogram.tsx';
import { eveningOf } from './weeks.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import styles from './NightList.module.css';
import textStyles from '../../../ui/text/text.module.css';

const FIRST_SHOWN = 12;

/** Every night, newest first, with its finding and its exam. */
export function NightList({ cycles }: { cycles: readonly CycleSummary[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? cycles : cycles.slice(0, FIRST_SHOWN);
  const margin = cycles.find((cycle) => cycle.marginPoints !== null)?.marginPoints ?? null;
  const span = intervalSpan(shown.flatMap((cycle) => [cycle.lowPoints ?? 0, cycle.highPoints ?? 0]));
  return (
    <section aria-labelledby="h-n">
      <header className={styles.heading}>
        <h2 className={textStyles.heading} id="h-n">
          Nights
        </h2>
        <span className={`${textStyles.caption} ${styles.aside}`}>
          Exam change in points, 95 % interval{margin === null ? '' : `, gate at ${plain(-margin, 0)}`}
        </span>
      </header>
      <ol className={styles.nights} aria-label="Nights">
        {shown.map((cycle) => (
          <li key={cycle.number}>
            <a href={`#/sleep/${cycle.number}`}>
              <span className={`${styles.number} ${textStyles.figures}`}>{cycle.number}</span>
              <span className={styles.date}>{shortDay(eveningOf(cycle.startedAt))}</span>
              <span className={styles.verdict}>
                <VerdictMark verdict={cycle.verdict} />
                <NightTags night={cycle} />
              </span>
              <span className={styles.reason}>
                {cycle.reason === null ? 'It is still asleep.' : reasonSentence(cycle.reason)}
              </span>
              <MiniHypnogram phases={cycle.phases} />
              {cycle.changePoints === null || cycle.lowPoints === null || cycle.highPoints === null ? (
                <span className={`${styles.change} ${styles.none} ${textStyles.faint}`}>no exam</span>
              ) : (
                <span className={styles.change}>
                  <Interval
                    change={cycle.changePoints}
                    low={cycle.lowPoints}
                    high={cycle.highPoints}
                    span={span}
                    gate={cycle.marginPoints === null ? null : -cycle.marginPoints}
                    width={82}
                    bad={cycle.verdict === 'rejected'}
                  />
                  <b
                    className={
                      cycle.verdict === 'rejected' ? `${textStyles.figures} ${textStyles.loss}` : textStyles.figures
                    }
                  >
                    {signed(cycle.changePoints)}
                  </b>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
      {shown.length < cycles.length ? (
        <button type="button" className={buttonLook('quiet', 'small')} onClick={() => setAll(true)}>
          Show {cycles.length - shown.length} more
        </button>
      ) : null}
    </section>
  );
}
