/** A piece of a message with its form; `text` is verbatim. */
export interface Span {
  form: 'code' | 'json' | 'url' | 'log' | 'table' | 'sentence';
  text: string;
}

const FENCE = /^(?:```|~~~)[^\n]*\n([\s\S]*?)(?:^(?:```|~~~)[ \t]*$|$(?![\s\S]))/gm;
const LOG_LINE =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\b[:\s]|Traceback \(most recent|\s+at [\w.$<>]+ ?\(|\s+File ")/;
const URL_ONLY = /^<?(?:https?|ftp):\/\/\S+>?$/;
const CODE_LINE =
  /^(?:import |from \w+ import |def \w+\(|class \w+[:({]|function \w*\(|const \w+ ?=|let \w+ ?=|#include|SELECT .+ FROM |(?:sudo|npm|pip|git|docker|curl) \S)|[;{}]\s*$/;
/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|approx|no|No)|\b[A-Z])\.$/;

/** Cuts a message into spans, in order; code fences, JSON, log lines and bare URLs are kept whole. */
export function splitSpans(message: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of message.matchAll(FENCE)) {
    spans.push(...proseSpans(message.slice(at, match.index)));
    const body = (match[1] ?? '').trim();
    if (body !== '') spans.push({ form: isJson(body) ? 'json' : 'code', text: body });
    at = match.index + match[0].length;
  }
  spans.push(...proseSpans(message.slice(at)));
  return spans;
}

function proseSpans(text: string): Span[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (isJson(whole)) return [{ form: 'json', text: whole }];
  const spans: Span[] = [];
  for (const line of whole.split(/\n+/)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const form = formOfLine(line);
    const last = spans.at(-1);
    if (form === 'sentence') spans.push(...sentences(trimmed));
    else if (last !== undefined && last.form === form && form !== 'url' && form !== 'json') last.text += `\n${line.trimEnd()}`;
    else spans.push({ form, text: trimmed });
  }
  return spans;
}

function formOfLine(line: string): Span['form'] {
  const trimmed = line.trim();
  if (URL_ONLY.test(trimmed)) return 'url';
  if (isJson(trimmed)) return 'json';
  if (LOG_LINE.test(line)) return 'log';
  if (/^\|.*\|$/.test(trimmed)) return 'table';
  return CODE_LINE.test(trimmed) ? 'code' : 'sentence';
}

function sentences(line: string): Span[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?]+["')\]]*(?=\s)/g)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATION.test(line.slice(start, end))) continue;
    parts.push(line.slice(start, end).trim());
    start = end;
  }
  parts.push(line.slice(start).trim());
  return parts.filter((part) => part !== '').map((part) => ({ form: 'sentence', text: part }));
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text) || text.length < 7) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
