import type { JsonField } from '../../exam-items/index.ts';
import { withoutFence } from '../../exam-items/index.ts';

const LONGEST_AROUND = 120;

const sameField = (wanted: JsonField, found: unknown): boolean =>
  typeof wanted === 'string' && typeof found === 'string' ? wanted === found.trim() : wanted === found;

/**
 * What is wrong with a reply that must hold one flat JSON object with exactly these fields; nothing when it is right.
 */
export function gradeJson(fields: Readonly<Record<string, JsonField>>, text: string): string | undefined {
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
  const record = found as Record<string, unknown>;
  const missing = Object.keys(fields).find((name) => !Object.hasOwn(record, name));
  if (missing !== undefined) return `The field ${missing} is missing.`;
  const extra = Object.keys(record).find((name) => !Object.hasOwn(fields, name));
  if (extra !== undefined) return `The field ${extra} was not asked for.`;
  for (const [name, wanted] of Object.entries(fields)) {
    if (!sameField(wanted, record[name])) {
      return `The field ${name} should be ${JSON.stringify(wanted)}, not ${JSON.stringify(record[name])}.`;
    }
  }
  return undefined;
}
