import { useState } from 'react';
import type { CycleSummary } from '../../../src-shared/contract/index.ts';
import { Interval } from '../../ui/chart/Interval.tsx';
import { intervalSpan } from '../../ui/chart/interval.ts';
import { plain, shortDay, signed } from '../../ui/format.ts';
import { NightTags, VerdictMark } from '../../ui/VerdictMark.tsx';
import { MiniHypnogram } from './MiniHypnogram.tsx';
import { eveningOf } from './weeks.ts';

const FIRST_SHOWN = 12;

/** Every night, newest first, with its finding and its exam. */
export function NightList({ cycles }: { cycles: readonly CycleSummary[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? cycles : cycles.slice(0, FIRST_SHOWN);
  const margin = cycles.find((cycle) => cycle.marginPoints !== null)?.marginPoints ?? null;
  const span = intervalSpan(shown.flatMap((cycle) => [cycle.lowPoints ?? 0, cycle.highPoints ?? 0]));
  return (
    <section aria-labelledby="h-n">
      <header className="line-head">
        <h2 className="h2" id="h-n">
          Nights
        </h2>
        <span className="cap end">
          Exam change in points, 95 % interval{margin === null ? '' : `, gate at ${plain(-margin, 0)}`}
        </span>
      </header>
      <ol className="nights" aria-label="Nights">
        {shown.map((cycle) => (
          <li key={cycle.number}>
            <a href={`#/sleep/${cycle.number}`}>
              <span className="no num">{cycle.number}</span>
              <span className="dt">{shortDay(eveningOf(cycle.startedAt))}</span>
              <span className="vd">
                <VerdictMark verdict={cycle.verdict} />
                <NightTags night={cycle} />
              </span>
              <span className="tx">{cycle.reason ?? 'It is still asleep.'}</span>
              <MiniHypnogram phases={cycle.phases} />
              {cycle.changePoints === null || cycle.lowPoints === null || cycle.highPoints === null ? (
                <span className="ci none qq">no exam</span>
              ) : (
                <span className="ci">
                  <Interval
                    change={cycle.changePoints}
                    low={cycle.lowPoints}
                    high={cycle.highPoints}
                    span={span}
                    gate={cycle.marginPoints === null ? null : -cycle.marginPoints}
                    width={82}
                    bad={cycle.verdict === 'rejected'}
                  />
                  <b className={cycle.verdict === 'rejected' ? 'num ember' : 'num'}>{signed(cycle.changePoints)}</b>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
      {shown.length < cycles.length ? (
        <button type="button" className="btn quiet sm" onClick={() => setAll(true)}>
          Show {cycles.length - shown.length} more
        </button>
      ) : null}
    </section>
  );
}
