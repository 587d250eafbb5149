import { worded, type Draft, type DraftContext, type DraftKind, type Wordings } from '../../items/draft.ts';
import type { JsonField } from '../../items/types.ts';
import { byRung } from '../../items/byRung.ts';
import { type Fields, nearRecords } from './nearRecords.ts';
import { standardRecords } from './standard.ts';
import { AGE, ASK, CAR, EVENT, HOME, JOB, ORDER, PET, PRICE, TRIP, VISIT, WEATHER } from './wordings/pocket.ts';
import { COLOURS, DAYS, EVENTS, JOBS, PETS } from './wordings/things.ts';
import { fill } from '../../text/fill.ts';

type DrawnRecord = readonly [
  wordings: Wordings<string>,
  said: Readonly<Record<string, string | number>>,
  wanted?: readonly string[],
];

/** A kind that asks for fields of a record: all that it says, or the ones that are wanted. */
function record(draw: (context: DraftContext) => DrawnRecord): DraftKind {
  return (context): Draft => {
    const [wordings, said, wanted = Object.keys(said)] = draw(context);
    const fields: Fields = Object.fromEntries(wanted.map((name) => [name, said[name] as JsonField]));
    const list = wanted.length === 1 ? (wanted[0] as string) : `${wanted.slice(0, -1).join(', ')} and ${wanted.at(-1)}`;
    const prompt = fill(worded(context, ASK), { list, text: fill(worded(context, wordings), said) });
    return {
      prompt,
      answer: JSON.stringify(fields),
      grader: { kind: 'json', fields },
      near: (own) => nearRecords(fields, Object.values(said), own),
    };
  };
}

const clock = ({ random }: DraftContext): string => `${random.int(7, 21)}:${random.pick(['00', '15', '30', '45'])}`;

const pocketRecords: readonly DraftKind[] = [
  record(({ random, entities }) => [AGE, { name: entities.person(), age: random.int(2, 90) }]),
  record(({ entities }) => [HOME, { name: entities.person(), city: entities.city() }]),
  record(({ random, entities }) => [PRICE, { product: entities.product(), price: random.int(2, 99) }]),
  record(({ random, entities }) => [JOB, { name: entities.person(), job: random.pick(JOBS) }]),
  record(({ random, entities }) => {
    const [owner, name] = entities.people(2) as [string, string];
    return [PET, { owner, animal: random.pick(PETS), name }];
  }),
  record((context) => [
    EVENT,
    { event: context.random.pick(EVENTS), day: context.random.pick(DAYS), time: clock(context) },
  ]),
  record(({ random, entities }) => [
    ORDER,
    { name: entities.person(), product: entities.product(), quantity: random.int(2, 9) },
  ]),
  record(({ entities }) => [TRIP, { from: entities.city(), to: entities.inventedName() }]),
  record(({ random, entities }) => [WEATHER, { city: entities.city(), temperature: random.int(2, 35) }]),
  record(({ random, entities }) => {
    const wanted = random.chance(0.5) ? ['name', 'colour'] : ['name', 'colour', 'product'];
    return [CAR, { name: entities.person(), colour: random.pick(COLOURS), product: entities.product() }, wanted];
  }),
  record(({ random, entities }) => [
    VISIT,
    { name: entities.person(), city: entities.city(), day: random.pick(DAYS) },
    [random.pick(['name', 'city', 'day'])],
  ]),
];

/**
 * Records whose fields are asked for as JSON: one sentence at the easy rung, a longer text with distractions at the
 * standard rung.
 */
export const extractionKinds: readonly DraftKind[] = pocketRecords.map((pocket, index) =>
  byRung({
    easy: pocket,
    // The same records as at the hard rung, with fewer fields asked for and hardly a distraction.
    middle: standardRecords[index % standardRecords.length] as DraftKind,
    hard: standardRecords[index % standardRecords.length] as DraftKind,
  }),
);
