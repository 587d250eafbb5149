import type { DraftContext } from '../../items/draft.ts';
import * as events from './wordings/events.ts';
import { amount, noteParts, type NoteKind } from './note.ts';
import * as things from './wordings/things.ts';
import * as texts from './wordings/people.ts';

const pair = ({ entities }: DraftContext): [string, string] => entities.people(2) as [string, string];

const meeting: NoteKind = (context) => {
  const [who, other] = pair(context);
  const [day, topic] = [context.random.pick(things.DAYS), context.random.pick(things.TOPICS)];
  const parts = noteParts(context, texts.MEETING, { who, other, day, topic });
  return {
    parts,
    answer: `${who} and ${other} talked about the ${topic} on ${day}.`,
    facts: [who, other, topic],
    never: [],
    about: `${who} and ${other}`,
  };
};

const purchase: NoteKind = (context) => {
  const [who, product, euros] = [context.entities.person(), context.entities.product(), amount(context)];
  const parts = noteParts(context, texts.PURCHASE, { who, product, euros });
  return {
    parts,
    answer: `${who} bought a ${product} for ${euros} euros.`,
    facts: [who, product, String(euros)],
    never: [],
    about: who,
  };
};

const move: NoteKind = (context) => {
  const [who, city] = [context.entities.person(), context.entities.city()];
  const reason = context.random.pick(things.REASONS_TO_MOVE);
  const parts = noteParts(context, texts.MOVE, { who, city, reason });
  return {
    parts,
    answer: `${who} moved to ${city} for ${reason}.`,
    facts: [who, city, reason.replace(/^(?:a|the) /, '')],
    never: [],
    about: who,
  };
};

const illness: NoteKind = (context) => {
  const [who, other] = pair(context);
  const day = context.random.pick(things.DAYS);
  const parts = noteParts(context, texts.ILLNESS, { who, other, day });
  return {
    parts,
    answer: `${other} works for ${who}, who is ill, until ${day}.`,
    facts: [who, other, day, 'ill'],
    never: [`${other} is ill`],
    about: who,
  };
};

const find: NoteKind = (context) => {
  const [who, product] = [context.entities.person(), context.entities.product()];
  const place = context.random.pick(things.PLACES);
  const parts = noteParts(context, events.FIND, { who, product, place });
  return {
    parts,
    answer: `${who} found a ${product} in the ${place}.`,
    facts: [who, product, place],
    never: [],
    about: who,
  };
};

const change: NoteKind = (context) => {
  const [who, [planned, day]] = [context.entities.person(), context.random.sample(things.DAYS, 2)];
  const event = context.random.pick(things.EVENTS);
  const parts = noteParts(context, events.CHANGE, { who, event, planned: planned as string, day: day as string });
  return {
    parts,
    answer: `The ${event} with ${who} moved to ${day}.`,
    facts: [who, event, day as string],
    never: [`to ${planned}`],
    besides: [planned as string],
    about: `the ${event} with ${who}`,
  };
};

const contest: NoteKind = (context) => {
  const [who, other] = pair(context);
  const low = amount(context);
  const points = low + context.random.int(1, 9);
  const race = context.random.pick(things.CONTESTS);
  const parts = noteParts(context, events.CONTEST, { who, other, points, low, race });
  return {
    parts,
    answer: `${who} won the ${race} with ${points} points.`,
    facts: [who, race, String(points)],
    never: [`${other} won`],
    besides: [other],
    about: `the ${race}`,
  };
};

const journey: NoteKind = (context) => {
  const [who, city, hours] = [context.entities.person(), context.entities.city(), context.random.int(2, 19)];
  const by = context.random.pick(things.VEHICLES);
  const parts = noteParts(context, events.JOURNEY, { who, city, hours, by });
  return {
    parts,
    answer: `${who} went to ${city} by ${by} in ${hours} hours.`,
    facts: [who, city, by, String(hours)],
    never: [],
    about: who,
  };
};

export const peopleNotes: readonly NoteKind[] = [meeting, purchase, move, illness, find, change, contest, journey];
