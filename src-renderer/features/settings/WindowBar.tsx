import { Choice } from '../../ui/control/Choice.tsx';
import { hourOfClock } from '../../ui/dayCurve.ts';
import styles from './WindowBar.module.css';
import textStyles from '../../ui/text/text.module.css';

/** Share of a day that begins at noon. */
function place(clock: string): number {
  return (((hourOfClock(clock) - 12 + 24) % 24) / 24) * 100;
}

/** Every half hour of the day, and the present time if it is another. */
function halfHours(present: string): { value: string; label: string }[] {
  const all = Array.from(
    { length: 48 },
    (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
  );
  return [...new Set([...all, present])].toSorted().map((clock) => ({ value: clock, label: clock }));
}

/** The hours in which it may sleep, drawn on the sky from noon to noon. */
export function WindowBar({
  from,
  to,
  onChange,
}: {
  from: string;
  to: string;
  onChange(patch: { from?: string; to?: string }): void;
}) {
  const [left, right] = [place(from), place(to)];
  const whole = right > left;
  return (
    <div className={styles.window}>
      <div className={`${styles.hours} ${textStyles.figures}`} aria-hidden="true">
        <div className={styles.track} />
        {whole ? (
          <span className={styles.chosen} style={{ insetInlineStart: `${left}%`, width: `${right - left}%` }} />
        ) : null}
        <small style={{ left: '1.5%' }}>noon</small>
        <small style={{ left: '25%' }}>18</small>
        <small style={{ left: '50%' }}>midnight</small>
        <small style={{ left: '75%' }}>06</small>
        <small style={{ left: '98.5%' }}>noon</small>
      </div>
      <div className={styles.times}>
        <span>
          Earliest
          <Choice
            label="Earliest"
            value={from}
            options={halfHours(from)}
            onChange={(value) => onChange({ from: value })}
          />
        </span>
        <span>
          Latest
          <Choice label="Latest" value={to} options={halfHours(to)} onChange={(value) => onChange({ to: value })} />
        </span>
      </div>
    </div>
  );
}
