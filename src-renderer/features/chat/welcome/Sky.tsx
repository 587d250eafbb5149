import { useApp, useValue } from '../../../state/index.ts';
import { dayCurve, hourOf } from '../../../ui/dayCurve.ts';
import { useNow } from '../../../ui/useNow.ts';
import styles from './Sky.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** The part of the drawing of a day that is shown. */
const VIEW = { top: 8, width: 232, height: 78 };

/** A day with Circadia, behind the first run: the same line and disc as everywhere, with the sun where it is now. */
export function Sky() {
  const schedule = useValue(useApp().status)?.schedule;
  const from = schedule?.from ?? '01:00';
  const { past, next, window, sun } = dayCurve(hourOf(useNow(30_000)), from, schedule?.to ?? '06:00');
  return (
    <div className={styles.drawing} aria-hidden="true">
      <svg viewBox={`0 ${VIEW.top} ${VIEW.width} ${VIEW.height}`} preserveAspectRatio="none">
        <rect className={styles.ground} x="0" y="34" width={VIEW.width} height={VIEW.height} />
        <line className={styles.horizon} x1="0" x2={VIEW.width} y1="34" y2="34" />
        <path className={styles.past} d={past} />
        <path className={styles.next} d={next} />
        <path className={styles.window} d={window} />
      </svg>
      <i
        className={styles.disc}
        style={{
          insetInlineStart: `${(100 * sun.x) / VIEW.width}%`,
          top: `${(100 * (sun.y - VIEW.top)) / VIEW.height}%`,
        }}
      />
      <p className={styles.caption} data-at="noon">
        <b>By day you talk</b>it remembers facts at once
      </p>
      <p className={styles.caption} data-at="evening">
        <b>It gets drowsy</b>as new turns gather
      </p>
      <p className={`${styles.caption} ${textStyles.figures}`} data-at="night">
        <b>At {from} it sleeps</b>learns, then sits an exam
      </p>
    </div>
  );
}
