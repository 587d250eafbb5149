import { englishNumbers } from './englishNumbers.ts';

/** A number as it stands in a text, with every value that it may be read as: 1.200 is 1200 or 1.2. */
export interface Numeral {
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
}

const DIGITS =
  /(?<![\p{L}\d]|\d[.,:/])(?:(?<![\d)]\s*)-)?\d+(?:(?:[., ']\d{3})+(?!\d)|)(?:[.,]\d+)?(?!\d|:\d|(?:st|nd|rd|th)\b)(?:\/\d+)?/gu;

/** What a written number may mean where a comma, a point, a space or an apostrophe parts the thousands. */
export function valuesOf(written: string): number[] {
  const [above, below] = written.split('/').map((part) => readings(part));
  if (above === undefined) return [];
  return below === undefined ? above : above.flatMap((up) => below.map((down) => up / down));
}

function readings(written: string): number[] {
  const values: number[] = [];
  const sign = written.startsWith('-') ? -1 : 1;
  const text = written.replace(/^-/, '');
  if (/^\d+(?:[.,]\d+)?$/.test(text)) values.push(Number(text.replace(',', '.')));
  const grouped = /^(\d{1,3}(?:([., '])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/.exec(text);
  if (grouped) {
    const [, whole = '', mark = '', rest = ''] = grouped;
    values.unshift(Number(`${whole.replaceAll(mark, '')}.${rest}`));
  }
  return values.map((value) => value * sign);
}

/** The numbers of a text in digits; in words where it holds no digit. */
export function numeralsOf(text: string): Numeral[] {
  const found = [...text.matchAll(DIGITS)].flatMap((match): Numeral[] => {
    const values = valuesOf(match[0]);
    const start = match.index;
    if (values.length > 0) return [{ values, start, end: start + match[0].length }];
    // Not one number but several that only look grouped.
    return [...match[0].matchAll(/\d+/g)].map((part) => ({
      values: [Number(part[0])],
      start: start + part.index,
      end: start + part.index + part[0].length,
    }));
  });
  return found.length > 0 ? found : englishNumbers(text);
}

export const isValue = (numeral: Numeral, value: number): boolean =>
  numeral.values.some((one) => Math.abs(one - value) < 1e-9);

export const sameNumber = (left: Numeral, right: Numeral): boolean => left.values.some((one) => isValue(right, one));
