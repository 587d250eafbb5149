import { type BrakePlot, type BrakePoint, type Frame } from './brakePlot.ts';
import { candidateName } from './brakeWords.ts';

export interface PlacedLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  chosen: boolean;
}
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LETTER_PX = 6.2;
const LINE_PX = 13;

/**
 * The chosen candidate by its name, and each checkpoint at its strongest, beside their marks and over none; a
 * checkpoint without room goes unnamed.
 */
export function brakeLabels({ lines, points }: Pick<BrakePlot, 'lines' | 'points'>, frame: Frame): PlacedLabel[] {
  const taken = points.map((point) => boxOf(point));
  const placed: PlacedLabel[] = [];
  const place = (point: BrakePoint, text: string, needed: boolean) => {
    const places = placesOf(point, text);
    const free = places.find(
      ({ box }) =>
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top - LINE_PX &&
        box.bottom <= frame.bottom &&
        !taken.some((other) => overlap(box, other)),
    );
    const chosen =
      free ?? (needed ? places.find(({ box }) => box.left >= frame.left && box.right <= frame.right) : undefined);
    if (chosen === undefined) return;
    taken.push(chosen.box);
    placed.push(chosen.label);
  };
  for (const point of points) if (point.chosen) place(point, candidateName(point.candidate), true);
  for (const {
    step,
    points: [strongest],
  } of lines)
    if (step !== null && strongest !== undefined && !strongest.chosen) place(strongest, `step ${step}`, false);
  return placed;
}

function boxOf({ x, y, radius, chosen }: BrakePoint): Box {
  const reach = radius + (chosen ? 5 : 1);
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** Up and left first: of what learns more for less there is least. */
function placesOf(point: BrakePoint, text: string): { box: Box; label: PlacedLabel }[] {
  const away = point.radius + (point.chosen ? 9 : 5);
  const width = text.length * LETTER_PX;
  const places: [number, number, 'start' | 'end'][] = [
    [-away, -5, 'end'],
    [-away, 4, 'end'],
    [2, -away - 4, 'end'],
    [away, 4, 'start'],
    [away, 12, 'start'],
    [-2, away + 9, 'start'],
    [away, -5, 'start'],
  ];
  return places.map(([dx, dy, anchor]) => {
    const [x, y] = [point.x + dx, point.y + dy];
    const left = anchor === 'start' ? x : x - width;
    return {
      box: { left, right: left + width, top: y - LINE_PX + 3, bottom: y + 3 },
      label: { text, x, y, anchor, chosen: point.chosen },
    };
  });
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
