import type { BrakePoint } from './brakePlot.ts';
import { isRefused } from './brakeWords.ts';
import styles from './BrakeMark.module.css';

/**
 * One candidate: filled when examined, a disc that passed, a diamond that did not, hollow when only measured; ringed
 * when chosen, with an arrow when it stands further right.
 */
export function BrakeMark({ point, pointed, onPoint }: { point: BrakePoint; pointed: boolean; onPoint: () => void }) {
  const { x, y, radius, chosen, beyond } = point;
  const { outcome } = point.candidate;
  const side = radius + 1.5;
  return (
    <g onPointerEnter={onPoint}>
      <circle className={styles.reach} cx={x} cy={y} r="12" />
      {pointed ? <circle className={styles.pointed} cx={x} cy={y} r={radius + (chosen ? 8 : 5)} /> : null}
      {chosen ? <circle className={styles.ring} cx={x} cy={y} r={radius + 4} /> : null}
      {isRefused(point.candidate) ? (
        <path
          className={styles.mark}
          data-outcome="failed"
          d={`M${x} ${y - side}L${x + side} ${y}L${x} ${y + side}L${x - side} ${y}Z`}
        />
      ) : (
        <circle className={styles.mark} data-outcome={outcome} cx={x} cy={y} r={radius} />
      )}
      {beyond ? <path className={styles.arrow} d={`M${x + radius + 2} ${y - 3}l3 3l-3 3`} /> : null}
    </g>
  );
}
