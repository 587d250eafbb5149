import { amount, clock, noteParts, type NoteKind } from './note.ts';
import * as things from './wordings/things.ts';
import * as town from './wordings/town.ts';
import * as texts from './wordings/world.ts';

const backup: NoteKind = (context) => {
  const [server, files, time] = [context.entities.inventedName(), amount(context), clock(context)];
  const failed = context.random.chance(0.5);
  const parts = noteParts(context, failed ? texts.BACKUP_FAILED : texts.BACKUP_WORKED, { server, files, time });
  const answer = failed
    ? `The backup of ${server} failed after ${files} files.`
    : `The backup of ${server} copied ${files} files.`;
  return {
    parts,
    answer,
    facts: [server, String(files), ...(failed ? ['fail'] : [])],
    never: failed ? [] : ['fail'],
    about: `the backup of ${server}`,
  };
};

const delivery: NoteKind = (context) => {
  const [product, city, day] = [context.entities.product(), context.entities.city(), context.random.pick(things.DAYS)];
  const late = context.random.chance(0.5);
  const parts = noteParts(context, late ? texts.DELIVERY_LATE : texts.DELIVERY_DONE, { product, city, day });
  const answer = late
    ? `The ${product} for ${city} is late and comes on ${day}.`
    : `The ${product} came to ${city} on ${day}.`;
  return {
    parts,
    answer,
    facts: [product, city, day, ...(late ? ['late'] : [])],
    never: late ? [] : ['late'],
    about: `the ${product} for ${city}`,
  };
};

const match: NoteKind = (context) => {
  const [winner, loser] = [context.entities.city(), context.entities.inventedName()];
  const low = context.random.int(0, 4);
  const high = low + context.random.int(1, 4);
  const parts = noteParts(context, texts.MATCH, { winner, loser, high, low });
  return {
    parts,
    answer: `${winner} beat ${loser} ${high} to ${low}.`,
    facts: [winner, loser, String(high), String(low)],
    never: [`${loser} beat`, `${loser} won`, `${winner} lost`],
    about: `the match of ${winner}`,
  };
};

const outage: NoteKind = (context) => {
  const [city, hours] = [context.entities.city(), context.random.int(2, 9)];
  const cause = context.random.pick(things.CAUSES_OF_OUTAGE);
  const parts = noteParts(context, texts.OUTAGE, { city, hours, cause });
  return {
    parts,
    answer: `A ${cause} cut the power in ${city} for ${hours} hours.`,
    facts: [city, cause, String(hours)],
    never: [],
    about: `the power in ${city}`,
  };
};

const errors: NoteKind = (context) => {
  const [service, total, time] = [context.entities.inventedName(), amount(context), clock(context)];
  const cause = context.random.pick(things.ERRORS);
  const parts = noteParts(context, texts.ERRORS, { service, total, time, cause });
  return {
    parts,
    answer: `${service} had ${total} errors: ${cause}.`,
    facts: [service, String(total), cause],
    never: [],
    about: service,
  };
};

const visitors: NoteKind = (context) => {
  const [place, day, total] = [context.entities.city(), context.random.pick(things.DAYS), amount(context)];
  const what = context.random.pick(things.PUBLIC_PLACES);
  const parts = noteParts(context, town.VISITORS, { place, day, total, what });
  return {
    parts,
    answer: `${total} people came to the ${what} in ${place} on ${day}.`,
    facts: [place, what, String(total)],
    never: [],
    about: `the ${what} in ${place}`,
  };
};

const stock: NoteKind = (context) => {
  const [left, more] = [amount(context), amount(context)];
  const [city, thing] = [context.entities.city(), context.random.pick(things.WARES)];
  const parts = noteParts(context, town.STOCK, { left, more, city, thing });
  return {
    parts,
    answer: `The shop in ${city} has ${left} ${thing} and ordered ${more} more.`,
    facts: [city, thing, String(left), String(more)],
    never: [],
    about: `the shop in ${city}`,
  };
};

const weather: NoteKind = (context) => {
  const [city, degrees] = [context.entities.city(), context.random.int(2, 30)];
  const sky = context.random.pick(things.SKIES);
  const parts = noteParts(context, town.WEATHER, { city, degrees, sky });
  return {
    parts,
    answer: `${city} had ${degrees} degrees and ${sky}.`,
    facts: [city, String(degrees), sky],
    never: [],
    about: city,
  };
};

const growth: NoteKind = (context) => {
  let club = context.entities.inventedName();
  // A club called Lostesk would seem to have lost members.
  while (/^(?:fell|shrank|lost)/i.test(club)) club = context.entities.inventedName();
  const before = amount(context);
  const now = before + context.random.int(2, context.rung === 'easy' ? 20 : 300);
  const parts = noteParts(context, town.GROWTH, { club, before, now });
  return {
    parts,
    answer: `The club ${club} grew from ${before} to ${now} members.`,
    facts: [club, String(before), String(now)],
    never: ['fell', 'shrank', 'lost'],
    about: `the club ${club}`,
  };
};

export const worldNotes: readonly NoteKind[] = [
  backup,
  delivery,
  match,
  outage,
  errors,
  visitors,
  stock,
  weather,
  growth,
];
