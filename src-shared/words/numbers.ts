const MINUS = '\u2212';
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `1 turn`, `1200 turns`: the number as it is. */
export function numbered(value: number, one: string, many = `${one}s`): string {
  return `${value} ${value === 1 ? one : many}`;
}

/** `1 turn`, `1,200 turns`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Small whole numbers as words, for sentences. */
export function inWords(value: number): string {
  return SMALL[value] ?? count(value);
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A number with so many digits and a true minus. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('-', MINUS);
}
