import { worded, type Draft, type DraftContext, type DraftKind, type Wordings } from '../../items/draft.ts';
import type { JsonField } from '../../items/types.ts';
import * as say from './wordings/standard.ts';
import { DAYS, STANDARD_JOBS } from './wordings/things.ts';
import { nearRecords } from './nearRecords.ts';
import { fill } from '../../text/fill.ts';

interface StandardRecord {
  readonly form: Wordings<string>;
  /** The field that is true or false, and the sentences that say so. */
  readonly flag: { readonly name: string; readonly yes: Wordings<string>; readonly no: Wordings<string> };
  readonly values: (context: DraftContext) => Readonly<Record<string, string | number>>;
}

function typed([name, value]: readonly [string, JsonField]): string {
  if (typeof value === 'number') return `${name} (number)`;
  return typeof value === 'boolean' ? `${name} (true or false)` : name;
}

/** A kind that asks for four to six fields of a text which also says other things. */
function standardRecord({ form, flag, values }: StandardRecord): DraftKind {
  return (context): Draft => {
    const { random, entities, rung } = context;
    const said = values(context);
    const isSo = random.chance(0.5);
    const known: [string, JsonField][] = [...Object.entries(said), [flag.name, isSo]];
    const chosen = new Set(
      random.sample(known, rung === 'middle' ? random.int(2, 3) : random.int(Math.min(4, known.length), known.length)),
    );
    const wanted = known.filter((field) => chosen.has(field));
    const texts = [fill(worded(context, form), said), fill(worded(context, isSo ? flag.yes : flag.no), said)];
    const spare: JsonField[] = [];
    for (const wording of random.sample(
      say.DISTRACTING[context.split],
      rung === 'middle' ? random.int(0, 1) : random.int(1, 2),
    )) {
      const [stranger, other] = [entities.inventedName(), random.int(11, 99)];
      const aside = fill(wording, { stranger, other });
      spare.push(wording.includes('{other}') ? other : stranger);
      texts.splice(random.pick([0, texts.length]), 0, aside);
    }
    const fields = Object.fromEntries(wanted);
    const prompt = fill(worded(context, say.ASK_TYPED), { list: wanted.map(typed).join(', '), text: texts.join(' ') });
    return {
      prompt,
      answer: JSON.stringify(fields),
      grader: { kind: 'json', fields },
      near: (own) => nearRecords(fields, [...Object.values(said), ...spare], own),
    };
  };
}

const clock = ({ random }: DraftContext): string =>
  `${random.int(10, 21)}:${random.pick(['05', '15', '25', '30', '40', '55'])}`;
const letters = ({ random }: DraftContext): string => random.sample('ABCDEFGHKLMNPRSTUVWX'.split(''), 2).join('');

/** The standard rung's records. */
export const standardRecords: readonly DraftKind[] = [
  standardRecord({
    form: say.SALE,
    flag: { name: 'express', yes: say.EXPRESS_YES, no: say.EXPRESS_NO },
    values: ({ random, entities }) => ({
      number: random.int(1000, 9999),
      customer: entities.person(),
      city: entities.city(),
      product: entities.product(),
      quantity: random.int(2, 60),
      price: random.int(3, 400) + random.pick([0, 0.5, 0.95, 0.25]),
    }),
  }),
  standardRecord({
    form: say.BOOKING,
    flag: { name: 'breakfast', yes: say.BREAKFAST_YES, no: say.BREAKFAST_NO },
    values: ({ random, entities }) => ({
      guest: entities.person(),
      room: random.int(100, 480),
      nights: random.int(2, 14),
      day: random.pick(DAYS),
      people: random.int(2, 8),
    }),
  }),
  standardRecord({
    form: say.FLAT,
    flag: { name: 'balcony', yes: say.BALCONY_YES, no: say.BALCONY_NO },
    values: ({ random, entities }) => ({
      city: entities.city(),
      rooms: random.int(2, 6),
      size: random.int(40, 160),
      rent: random.int(400, 2400),
      floor: random.int(2, 9),
    }),
  }),
  standardRecord({
    form: say.FLIGHT,
    flag: { name: 'delayed', yes: say.DELAYED_YES, no: say.DELAYED_NO },
    values: (context) => ({
      flight: `${letters(context)}${context.random.int(100, 999)}`,
      from: context.entities.city(),
      to: context.entities.inventedName(),
      time: clock(context),
      gate: context.random.int(2, 48),
      passengers: context.random.int(60, 320),
    }),
  }),
  standardRecord({
    form: say.WORKER,
    flag: { name: 'licence', yes: say.LICENCE_YES, no: say.LICENCE_NO },
    values: ({ random, entities }) => ({
      name: entities.person(),
      age: random.int(41, 64),
      job: random.pick(STANDARD_JOBS),
      years: random.int(2, 20),
      salary: random.int(1500, 5200),
    }),
  }),
  standardRecord({
    form: say.STATION,
    flag: { name: 'rain', yes: say.RAIN_YES, no: say.RAIN_NO },
    values: ({ random, entities }) => ({
      city: entities.city(),
      day: random.pick(DAYS),
      high: random.int(14, 38),
      low: random.int(1, 13),
      wind: random.int(8, 90),
    }),
  }),
  standardRecord({
    form: say.PARCEL,
    flag: { name: 'damaged', yes: say.DAMAGED_YES, no: say.DAMAGED_NO },
    values: (context) => {
      const [sender, receiver] = context.entities.people(2) as [string, string];
      return {
        code: `${letters(context)}-${context.random.int(1000, 9999)}`,
        sender,
        receiver,
        city: context.entities.city(),
        day: context.random.pick(DAYS),
        weight: context.random.int(11, 199) / 10,
      };
    },
  }),
];
