import { type KeyboardEvent, useId, useState } from 'react';
import type { BrakeReport } from '../../../../src-shared/contract/index.ts';
import { useWidth } from '../../../ui/useWidth.ts';
import { brakeLabels } from './brakeLabels.ts';
import { BrakeMark } from './BrakeMark.tsx';
import { brakePlot, type Frame } from './brakePlot.ts';
import { BrakeTable } from './BrakeTable.tsx';
import { brakeFinding, candidateName, candidateReading } from './brakeWords.ts';
import pageStyles from '../../../ui/page/page.module.css';
import styles from './BrakeFigure.module.css';
import nightPageStyles from '../night/NightPage.module.css';
import chartStyles from '../../../ui/chart/chart.module.css';
import textStyles from '../../../ui/text/text.module.css';

const HEIGHT = 300;
const FIRST_WIDTH = 560;

/**
 * What was taught against what was forgotten: every candidate of the night as a figure named “Brake”, its finding
 * above, the numbers beside it.
 */
export function BrakeFigure({ brake, discarded }: { brake: BrakeReport; discarded: boolean }) {
  const { ref, width } = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const [pointed, setPointed] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const table = useId();
  const frame: Frame = { left: 40, right: width - 12, top: 30, bottom: HEIGHT - 44 };
  const plot = brakePlot(brake, frame);
  if (plot === null) return null;
  const order = plot.lines.flatMap((line) => line.points);
  const candidates = order.map(({ candidate }) => candidate);
  const onKey = (event: KeyboardEvent) => {
    const last = order.length - 1;
    const goals: Record<string, number> = {
      ArrowRight: (pointed ?? -1) + 1,
      ArrowLeft: (pointed ?? last + 1) - 1,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    const at = Math.min(last, Math.max(0, goal));
    const candidate = candidates[at];
    setPointed(at);
    setSpoken(candidate === undefined ? '' : candidateReading(candidate, brake.styleNllBefore));
  };
  const reading = pointed === null ? undefined : candidates[pointed];
  return (
    <section className={`${pageStyles.section} ${styles.brake}`} aria-labelledby="h-b">
      <header>
        <h2 id="h-b">Brake</h2>
      </header>
      <p className={styles.finding}>{brakeFinding(brake, discarded)}</p>
      <div className={`${nightPageStyles.pair} ${styles.pair}`}>
        <figure aria-label="Brake" tabIndex={0} aria-details={table} onKeyDown={onKey} onBlur={() => setPointed(null)}>
          <div ref={ref}>
            <svg
              className={chartStyles.chart}
              width={width}
              height={HEIGHT}
              viewBox={`0 0 ${width} ${HEIGHT}`}
              aria-hidden="true"
              onPointerLeave={() => setPointed(null)}
            >
              {plot.limit === null ? null : (
                <rect
                  className={styles.beyond}
                  x={plot.limit}
                  y={frame.top}
                  width={Math.max(0, frame.right - plot.limit)}
                  height={frame.bottom - frame.top}
                />
              )}
              {plot.yTicks.map(({ at, label }) => (
                <g key={label}>
                  <line className={chartStyles.gridline} x1={frame.left} x2={frame.right} y1={at} y2={at} />
                  <text x={frame.left - 8} y={at + 4} textAnchor="end">
                    {label}
                  </text>
                </g>
              ))}
              {plot.xTicks.map(({ at, label }) => (
                <text key={label} x={at} y={frame.bottom + 17} textAnchor="middle">
                  {label}
                </text>
              ))}
              <line className={chartStyles.axis} x1={plot.zero.x} x2={plot.zero.x} y1={frame.top} y2={frame.bottom} />
              <line className={chartStyles.axis} x1={frame.left} x2={frame.right} y1={plot.zero.y} y2={plot.zero.y} />
              <text className={chartStyles.label} x="0" y="12">
                taught, % ↑
              </text>
              <text className={chartStyles.label} x={frame.right} y={HEIGHT - 8} textAnchor="end">
                forgotten →
              </text>
              {plot.limit === null ? null : (
                <>
                  <line className={styles.limit} x1={plot.limit} x2={plot.limit} y1={frame.top - 6} y2={frame.bottom} />
                  <text className={chartStyles.strong} x={plot.limit} y={frame.top - 11} textAnchor="middle">
                    limit
                  </text>
                </>
              )}
              {plot.lines.map((line) => (
                <polyline
                  key={line.step}
                  className={styles.strengths}
                  points={line.points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
                />
              ))}
              {brakeLabels(plot, frame).map(({ text, x, y, anchor, chosen }) => (
                <text
                  key={text}
                  className={chosen ? `${chartStyles.chosen} ${styles.halo}` : `${chartStyles.label} ${styles.halo}`}
                  x={x}
                  y={y}
                  textAnchor={anchor}
                >
                  {text}
                </text>
              ))}
              {order.map((point, index) => (
                <BrakeMark
                  key={candidateName(point.candidate)}
                  point={point}
                  pointed={index === pointed}
                  onPoint={() => setPointed(index)}
                />
              ))}
            </svg>
          </div>
          <figcaption className={textStyles.caption}>
            {reading === undefined ? (
              'Taught: of all there was to teach. Forgotten: nats per token. Larger marks: more of the adapter. Filled: examined; a disc passed, a diamond did not.'
            ) : (
              <span className={textStyles.figures}>{candidateReading(reading, brake.styleNllBefore)}</span>
            )}
          </figcaption>
          <span className={textStyles.spoken} role="status">
            {spoken}
          </span>
        </figure>
        <BrakeTable id={table} candidates={candidates} brake={brake} pointed={pointed} onPoint={setPointed} />
      </div>
    </section>
  );
}
