import { sleepWords, type Glyph, useApp, useValue } from '../../state/index.ts';
import { dayCurve, hourOf } from '../../ui/dayCurve.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { go } from '../../ui/address.ts';
import { useNow } from '../../ui/useNow.ts';
import { iconButton } from '../../ui/button/button.ts';
import styles from './HorizonCard.module.css';
import iconStyles from '../../ui/icon/icon.module.css';
import textStyles from '../../ui/text/text.module.css';

/** The day as one curve with the sun on it, and the state in two words. */
export function HorizonCard({ onSleepPage }: { onSleepPage: boolean }) {
  const app = useApp();
  const status = useValue(app.status);
  const now = useNow(30_000);
  const curve = dayCurve(hourOf(now), status?.schedule.from ?? '01:00', status?.schedule.to ?? '06:00');
  const words = status === null ? { word: 'Waking', detail: '', glyph: 'above' as const } : sleepWords(status);
  const sleeping = status?.state.kind === 'asleep' || status?.state.kind === 'paused';
  // The page first: it shows the answer, also when that is a refusal.
  const act = () => {
    go('#/sleep');
    void app.goToSleep();
  };
  return (
    <div className={styles.slot}>
      <a className={styles.card} href="#/sleep">
        <svg viewBox="0 0 232 64" aria-hidden="true">
          <line className={styles.horizon} x1="0" x2="232" y1="34" y2="34" />
          <path className={styles.past} d={curve.past} />
          <path className={styles.next} d={curve.next} />
          {status === null || !status.schedule.byItself || status.schedule.skipTonight ? null : (
            <path className={styles.window} d={curve.window} />
          )}
          <Sun glyph={words.glyph} x={curve.sun.x} y={curve.sun.y} />
        </svg>
        <svg className={`${iconStyles.glyph} ${styles.glyph}`} viewBox="0 0 18 18" aria-hidden="true">
          <MiniGlyph glyph={words.glyph} />
        </svg>
        <span className={styles.words}>
          <span className={textStyles.spoken}>Sleep state: </span>
          <b>{words.word}</b>
          <small className={textStyles.figures}>{words.detail}</small>
        </span>
      </a>
      {onSleepPage || status === null || sleeping ? null : (
        <button
          type="button"
          className={`${iconButton} ${styles.sleep}`}
          aria-label="Go to sleep"
          title="Go to sleep"
          onClick={act}
        >
          <Icon name="moon" />
        </button>
      )}
    </div>
  );
}

function Sun({ glyph, x, y }: { glyph: Glyph; x: number; y: number }) {
  if (glyph === 'ring') return <circle className={styles.ring} cx={x} cy={y} r="5.5" />;
  if (glyph === 'bars') return <path className={styles.bars} d={`M${x - 3} ${y - 5}v10m6 -10v10`} />;
  return <circle className={styles.risen} cx={x} cy={y} r="5" />;
}

function MiniGlyph({ glyph }: { glyph: Glyph }) {
  switch (glyph) {
    case 'above':
      return (
        <>
          <path d="M1.5 12.5h15" />
          <circle className={iconStyles.filled} cx="9" cy="6.5" r="3.3" />
        </>
      );
    case 'rising':
    case 'on':
      return (
        <>
          <path d="M1.5 12.5h15" />
          <path className={iconStyles.filled} d="M5.5 12.5a3.5 3.5 0 0 1 7 0z" />
        </>
      );
    case 'ring':
      return (
        <>
          <path d="M1.5 6h15" />
          <circle cx="9" cy="11.5" r="3" />
        </>
      );
    case 'bars':
      return (
        <>
          <path d="M1.5 6h15" />
          <path d="M7.3 9v5M10.7 9v5" />
        </>
      );
    default:
      return glyph satisfies never;
  }
}
