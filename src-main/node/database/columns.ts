import * as z from 'zod';

/** A boolean kept as 0 or 1. */
export const flag = z.number().transform((value) => value === 1);

/** A JSON text column, parsed and checked. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

/** A JSON text column that may be NULL. */
export function optionalJson<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(schema.nullable());
}

export function asFlag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** NULL for a number that is not finite. */
export function asReal(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Ids as one parameter, for `IN (SELECT value FROM json_each(:ids))`; there is no limit on their number. */
export function asList(ids: readonly string[]): string {
  return JSON.stringify(ids);
}

/** `SET` clauses for the given columns only; the caller names every column, never the user. */
export function assignments(columns: Record<string, unknown>): string {
  return Object.keys(columns)
    .map((name) => `${name} = :${name}`)
    .join(', ');
}

/** The entries whose value was given. */
export function given<Value>(values: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
