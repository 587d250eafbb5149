import type { Draft, DraftContext, DraftKind } from '../draft.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const ASIDES = [
  'The weather was mild.',
  'Nothing else happened.',
  'Coffee was served.',
  'Everyone was on time.',
  'The room was quiet.',
  'It was a normal day.',
  'The phone rang once.',
  'Some people took notes.',
] as const;
const WRAPPERS = [
  (cap: number, text: string) => `Summarise in one sentence of at most ${cap} words: ${text}`,
  (cap: number, text: string) => `Sum up this note in at most ${cap} words.\n${text}`,
  (cap: number, text: string) => `${text}\nGive a summary in one sentence, ${cap} words at most.`,
  (cap: number, text: string) => `What is the main point? Use at most ${cap} words. ${text}`,
] as const;

function draft(context: DraftContext, main: readonly string[], answer: string, facts: readonly string[], never: readonly string[] = []): Draft {
  const { random, level } = context;
  const asides = random.sample(ASIDES, level === 'pocket' ? 1 : 3);
  const source = random.chance(0.5) ? [...main, ...asides].join(' ') : [...main.slice(0, 1), ...asides, ...main.slice(1)].join(' ');
  const maxWords = random.pick([12, 14, 15]);
  return {
    prompt: random.pick(WRAPPERS)(maxWords, source),
    answer,
    grader: { kind: 'summary', source, facts, never, maxWords },
  };
}

const hour = ({ random }: DraftContext): string => `${String(random.int(0, 23)).padStart(2, '0')}:${random.pick(['00', '10', '30', '45'])}`;
const count = (context: DraftContext): number => context.random.int(2, context.level === 'pocket' ? 40 : 900);

const backup: DraftKind = (context) => {
  const [server, files, time] = [context.entities.inventedName(), count(context), hour(context)];
  const failed = context.random.chance(0.5);
  const main = [`${time} backup of ${server} started.`, failed ? `The backup failed after ${files} files.` : `The backup copied ${files} files and ended well.`];
  const answer = failed ? `The backup of ${server} failed after ${files} files.` : `The backup of ${server} copied ${files} files.`;
  return draft(context, main, answer, [server, String(files), ...(failed ? ['fail'] : [])], failed ? [] : ['fail']);
};

const meeting: DraftKind = (context) => {
  const [who, other] = context.entities.people(2) as [string, string];
  const [day, topic] = [context.random.pick(DAYS), context.random.pick(['budget', 'plan', 'menu', 'website', 'contract', 'garden'])];
  const main = [`${who} met ${other} on ${day}.`, `They talked about the ${topic}.`];
  return draft(context, main, `${who} and ${other} talked about the ${topic} on ${day}.`, [who, other, topic]);
};

const delivery: DraftKind = (context) => {
  const [product, city, day] = [context.entities.product(), context.entities.city(), context.random.pick(DAYS)];
  const late = context.random.chance(0.5);
  const main = [`The ${product} was sent to ${city}.`, late ? `It is late and comes on ${day}.` : `It came on ${day}.`];
  const answer = late ? `The ${product} for ${city} is late and comes on ${day}.` : `The ${product} came to ${city} on ${day}.`;
  return draft(context, main, answer, [product, city, day, ...(late ? ['late'] : [])], late ? [] : ['late']);
};

const match: DraftKind = (context) => {
  const [winner, loser] = [context.entities.city(), context.entities.inventedName()];
  const [low, gap] = [context.random.int(0, 4), context.random.int(1, 4)];
  const main = [`${winner} played against ${loser}.`, `${winner} won ${low + gap} to ${low}.`];
  return draft(
    context,
    main,
    `${winner} beat ${loser} ${low + gap} to ${low}.`,
    [winner, loser, String(low + gap), String(low)],
    [`${loser} beat`, `${loser} won`, `${winner} lost`],
  );
};

const outage: DraftKind = (context) => {
  const [city, hours] = [context.entities.city(), context.random.int(2, 9)];
  const cause = context.random.pick(['storm', 'fire', 'flood', 'broken cable', 'fallen tree']);
  const main = [`The power failed in ${city}.`, `The cause was a ${cause}.`, `It took ${hours} hours.`];
  return draft(context, main, `A ${cause} cut the power in ${city} for ${hours} hours.`, [cause, city, String(hours)]);
};

const purchase: DraftKind = (context) => {
  const [who, product, euros] = [context.entities.person(), context.entities.product(), count(context)];
  const main = [`${who} went to the shop.`, `${who} chose a ${product}.`, `It cost ${euros} euros.`];
  return draft(context, main, `${who} bought a ${product} for ${euros} euros.`, [who, product, String(euros)]);
};

const move: DraftKind = (context) => {
  const [who, city] = [context.entities.person(), context.entities.city()];
  const reason = context.random.pick(['a new job', 'school', 'family', 'love', 'cheap rent', 'the sea']);
  const main = [`${who} packed all boxes.`, `${who} moved to ${city}.`, `The reason was ${reason}.`];
  return draft(context, main, `${who} moved to ${city} for ${reason}.`, [who, city, reason]);
};

const errors: DraftKind = (context) => {
  const [service, total] = [context.entities.inventedName(), count(context)];
  const cause = context.random.pick(['disk full', 'no network', 'wrong password', 'timeout', 'out of memory']);
  const main = [`${hour(context)} ${service} started.`, `${service} logged ${total} errors: ${cause}.`];
  return draft(context, main, `${service} had ${total} errors: ${cause}.`, [service, String(total), cause]);
};

const visitors: DraftKind = (context) => {
  const [place, day, total] = [context.entities.city(), context.random.pick(DAYS), count(context)];
  const what = context.random.pick(['museum', 'zoo', 'library', 'market', 'park']);
  const main = [`The ${what} in ${place} opened on ${day}.`, `${total} people came.`];
  return draft(context, main, `${total} people came to the ${what} in ${place} on ${day}.`, [String(total), what, place]);
};

const illness: DraftKind = (context) => {
  const [who, other] = context.entities.people(2) as [string, string];
  const day = context.random.pick(DAYS);
  const main = [`${who} is ill.`, `${other} will do the work until ${day}.`];
  return draft(context, main, `${other} works for ${who}, who is ill, until ${day}.`, [who, other, day, 'ill']);
};

export const summaryKinds: readonly DraftKind[] = [backup, meeting, delivery, match, outage, purchase, move, errors, visitors, illness];
