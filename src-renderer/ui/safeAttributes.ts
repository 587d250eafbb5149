import type { CSSProperties } from 'react';

/** What the sanitizer may leave on an element and the page makes use of. */
export interface Attributes {
  start?: unknown;
  value?: unknown;
  colSpan?: unknown;
  rowSpan?: unknown;
  dir?: unknown;
  lang?: unknown;
  id?: unknown;
  className?: unknown;
  style?: unknown;
}

const CLASSES = new Set(['contains-task-list', 'task-list-item', 'footnotes', 'sr-only']);
const ALIGNMENTS = new Set(['left', 'right', 'center', 'start', 'end', 'justify']);
const whole = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && Math.abs(number) <= 999_999_999
    ? number
    : undefined;
};
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 200 ? value : undefined;

/**
 * Of an element's attributes those that say what it means: numbers of a list, alignment, direction, language, the
 * places of footnotes. Nothing that styles or acts.
 */
export function safeAttributes({ start, value, colSpan, rowSpan, dir, lang, id, className, style }: Attributes) {
  const align =
    typeof style === 'object' &&
    style !== null &&
    'textAlign' in style &&
    typeof style.textAlign === 'string' &&
    ALIGNMENTS.has(style.textAlign)
      ? style.textAlign
      : null;
  const classes = text(className)
    ?.split(' ')
    .filter((name) => CLASSES.has(name))
    .join(' ');
  const found = {
    start: whole(start),
    value: whole(value),
    colSpan: whole(colSpan),
    rowSpan: whole(rowSpan),
    dir: dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? dir : undefined,
    lang: text(lang),
    id: text(id)?.startsWith('user-content-') === true ? text(id) : undefined,
    className: classes === '' ? undefined : classes,
    style: align === null ? undefined : ({ textAlign: align } as CSSProperties),
  };
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) as {
    [Name in keyof typeof found]?: Exclude<(typeof found)[Name], undefined>;
  };
}
