import type { Draft, DraftContext, DraftKind } from '../draft.ts';
import type { JsonField } from '../types.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const COLOURS = ['red', 'blue', 'green', 'black', 'white', 'yellow', 'brown', 'grey'] as const;
const JOBS = ['teacher', 'nurse', 'baker', 'driver', 'farmer', 'singer', 'doctor', 'painter', 'cook', 'pilot', 'writer'] as const;
const PETS = ['dog', 'cat', 'rabbit', 'parrot', 'hamster', 'horse', 'goldfish', 'turtle'] as const;
const EVENTS = ['meeting', 'party', 'lesson', 'concert', 'dinner', 'match', 'class', 'exam', 'visit', 'call'] as const;

type Fields = Readonly<Record<string, JsonField>>;

function draft({ random }: DraftContext, text: string, fields: Fields): Draft {
  const names = Object.keys(fields);
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const prompt = random.pick([
    `Extract ${list} as JSON: ${text}`,
    `Return JSON with ${list}. Text: ${text}`,
    `Read the text and give ${list} as JSON.\n${text}`,
    `${text}\nWrite ${list} as JSON.`,
  ]);
  return { prompt, answer: JSON.stringify(fields), grader: { kind: 'json', fields } };
}

const clock = ({ random }: DraftContext): string => `${random.int(7, 21)}:${random.pick(['00', '15', '30', '45'])}`;
const amount = (context: DraftContext, pocket: number, standard: number): number => context.random.int(2, context.level === 'pocket' ? pocket : standard);

const age: DraftKind = (context) => {
  const [name, years] = [context.entities.person(), amount(context, 90, 99)];
  const text = context.random.pick([`${name} is ${years} years old.`, `My friend ${name} turned ${years} last week.`, `At ${years}, ${name} still plays chess.`]);
  return draft(context, text, { name, age: years });
};

const home: DraftKind = (context) => {
  const [name, city] = [context.entities.person(), context.entities.city()];
  const text = context.random.pick([`${name} lives in ${city}.`, `${name} moved to ${city} in spring.`, `I met ${name}, who comes from ${city}.`]);
  return draft(context, text, { name, city });
};

const price: DraftKind = (context) => {
  const [product, euros] = [context.entities.product(), amount(context, 99, 999)];
  const text = context.random.pick([`The ${product} costs ${euros} euros.`, `I paid ${euros} euros for the ${product}.`, `We sell a ${product} for ${euros} euros.`]);
  return draft(context, text, { product, price: euros });
};

const job: DraftKind = (context) => {
  const [name, work] = [context.entities.person(), context.random.pick(JOBS)];
  const text = context.random.pick([`${name} works as a ${work}.`, `${name} is a ${work}.`, `For years ${name} has been a ${work}.`]);
  return draft(context, text, { name, job: work });
};

const pet: DraftKind = (context) => {
  const [owner, name] = context.entities.people(2) as [string, string];
  const animal = context.random.pick(PETS);
  const text = context.random.pick([`${owner} has a ${animal} called ${name}.`, `The ${animal} of ${owner} is named ${name}.`]);
  return draft(context, text, { owner, animal, name });
};

const event: DraftKind = (context) => {
  const [what, day, time] = [context.random.pick(EVENTS), context.random.pick(DAYS), clock(context)];
  const text = context.random.pick([`The ${what} is on ${day} at ${time}.`, `Our ${what} starts at ${time} on ${day}.`, `Do not forget the ${what}: ${day}, ${time}.`]);
  return draft(context, text, { event: what, day, time });
};

const order: DraftKind = (context) => {
  const [name, product, quantity] = [context.entities.person(), context.entities.product(), amount(context, 9, 60)];
  const text = context.random.pick([
    `${name} ordered ${quantity} of the ${product}.`,
    `Order for ${name}: ${product}, ${quantity} pieces.`,
    `Please send ${quantity} times the ${product} to ${name}.`,
  ]);
  return draft(context, text, { name, product, quantity });
};

const trip: DraftKind = (context) => {
  const [from, to] = [context.entities.city(), context.entities.inventedName()];
  const text = context.random.pick([`The train goes from ${from} to ${to}.`, `We fly from ${from} to ${to} tomorrow.`, `The bus to ${to} leaves from ${from}.`]);
  return draft(context, text, { from, to });
};

const weather: DraftKind = (context) => {
  const [city, degrees] = [context.entities.city(), amount(context, 35, 45)];
  const text = context.random.pick([`It is ${degrees} degrees in ${city}.`, `${city} had ${degrees} degrees at noon.`, `Today ${city} reports ${degrees} degrees.`]);
  return draft(context, text, { city, temperature: degrees });
};

const car: DraftKind = (context) => {
  const [name, colour] = [context.entities.person(), context.random.pick(COLOURS)];
  const product = context.entities.product();
  const text = context.random.pick([`${name} bought a ${colour} ${product}.`, `The ${colour} ${product} belongs to ${name}.`]);
  return draft(context, text, context.random.chance(0.5) ? { name, colour } : { name, colour, product });
};

const single: DraftKind = (context) => {
  const [name, city, day] = [context.entities.person(), context.entities.city(), context.random.pick(DAYS)];
  const text = context.random.pick([`${name} flew to ${city} on ${day}.`, `On ${day} ${name} called from ${city}.`, `${name} visits ${city} every ${day}.`]);
  return draft(context, text, context.random.pick([{ name }, { city }, { day }]));
};

export const extractionKinds: readonly DraftKind[] = [age, home, price, job, pet, event, order, trip, weather, car, single];
