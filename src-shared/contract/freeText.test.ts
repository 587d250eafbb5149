import { getEventIteratorSchemaDetails } from '@orpc/contract';
import type * as z from 'zod';
import { expect, it } from 'vitest';
import { contract } from './index.ts';

/** Every text that an output has room for, as `field of what holds it`. */
function texts(schema: z.core.$ZodType, path: readonly string[], seen: ReadonlySet<unknown> = new Set()): string[] {
  const events = getEventIteratorSchemaDetails(schema as never);
  if (events !== undefined) return texts(events.yields as unknown as z.core.$ZodType, path, seen);
  if (seen.has(schema)) return [];
  const inside = (one: z.core.$ZodType, name?: string) =>
    texts(one, name === undefined ? path : [...path, name], new Set([...seen, schema]));
  const { def } = schema._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'string':
      return [path.slice(-2).join('.')];
    case 'object':
      return Object.entries(def.shape).flatMap(([name, one]) => inside(one, name));
    case 'array':
      return inside(def.element);
    case 'union':
      return def.options.flatMap((one) => inside(one));
    case 'record':
      return inside(def.valueType);
    case 'nullable':
    case 'optional':
    case 'default':
      return inside(def.innerType);
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
      return [];
    default:
      throw new Error(`nobody knows whether ${def.type} holds text, at ${path.join('.')}`);
  }
}

interface Procedure {
  '~orpc': { outputSchema?: z.core.$ZodType };
}
const found = [
  ...new Set(
    Object.values(contract).flatMap((part) =>
      Object.entries(part as unknown as Record<string, Procedure>).flatMap(([name, procedure]) => {
        const { outputSchema } = procedure['~orpc'];
        return outputSchema === undefined ? [] : texts(outputSchema, [name]);
      }),
    ),
  ),
].toSorted();

const IDS = 'id conversation message parent versions current memory replacedBy item against comparedWith';
const SAID = 'text title systemPrompt importedSystemPrompt content prompt target reference reply word snippet';
const NAMES =
  'name licence label model chosenModel requantised wanted used recipe suite settings file folder dataFolder keptAs platform version from to looksLike secret';
const known = new Set(`${IDS} ${SAID} ${NAMES}`.split(' '));
/** Everything else is named with what holds it. */
const ALLOWED = [
  // What somebody or a model said, what a model is told, and the value of a trait, which may be a phrase of yours.
  'changedAnswers.after',
  'changedAnswers.before',
  'plan.preferences',
  'traits.choices',
  'traits.value',
  'wishes.line',
  'wishes.value',
  // What a check of the exam found wrong with one answer.
  'before.reason',
  'items.reason',
  // Names of files, of adapters and of a kind of model.
  'finding.kind',
  'lineage.broken',
  'lineage.found',
  'verify.broken',
  'verify.found',
  // Errors.
  'conditions.missing',
  'waitingFor.missing',
  'ending.sentence',
  'engine.sentence',
  'problem.reason',
  'store.sentence',
  // Sentences that older versions stored, and of a night that failed.
  'notes.sentence',
  'reason.sentence',
  'reason.told',
  'summary.sentence',
];

it('no state and no verdict is a sentence: what travels as text is a name, what somebody said, or an error', () => {
  const others = found.filter((place) => !known.has(place.split('.')[1] ?? '') && !place.endsWith('.failure'));
  expect(others).toEqual(ALLOWED.toSorted());
});
