import { leftOutWords, targetsSentence } from '../../../../src-shared/words/night.ts';
import { useState } from 'react';
import type { CycleDetail } from '../../../../src-shared/contract/index.ts';
import { plural } from '../../../ui/format.ts';
import { Lessons } from '../tonight/Lessons.tsx';
import textStyles from '../../../ui/text/text.module.css';
import styles from './Studied.module.css';

/** What went into training, what was held out to measure, and what was left out with the reason. */
export function Studied({ detail }: { detail: CycleDetail }) {
  const [reading, setReading] = useState(false);
  const { studied } = detail;
  const left = studied.leftOut.reduce((sum, part) => sum + part.count, 0);
  const parts = [
    {
      key: 'style',
      look: 'deep',
      count: studied.style,
      words:
        plural(studied.style, 'lesson').replace(/^\S+ /, '') +
        ' in your style' +
        ofThem(studied.earlier, 'from earlier nights'),
    },
    {
      key: 'replay',
      look: 'dream',
      count: studied.replay,
      words: 'rehearsal, its own verified answers' + ofThem(studied.grounded, 'about memories'),
    },
    { key: 'raw', look: 'light', count: studied.raw, words: 'of raw conversation' },
  ].filter((part) => part.count > 0);
  return (
    <section aria-labelledby="h-s">
      <h2 className={textStyles.heading} id="h-s">
        What it studied
      </h2>
      {parts.length === 0 ? (
        <p className={textStyles.caption}>Nothing was trained on.</p>
      ) : (
        <div className={styles.stack} aria-hidden="true">
          {parts.map((part) => (
            <i key={part.key} data-depth={part.look} style={{ flex: part.count }} />
          ))}
        </div>
      )}
      <ul className={`${styles.parts} ${textStyles.figures}`}>
        {parts.map((part, index) => (
          <li key={part.key}>
            <i className={styles.swatch} data-depth={part.look} />
            <b>{part.count}</b>
            {part.words}
            {index === 0 ? (
              <span className={styles.note}>
                <button type="button" className={textStyles.link} onClick={() => setReading(true)}>
                  Read them
                </button>
              </span>
            ) : null}
          </li>
        ))}
        {studied.heldOut > 0 ? (
          <li>
            <i className={styles.swatch} />
            <b>{studied.heldOut}</b>held out<span className={styles.note}>never trained on, used to measure</span>
          </li>
        ) : null}
        {left > 0 ? (
          <li>
            <i className={styles.swatch} />
            <b>{left}</b>left out
            <span className={styles.note}>
              {studied.leftOut.map((part) => `${part.count} ${leftOutWords(part.reason)}`).join(', ')}
            </span>
          </li>
        ) : null}
      </ul>
      {studied.targets === null || studied.targets.asked === 0 ? null : (
        <p className={`${textStyles.caption} ${textStyles.figures}`}>{targetsSentence(studied.targets)}</p>
      )}
      {detail.wishes.length === 0 ? null : (
        <p className={textStyles.caption}>
          Your wishes, as it read them: <bdi>{detail.wishes.map(({ line }) => line).join(' ')}</bdi>
        </p>
      )}
      {reading ? <Lessons cycle={detail.number} onClose={() => setReading(false)} /> : null}
    </section>
  );
}

/** The part of a count that is worth naming. */
function ofThem(count: number, what: string): string {
  return count === 0 ? '' : `, ${count} ${what}`;
}
