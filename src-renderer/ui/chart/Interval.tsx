import chartStyles from './chart.module.css';
/**
 * A change with its 95 % interval: dot and whisker, zero as a hairline, the gate dashed; hollow where no answer
 * changed.
 */
export function Interval({
  change,
  low,
  high,
  span,
  gate = null,
  width = 216,
  hollow = false,
  bad = false,
  big = false,
}: {
  change: number;
  low: number;
  high: number;
  span: number;
  gate?: number | null;
  width?: number;
  hollow?: boolean;
  bad?: boolean;
  big?: boolean;
}) {
  const x = (points: number) => width / 2 + (Math.max(-span, Math.min(span, points)) / span) * (width / 2 - 8);
  return (
    <svg className={chartStyles.interval} width={width} height="22" viewBox={`0 0 ${width} 22`} aria-hidden="true">
      <line className={chartStyles.axis} opacity=".5" x1={x(0)} x2={x(0)} y1="0" y2="22" />
      {gate === null ? null : <line className={chartStyles.gate} x1={x(gate)} x2={x(gate)} y1="0" y2="22" />}
      {hollow ? (
        <circle className={chartStyles.hollow} cx={x(0)} cy="11" r="3.5" />
      ) : (
        <>
          <line className={bad ? chartStyles.lossLine : chartStyles.whisker} x1={x(low)} x2={x(high)} y1="11" y2="11" />
          <circle
            className={bad ? chartStyles.lossFill : chartStyles.inkFill}
            cx={x(change)}
            cy="11"
            r={big ? 4.5 : 3.5}
          />
        </>
      )}
    </svg>
  );
}
