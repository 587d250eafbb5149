import { useState } from 'react';
import type { CycleDetail } from '../../../src-shared/contract/index.ts';
import { plural } from '../../ui/format.ts';
import { Lessons } from './Lessons.tsx';

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
      <h2 className="h2" id="h-s">
        What it studied
      </h2>
      {parts.length === 0 ? (
        <p className="cap">Nothing was trained on.</p>
      ) : (
        <div className="stack" aria-hidden="true">
          {parts.map((part) => (
            <i key={part.key} className={part.look} style={{ flex: part.count }} />
          ))}
        </div>
      )}
      <ul className="dl num">
        {parts.map((part, index) => (
          <li key={part.key}>
            <i className={`sw ${part.look}`} />
            <b>{part.count}</b>
            {part.words}
            {index === 0 ? (
              <span className="end">
                <button type="button" className="link" onClick={() => setReading(true)}>
                  Read them
                </button>
              </span>
            ) : null}
          </li>
        ))}
        {studied.heldOut > 0 ? (
          <li>
            <i className="sw" />
            <b>{studied.heldOut}</b>held out<span className="end">never trained on, used to measure</span>
          </li>
        ) : null}
        {left > 0 ? (
          <li>
            <i className="sw" />
            <b>{left}</b>left out
            <span className="end">{studied.leftOut.map((part) => `${part.count} ${part.reason}`).join(', ')}</span>
          </li>
        ) : null}
      </ul>
      {detail.wishes.length === 0 ? null : (
        <p className="cap wishes">
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
