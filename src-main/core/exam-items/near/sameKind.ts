import { poolFor } from '../chance/splits.ts';
import type { DraftContext } from '../items/draft.ts';
import { CITIES, PEOPLE, PRODUCTS } from '../items/wordings/names.ts';

const digitsOf = (value: number): number => String(Math.trunc(Math.abs(value))).length;
const isName = (value: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(value);

/** Another number of as many digits, not far from it, with the same decimals. */
export function otherNumber(value: number, { random }: DraftContext): number {
  const [whole, rest] = [Math.trunc(value), Math.round((value - Math.trunc(value)) * 100) / 100];
  const text = String(whole);
  const swapped = text.length > 1 ? [Number(text.slice(0, -2) + text.at(-1) + text.at(-2))] : [];
  const steps = text.length > 1 ? [1, 2, 3, 5, 10, 20] : [1, 2, 3];
  const near = [...swapped, ...steps.flatMap((step) => [whole - step, whole + step])];
  const fitting = near.filter((other) => other !== whole && other > 0 && digitsOf(other) === digitsOf(value));
  return random.pick(fitting) + rest;
}

/** Another digit in the place of one of them: a code, a clock time. */
function otherCode(value: string, { random }: DraftContext): string {
  const clock = /^(\d{1,2}):(\d\d)$/.exec(value);
  if (clock) {
    const [hour, minutes] = [Number(clock[1]), clock[2] as string];
    const other = random.pick([hour - 2, hour - 1, hour + 1, hour + 2].filter((one) => one > 0 && one < 24));
    return `${clock[1]?.length === 2 ? String(other).padStart(2, '0') : other}:${minutes}`;
  }
  const places = [...value.matchAll(/\d/g)].map(({ index }) => index);
  const place = random.pick(places);
  const digit = random.pick([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((one) => String(one) !== value[place]));
  return value.slice(0, place) + String(digit) + value.slice(place + 1);
}

/**
 * Another value of the same kind: of the lists, of the names of the split, a number or a code beside it. Null when nothing
 * is known of its kind.
 */
export function sameKind(
  value: string | number,
  context: DraftContext,
  lists: readonly (readonly string[])[] = [],
): string | number | null {
  const { random, entities, split } = context;
  if (typeof value === 'number') return otherNumber(value, context);
  const named = [PEOPLE, CITIES, PRODUCTS].map((list) => poolFor(list, split));
  const list = [...lists, ...named].find((known) => known.includes(value));
  if (list) return random.pick(list.filter((other) => other !== value));
  if (/\d/.test(value)) return otherCode(value, context);
  if (!isName(value)) return null;
  for (;;) {
    const other = entities.inventedName();
    if (other !== value) return other;
  }
}

/** True for two values that could stand for each other: names, or numbers of as many digits. */
export function alike(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return digitsOf(one) === digitsOf(other) && Number.isInteger(one) === Number.isInteger(other);
  return typeof one === 'string' && typeof other === 'string' && isName(one) && isName(other);
}
