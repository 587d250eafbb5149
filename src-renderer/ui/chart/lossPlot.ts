import type uPlot from 'uplot';
import { smooth } from './smoothing.ts';

export interface LossSeries {
  label: string;
  tone: 'ink' | 'dream';
  /** A curve with its noise, or a few checkpoints as rings. */
  shape: 'curve' | 'rings';
  points: readonly { step: number; value: number }[];
}

export interface PlotColours {
  ink: string;
  ink3: string;
  dream: string;
  line: string;
  edge: string;
  paper: string;
  font: string;
}

const RIGHT_PX = 104;
const RAW_OPACITY = '38';

const LABEL_HEIGHT_PX = 15;

/**
 * The plot's options: raw noise faint, the smoothed curve strong, checkpoints as rings, and a label at the end of each
 * line.
 */
export function lossOptions(
  series: readonly LossSeries[],
  size: { width: number; height: number },
  colours: PlotColours,
  onIndex: (index: number | null) => void,
): uPlot.Options {
  const colour = (one: LossSeries) => (one.tone === 'ink' ? colours.ink : colours.dream);
  const axis = { stroke: colours.ink3, font: colours.font, ticks: { show: false } } as const;
  return {
    ...size,
    pxAlign: false,
    padding: [12, RIGHT_PX, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { size: 7 }, drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { range: (_plot, low, high) => padded(low, high) } },
    axes: [
      { ...axis, grid: { show: false }, size: 28, gap: 6 },
      {
        ...axis,
        grid: { stroke: colours.line, width: 1 },
        size: 40,
        gap: 8,
        values: (_plot, ticks) => ticks.map((tick) => tick.toFixed(decimals(ticks))),
      },
    ],
    series: [
      {},
      ...series.map((one): uPlot.Series =>
        one.shape === 'curve'
          ? {
              label: `${one.label}, raw`,
              stroke: translucent(colour(one)),
              width: 1,
              points: { show: false },
              spanGaps: true,
            }
          : {
              label: one.label,
              stroke: colour(one),
              width: 1.8,
              spanGaps: true,
              points: { show: true, size: 7, width: 1.6, fill: colours.paper, stroke: colour(one) },
            },
      ),
      ...series
        .filter((one) => one.shape === 'curve')
        .map((one): uPlot.Series => ({
          label: one.label,
          stroke: colour(one),
          width: 1.8,
          points: { show: false },
          spanGaps: true,
        })),
    ],
    hooks: {
      draw: [(plot) => drawEndLabels(plot, series, colour)],
      setCursor: [(plot) => onIndex(plot.cursor.idx ?? null)],
    },
  };
}

/** The columns that belong to the options: steps, then raw and rings, then the smoothed curves. */
export function lossData(
  series: readonly LossSeries[],
  steps: number[],
  values: readonly (number | null)[][],
  smoothing: number,
): uPlot.AlignedData {
  const smoothed = series.flatMap((one, index) =>
    one.shape === 'curve' ? [smooth(values[index] ?? [], smoothing)] : [],
  );
  return [steps, ...values, ...smoothed] as uPlot.AlignedData;
}

/** As many decimals as tell two neighbours apart, the same for all. */
function decimals(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
}

function padded(low: number, high: number): [number, number] {
  const room = Math.max((high - low) * 0.12, 0.02);
  return [Math.max(0, low - room), high + room];
}

function translucent(colour: string): string {
  return colour.startsWith('#') ? colour + RAW_OPACITY : colour.replace(/\)$/, ' / 0.22)');
}

function drawEndLabels(plot: uPlot, series: readonly LossSeries[], colour: (one: LossSeries) => string): void {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  const labels = series
    .flatMap((one) => {
      const label = endLabel(plot, one);
      return label === null ? [] : [{ ...label, colour: colour(one) }];
    })
    .toSorted((a, b) => a.y - b.y);
  // Two labels on one height would hide each other.
  labels.forEach((label, index) => {
    const above = labels[index - 1];
    if (above !== undefined && label.y - above.y < LABEL_HEIGHT_PX) label.y = above.y + LABEL_HEIGHT_PX;
  });
  // Nor may the lowest hide the axis numbers: from the bottom up, each makes room for the one below.
  let lowest = plot.bbox.height / ratio - LABEL_HEIGHT_PX / 2;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, lowest);
    lowest = label.y - LABEL_HEIGHT_PX;
  }
  ctx.save();
  ctx.font = `550 ${11 * ratio}px ${getComputedStyle(plot.root).fontFamily}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const label of labels) {
    ctx.fillStyle = label.colour;
    ctx.fillText(label.text, plot.bbox.left + plot.bbox.width + 9 * ratio, label.y * ratio + plot.bbox.top);
  }
  ctx.restore();
}

function endLabel(plot: uPlot, one: LossSeries): { text: string; y: number } | null {
  const column = plot.series.findLastIndex((candidate) => candidate.label === one.label);
  const values = plot.data[column];
  const last =
    values === undefined ? null : Array.from(values).findLast((value) => value !== null && value !== undefined);
  return last === null || last === undefined
    ? null
    : { text: `${one.label} ${last.toFixed(2)}`, y: plot.valToPos(last, 'y') };
}
