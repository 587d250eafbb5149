import type * as z from 'zod';

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What keeps a line from being a conversation, with the place of it, in words. */
export function whatIsWrong(value: unknown, error: z.ZodError): string {
  if (typeof value === 'object' && value !== null && 'kind' in value && 'createdBy' in value)
    return 'it is a memory, and import reads conversations. Memories come back with a backup (restore FILE).';
  const issue = error.issues[0];
  if (issue === undefined) return 'it is not a conversation.';
  const place = issue.path.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`),
    '',
  );
  return `${place === '' ? 'it' : `"${place}"`} ${inWords(issue)}.`;
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.message.endsWith('received undefined')
      ? 'is missing'
      : `has to be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `has to be ${issue.values.map((one) => JSON.stringify(one)).join(', ')}`;
  if (issue.code === 'too_small') return 'is too small';
  return issue.message;
}
