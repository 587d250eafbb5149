import { letters, oneSpelling } from '../../language/letters.ts';

/** A piece of a message with its form; `text` is verbatim. */
export interface Span {
  form: 'code' | 'json' | 'url' | 'log' | 'table' | 'sentence';
  text: string;
}
/** A span with its place in the message. */
export interface PlacedSpan extends Span {
  start: number;
  end: number;
}

const FENCE = /^(?:```|~~~)/;
const FENCE_END = /^(?:```|~~~)[ \t]*$/;
const LOG_LINE = letters(
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\b[:\s]|Traceback \(most recent)/,
);
/** A line of a stack trace stands further in than the text around it. */
const TRACE_LINE = letters(/^(?:at [\w.$<>]+ ?\(|File ")/);
const URL_ONLY = /^<?(?:https?|ftp):\/\/\S+>?$/;
const CODE_LINE = letters(
  /^(?:import |from \w+ import |def \w+\(|class \w+[:({]|function \w*\(|const \w+ ?=|let \w+ ?=|#include|SELECT .+ FROM |(?:sudo|npm|pip|git|docker|curl) \S)|[;{}]$/,
);
/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATION = letters(/(?:\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|approx|no|No)|\b\p{Lu})\.$/u);
const LONGEST_ABBREVIATION = 12;
/** A log or a file longer than this is kept in pieces, cut at the end of a line. */
const LONGEST_PIECE = 4_000;
/** Fewer lines with as many separators may be chance. */
const FEWEST_ROWS = 3;

interface Line {
  text: string;
  start: number;
}

/**
 * The spans of a message, in order and one at a time, so that a long one need not be cut in one go; code fences, JSON,
 * log lines, tables and bare URLs are kept whole.
 */
export function* spansOf(message: string): Generator<PlacedSpan> {
  const lines = linesOf(message);
  for (let at = 0; at < lines.length;) {
    if (opensFence(lines, at)) {
      const end = endOfFence(lines, at);
      yield* fencedSpan(message, lines.slice(at + 1, end));
      at = end + 1;
      continue;
    }
    let end = at;
    while (end < lines.length && !opensFence(lines, end)) end += 1;
    yield* proseSpans(message, lines.slice(at, end));
    at = end;
  }
}

function linesOf(message: string): Line[] {
  let start = 0;
  return message.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

/** A fence on the last line opens nothing. */
const opensFence = (lines: readonly Line[], at: number) => at + 1 < lines.length && FENCE.test(lines[at]?.text ?? '');

/** The line that closes the fence, or the end of the message. */
function endOfFence(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && !FENCE_END.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

function* fencedSpan(message: string, lines: readonly Line[]): Generator<PlacedSpan> {
  const body = placed(message, lines);
  if (body !== null) yield* inPieces({ form: isJson(body.text) ? 'json' : 'code', ...body });
}

/** The span itself, or pieces of it that are short enough to be read with a question. */
function* inPieces(span: PlacedSpan): Generator<PlacedSpan> {
  for (let at = 0; at < span.text.length;) {
    const rest = span.text.length - at;
    const lineEnd = rest <= LONGEST_PIECE ? -1 : span.text.lastIndexOf('\n', at + LONGEST_PIECE);
    const length = rest <= LONGEST_PIECE ? rest : lineEnd > at ? lineEnd - at : LONGEST_PIECE;
    const raw = span.text.slice(at, at + length);
    const text = raw.trim();
    const start = span.start + at + raw.length - raw.trimStart().length;
    if (text !== '') yield { form: span.form, text, start, end: start + text.length };
    at += length;
  }
}

function* proseSpans(message: string, lines: readonly Line[]): Generator<PlacedSpan> {
  const whole = placed(message, lines);
  if (whole === null) return;
  if (isJson(whole.text)) {
    yield* inPieces({ form: 'json', ...whole });
    return;
  }
  let last: PlacedSpan | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const found = line === undefined ? null : placed(message, [line]);
    if (line === undefined || found === null) continue;
    const rows = rowsFrom(lines, at);
    const table = rows === 0 ? null : placed(message, lines.slice(at, at + rows));
    const form = table === null ? formOfLine(line.text, found.text) : 'table';
    if (table !== null) at += rows - 1;
    const next = table ?? found;
    const room = last !== null && last.text.length + next.text.length <= LONGEST_PIECE;
    if (last !== null && room && last.form === form && form !== 'sentence' && form !== 'url' && form !== 'json') {
      last = {
        form,
        text: `${last.text}\n${table === null ? line.text.trimEnd() : table.text}`,
        start: last.start,
        end: next.end,
      };
      continue;
    }
    if (last !== null) yield* inPieces(last);
    last = form === 'sentence' ? null : { form, ...next };
    if (form === 'sentence') yield* sentences(next);
  }
  if (last !== null) yield* inPieces(last);
}

/** The lines without the white space around them; null when there is nothing else. */
function placed(message: string, lines: readonly Line[]): Pick<PlacedSpan, 'text' | 'start' | 'end'> | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const raw = message.slice(first.start, last.start + last.text.length);
  const text = raw.trim();
  if (text === '') return null;
  const start = first.start + raw.length - raw.trimStart().length;
  return { text, start, end: start + text.length };
}

function formOfLine(line: string, trimmed: string): Span['form'] {
  if (URL_ONLY.test(trimmed)) return 'url';
  if (isJson(trimmed)) return 'json';
  if (LOG_LINE.test(trimmed) || (SPACE.test(line[0] ?? '') && TRACE_LINE.test(trimmed))) return 'log';
  if (trimmed.length > 1 && trimmed.startsWith('|') && trimmed.endsWith('|')) return 'table';
  return CODE_LINE.test(trimmed) ? 'code' : 'sentence';
}

/** How many lines from here are rows with the same number of separators, as in a CSV file; 0 when they are none. */
function rowsFrom(lines: readonly Line[], at: number): number {
  const separators = (line: Line | undefined) =>
    line === undefined || line.text.trim() === '' || /[.!?]\s*$/.test(line.text.slice(-40))
      ? null
      : separatorsOf(line.text);
  const first = separators(lines[at]);
  if (first === null) return 0;
  let rows = 1;
  while (at + rows < lines.length && separators(lines[at + rows]) === first) rows += 1;
  return rows >= FEWEST_ROWS ? rows : 0;
}

/** Which separator a row has and how often: at least two, and no space behind a comma as prose has it. */
function separatorsOf(line: string): string | null {
  for (const separator of ['\t', ';', ',']) {
    const count = line.split(separator).length - 1;
    if (count >= 2 && !(separator !== '\t' && line.includes(`${separator} `))) return `${separator}${count}`;
  }
  return null;
}

const SPACE = /\s/;
const ENDS = new Set('.!?');
/** These end a sentence without a space behind them. */
const FULL_ENDS = new Set('。！？');
const CLOSES = new Set(`"')]`);

function* sentences({ text, start: offset }: Pick<PlacedSpan, 'text' | 'start'>): Generator<PlacedSpan> {
  const part = function* (from: number, to: number): Generator<PlacedSpan> {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    const start = offset + from + raw.length - raw.trimStart().length;
    if (trimmed !== '') yield { form: 'sentence', text: trimmed, start, end: start + trimmed.length };
  };
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const full = FULL_ENDS.has(character);
    if (!full && !ENDS.has(character)) continue;
    let end = at + 1;
    while (ENDS.has(text[end] ?? '') || FULL_ENDS.has(text[end] ?? '')) end += 1;
    const stops = end - at;
    while (CLOSES.has(text[end] ?? '')) end += 1;
    at = end - 1;
    if (end >= text.length || (!full && !SPACE.test(text[end] ?? ''))) continue;
    if (
      character === '.' &&
      stops === 1 &&
      end === at + 1 &&
      isAbbreviation(text.slice(Math.max(from, end - LONGEST_ABBREVIATION), end))
    )
      continue;
    yield* part(from, end);
    from = end;
  }
  yield* part(from, text.length);
}

const isAbbreviation = (end: string) => ABBREVIATION.test(oneSpelling(end));

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text) || text.length < 7) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
