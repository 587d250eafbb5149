import type { DraftContext } from '../../items/draft.ts';
import type { JsonField } from '../../items/types.ts';
import { alike, sameKind } from '../../near/sameKind.ts';
import { COLOURS, DAYS, EVENTS, JOBS, PETS, STANDARD_JOBS } from './wordings/things.ts';

export type Fields = Readonly<Record<string, JsonField>>;
/** One change of a record, and the fields that it touches. */
interface Move {
  readonly fields: readonly string[];
  readonly values: Fields;
}

const LISTS: readonly (readonly string[])[] = [COLOURS, DAYS, EVENTS, JOBS, PETS, STANDARD_JOBS];
const MOST_SINGLE = 3;
/** How often a wrong value stands in the text itself, where there is one. */
const FROM_TEXT = 0.75;

const isDay = (value: unknown): boolean => DAYS.some((day) => day === value);
const fits = (one: JsonField, other: JsonField): boolean => alike(one, other) && isDay(one) === isDay(other);

/** A wrong value for a field: one that the text says of something else, or another of its kind. */
function wrongValue(value: JsonField, fields: Fields, spare: readonly JsonField[], context: DraftContext): JsonField {
  if (typeof value === 'boolean') return !value;
  const said = spare.filter((other) => fits(value, other) && !Object.values(fields).includes(other));
  if (said.length > 0 && context.random.chance(FROM_TEXT)) return context.random.pick(said);
  return sameKind(value, context, LISTS) ?? value;
}

/** Two fields whose values are exchanged. */
function exchanges(fields: Fields): Move[] {
  const names = Object.keys(fields);
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter((other) => fields[one] !== fields[other] && fits(fields[one] as JsonField, fields[other] as JsonField))
      .map((other) => ({
        fields: [one, other],
        values: { [one]: fields[other] as JsonField, [other]: fields[one] as JsonField },
      })),
  );
}

/**
 * The same record with one of two fields wrong, or both: exchanged, turned round, or filled with what the text says of
 * something else. `spare` is what else the text says.
 */
export function nearRecords(fields: Fields, spare: readonly JsonField[], context: DraftContext): string[] {
  const { random } = context;
  const names = Object.keys(fields);
  const replaced = (name: string): Move => ({
    fields: [name],
    values: { [name]: wrongValue(fields[name] as JsonField, fields, spare, context) },
  });
  const [only, second] = names;
  if (only !== undefined && second === undefined)
    return Array.from({ length: MOST_SINGLE * 4 }, () => JSON.stringify(replaced(only).values));
  const [exchange] = random.sample(exchanges(fields), exchanges(fields).length);
  const first = exchange !== undefined && random.chance(0.6) ? exchange : replaced(random.pick(names));
  const rest = names.filter((name) => !first.fields.includes(name));
  // Where an exchange took both fields, one of them gets a wrong value beside it.
  const other = replaced(random.pick(rest.length > 0 ? rest : names));
  const written = (...moves: readonly Move[]): string =>
    JSON.stringify(Object.assign({}, fields, ...moves.map((move) => move.values)));
  return [written(first), written(other), written(first, other)];
}
