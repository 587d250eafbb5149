import { sleepWords, type Glyph, useApp, useValue } from '../state/index.ts';
import { dayCurve, hourOf } from '../ui/dayCurve.ts';
import { Icon } from '../ui/Icon.tsx';
import { go } from '../ui/address.ts';
import { useNow } from '../ui/useNow.ts';

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
    <div className="horizon-slot">
      <a className="horizon" href="#/sleep">
        <svg viewBox="0 0 232 64" aria-hidden="true">
          <line className="hz-line" x1="0" x2="232" y1="34" y2="34" />
          <path className="hz-past" d={curve.past} />
          <path className="hz-next" d={curve.next} />
          {status === null || !status.schedule.byItself || status.schedule.skipTonight ? null : (
            <path className="hz-sleep" d={curve.window} />
          )}
          <Sun glyph={words.glyph} x={curve.sun.x} y={curve.sun.y} />
        </svg>
        <svg className="hz-mini" viewBox="0 0 18 18" aria-hidden="true">
          <MiniGlyph glyph={words.glyph} />
        </svg>
        <span className="txt">
          <span className="sr">Sleep state: </span>
          <b>{words.word}</b>
          <small className="num">{words.detail}</small>
        </span>
      </a>
      {onSleepPage || status === null || sleeping ? null : (
        <button type="button" className="ib horizon-act" aria-label="Go to sleep" title="Go to sleep" onClick={act}>
          <Icon name="moon" />
        </button>
      )}
    </div>
  );
}

function Sun({ glyph, x, y }: { glyph: Glyph; x: number; y: number }) {
  if (glyph === 'ring') return <circle className="hz-ring-sun" cx={x} cy={y} r="5.5" />;
  if (glyph === 'bars') return <path className="hz-bars" d={`M${x - 3} ${y - 5}v10m6 -10v10`} />;
  return <circle className="hz-sun" cx={x} cy={y} r="5" />;
}

function MiniGlyph({ glyph }: { glyph: Glyph }) {
  switch (glyph) {
    case 'above':
      return (
        <>
          <path d="M1.5 12.5h15" />
          <circle className="f" cx="9" cy="6.5" r="3.3" />
        </>
      );
    case 'rising':
    case 'on':
      return (
        <>
          <path d="M1.5 12.5h15" />
          <path className="f" d="M5.5 12.5a3.5 3.5 0 0 1 7 0z" />
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
