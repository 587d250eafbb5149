import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import uPlot from 'uplot';
import { lossData, lossOptions, type LossSeries, type PlotColours } from './lossPlot.ts';
import { LossTable } from './LossTable.tsx';
import { alignSeries, readingAt } from './smoothing.ts';
import styles from './LossChart.module.css';
import textStyles from '../text/text.module.css';

const FIRST_SMOOTHING = 0.7;
const NARROWEST_PX = 240;

/** The loss as a figure named “Loss”: drawn, spoken under a keyboard cursor, and as a table behind it. */
export function LossChart({
  series,
  caption,
  height = 300,
  adjustable = true,
}: {
  series: readonly LossSeries[];
  caption: string;
  height?: number;
  adjustable?: boolean;
}) {
  const [smoothing, setSmoothing] = useState(FIRST_SMOOTHING);
  const [index, setIndex] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const table = useId();
  const aligned = useMemo(() => alignSeries(series), [series]);
  const plot = useRef<uPlot | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  usePlot(holder, plot, series, aligned, smoothing, height, setIndex);

  const say = (at: number) =>
    `Step ${aligned.steps[at] ?? 0}. ${series
      .map((one, column) => {
        const value = readingAt(aligned.values[column] ?? [], at);
        return value === null ? '' : `${one.label} ${value.toFixed(3)}. `;
      })
      .join('')}`;
  const onKey = (event: KeyboardEvent) => {
    const last = aligned.steps.length - 1;
    const goals: Record<string, number> = {
      ArrowRight: (index ?? -1) + 1,
      ArrowLeft: (index ?? last + 1) - 1,
      PageDown: (index ?? -1) + 10,
      PageUp: (index ?? last + 1) - 10,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    if (goal === undefined || last < 0 || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const at = Math.min(last, Math.max(0, goal));
    setIndex(at);
    setSpoken(say(at));
    plot.current?.setCursor({ left: plot.current.valToPos(aligned.steps[at] ?? 0, 'x'), top: 10 });
  };
  return (
    <figure className={styles.loss} aria-label="Loss" tabIndex={0} aria-details={table} onKeyDown={onKey}>
      <header>
        <h2 className={textStyles.heading}>Loss</h2>
        {index === null ? null : <span className={`${textStyles.caption} ${textStyles.figures}`}>{say(index)}</span>}
        {adjustable ? (
          <label className={styles.smoothing}>
            Smoothing
            <input
              className={styles.slider}
              type="range"
              min={0}
              max={0.95}
              step={0.05}
              value={smoothing}
              style={{ '--at': `${(smoothing / 0.95) * 100}%` } as CSSProperties}
              onChange={(event) => setSmoothing(Number(event.target.value))}
            />
            <span className={textStyles.figures}>{smoothing.toFixed(2)}</span>
          </label>
        ) : null}
      </header>
      <div className={styles.plot} ref={holder} style={{ height }} />
      <figcaption className={textStyles.caption}>{caption}</figcaption>
      <span className={textStyles.spoken} role="status">
        {spoken}
      </span>
      <LossTable id={table} series={series} steps={aligned.steps} values={aligned.values} />
    </figure>
  );
}

/** Builds the plot for a size and a colour scheme, and feeds it new data without building it again. */
function usePlot(
  holder: RefObject<HTMLDivElement | null>,
  plot: RefObject<uPlot | null>,
  series: readonly LossSeries[],
  aligned: ReturnType<typeof alignSeries>,
  smoothing: number,
  height: number,
  onIndex: (index: number | null) => void,
) {
  const data = lossData(series, aligned.steps, aligned.values, smoothing);
  const newest = useRef(data);
  newest.current = data;
  const shape = series.map((one) => `${one.label}|${one.shape}|${one.tone}`).join();
  const shown = useRef(series);
  shown.current = series;
  const [scheme, setScheme] = useState(0);
  useEffect(() => onSchemeChange(() => setScheme((before) => before + 1)), []);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const size = () => ({ width: Math.max(NARROWEST_PX, element.clientWidth), height });
    const made = new uPlot(lossOptions(shown.current, size(), coloursOf(element), onIndex), newest.current, element);
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize(size()));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [shape, height, scheme, holder, plot, onIndex]);
  useEffect(() => {
    plot.current?.setData(newest.current);
  }, [data, plot]);
}

function onSchemeChange(changed: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', changed);
    observer.disconnect();
  };
}

/** Canvas knows no variables: the colours are read from the element itself. */
function coloursOf(element: HTMLElement): PlotColours {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ink: read('--ink'),
    ink3: read('--ink-3'),
    dream: read('--depth-dream'),
    line: read('--line'),
    edge: read('--edge'),
    paper: read('--paper'),
    font: `11px ${getComputedStyle(element).fontFamily}`,
  };
  probe.remove();
  return colours;
}
