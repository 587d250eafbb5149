import type { JsonField } from '../../../exam-items/index.ts';
import { withoutFence } from '../../../exam-items/index.ts';
import { britishSpelling } from '../../../language/britishSpelling.ts';
import { sameTime } from './sameTime.ts';
import { valuesOf } from '../number/numerals.ts';

const LONGEST_AROUND = 240;
const ARTICLE = /^(?:the|an?|my|our|your|his|her|their|on|in|at)\s+/i;
const MEASURED =
  /^(?:[\u20ac$\u00a3]\s*)?(-?\d[\d., ']*?)\s*(?:\u20ac|\u00a3|\$|%|\u00b0\s*[cf]?|\p{L}+(?:\/\p{L}+)?\.?|m\u00b2)?(?:\s+(?:celsius|old))?$/iu;
const PLAIN_NUMBERS = /\(number\)|plain numbers|without units/i;
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

const plainText = (text: string): string =>
  text
    .trim()
    .replace(/[.,;!]+$/, '')
    .replace(ARTICLE, '')
    .toLowerCase();

/** A number in a string as a person would write it; with a unit only where the question does not ask for a bare one. */
function isNumber(wanted: number, found: string, prompt: string): boolean {
  const match = MEASURED.exec(found.trim());
  const written = match?.[1]?.trim();
  if (written === undefined) return false;
  if (PLAIN_NUMBERS.test(prompt) && written !== found.trim()) return false;
  return valuesOf(written).includes(wanted);
}

function sameField(wanted: JsonField, found: unknown, prompt: string): boolean {
  if (wanted === found) return true;
  if (typeof found === 'number') return String(found) === wanted;
  if (typeof found !== 'string') return false;
  if (typeof wanted === 'number') return isNumber(wanted, found, prompt);
  if (typeof wanted === 'boolean') return BOOLEANS[found.trim().toLowerCase()] === wanted;
  return plainText(found) === plainText(wanted) || sameTime(wanted, found);
}

const keyOf = (name: string): string => britishSpelling(name.trim().toLowerCase());

/**
 * What is wrong with a reply that must hold one flat JSON object with exactly these fields; nothing when it is right.
 */
export function gradeJson(
  fields: Readonly<Record<string, JsonField>>,
  prompt: string,
  text: string,
): string | undefined {
  const body = withoutFence(text);
  const [start, end] = [body.indexOf('{'), body.lastIndexOf('}')];
  if (start < 0 || end < start) return 'The reply holds no JSON object.';
  if (body.length - (end + 1 - start) > LONGEST_AROUND || body[start - 1] === '[')
    return 'There is more than one JSON object in the reply.';
  let found: unknown;
  try {
    found = JSON.parse(body.slice(start, end + 1));
  } catch {
    return 'The JSON cannot be read.';
  }
  const record = new Map(Object.entries(found as Record<string, unknown>).map(([name, value]) => [keyOf(name), value]));
  const wantedKeys = new Set(Object.keys(fields).map(keyOf));
  const missing = Object.keys(fields).find((name) => !record.has(keyOf(name)));
  if (missing !== undefined) return `The field ${missing} is missing.`;
  const extra = [...record.keys()].find((name) => !wantedKeys.has(name));
  if (extra !== undefined) return `The field ${extra} was not asked for.`;
  for (const [name, wanted] of Object.entries(fields)) {
    const value = record.get(keyOf(name));
    if (!sameField(wanted, value, prompt)) {
      return `The field ${name} should be ${JSON.stringify(wanted)}, not ${JSON.stringify(value)}.`;
    }
  }
  return undefined;
}
