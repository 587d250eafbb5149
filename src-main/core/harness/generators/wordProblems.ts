import { counted, type DraftContext, type DraftKind, numberDraft } from '../draft.ts';

const THINGS = 'apples books pens coins cards stamps eggs shells balls cakes roses hats keys cups plates stickers marbles nuts pears buttons beads'.split(' ');
const HOLDERS = 'bags jars trays rows shelves piles'.split(' ');

const small = (context: DraftContext, low = 2): number => context.random.int(low, context.level === 'pocket' ? 9 : 60);
const thing = (context: DraftContext): string => context.random.pick(THINGS);

const gain: DraftKind = (context) => {
  const { random, entities } = context;
  const [who, other] = entities.people(2) as [string, string];
  const [a, b, things] = [small(context), small(context, 1), thing(context)];
  const more = random.pick([`${other} gives ${who} ${b} more.`, `${who} buys ${b} more.`, `Then ${who} finds ${b} more.`, `${who} gets ${b} more from ${other}.`]);
  const ask = random.pick([`How many ${things} does ${who} have now?`, `How many ${things} is that in all?`]);
  return numberDraft(`${who} has ${counted(a, things)}. ${more} ${ask}`, a + b);
};

const loss: DraftKind = (context) => {
  const { random, entities } = context;
  const [who, other] = entities.people(2) as [string, string];
  const [b, rest, things] = [small(context, 1), small(context, 1), thing(context)];
  const less = random.pick([`${who} gives ${b} to ${other}.`, `${who} loses ${b}.`, `${who} sells ${b}.`, `Then ${other} takes ${b}.`]);
  const ask = random.pick([`How many ${things} are left?`, `How many ${things} does ${who} have left?`]);
  return numberDraft(`${who} has ${counted(b + rest, things)}. ${less} ${ask}`, rest);
};

const groups: DraftKind = (context) => {
  const { random, entities } = context;
  const who = entities.person();
  const [a, b] = [random.int(2, context.level === 'pocket' ? 6 : 15), random.int(2, context.level === 'pocket' ? 6 : 20)];
  const [things, holders] = [thing(context), random.pick(HOLDERS)];
  const prompt = random.pick([
    `${who} has ${a} ${holders} with ${b} ${things} each. How many ${things} are there in all?`,
    `There are ${a} ${holders}. Each holds ${b} ${things}. How many ${things} is that?`,
    `${who} puts ${b} ${things} in each of ${a} ${holders}. How many ${things} does ${who} use?`,
  ]);
  return numberDraft(prompt, a * b);
};

const share: DraftKind = (context) => {
  const { random, entities } = context;
  const who = entities.person();
  const [friends, each] = [random.int(2, context.level === 'pocket' ? 5 : 12), small(context)];
  const things = thing(context);
  const prompt = random.pick([
    `${who} shares ${friends * each} ${things} equally among ${friends} friends. How many does each get?`,
    `${friends} friends split ${friends * each} ${things} evenly. How many ${things} does each friend get?`,
  ]);
  return numberDraft(prompt, each);
};

const difference: DraftKind = (context) => {
  const { random, entities } = context;
  const [who, other] = entities.people(2) as [string, string];
  const [b, more, things] = [small(context, 1), small(context, 1), thing(context)];
  const ask = random.pick([`How many more ${things} does ${who} have than ${other}?`, `How many fewer ${things} does ${other} have than ${who}?`]);
  return numberDraft(`${who} has ${counted(b + more, things)}. ${other} has ${counted(b, things)}. ${ask}`, more);
};

const together: DraftKind = (context) => {
  const { random, entities } = context;
  const [who, other] = entities.people(2) as [string, string];
  const [a, b, things] = [small(context, 1), small(context, 1), thing(context)];
  const ask = random.pick([`How many ${things} do they have together?`, `How many ${things} do ${who} and ${other} have in all?`]);
  return numberDraft(`${who} has ${counted(a, things)} and ${other} has ${counted(b, things)}. ${ask}`, a + b);
};

const gainThenLoss: DraftKind = (context) => {
  const { random, entities } = context;
  const who = entities.person();
  const [a, b, things] = [small(context), small(context, 1), thing(context)];
  const c = random.int(1, Math.min(a + b - 1, context.level === 'pocket' ? 9 : 40));
  const prompt = random.pick([
    `${who} has ${counted(a, things)}, buys ${b} more and gives away ${c}. How many ${things} are left?`,
    `${who} starts with ${counted(a, things)}, finds ${b} and loses ${c}. How many ${things} does ${who} have now?`,
  ]);
  return numberDraft(prompt, a + b - c);
};

const twoLosses: DraftKind = (context) => {
  const who = context.entities.person();
  const [b, c, rest, things] = [small(context, 1), small(context, 1), small(context, 1), thing(context)];
  const prompt = context.random.pick([
    `${who} had ${counted(b + c + rest, things)}, sold ${b} and broke ${c}. How many ${things} are left?`,
    `${who} had ${counted(b + c + rest, things)}. ${b} went on Monday and ${c} on Friday. How many are left?`,
  ]);
  return numberDraft(prompt, rest);
};

const price: DraftKind = (context) => {
  const { random, entities } = context;
  const who = entities.person();
  const [count, cost, things] = [random.int(2, context.level === 'pocket' ? 5 : 12), small(context), thing(context)];
  const prompt = random.pick([
    `One of the ${things} costs ${cost} coins. What do ${count} of them cost?`,
    `${who} buys ${count} ${things} at ${cost} coins each. How many coins does ${who} pay?`,
  ]);
  return numberDraft(prompt, count * cost);
};

const change: DraftKind = (context) => {
  const { random, entities } = context;
  const who = entities.person();
  const [cost, rest] = [small(context, 1), small(context, 1)];
  const product = entities.product();
  const prompt = random.pick([
    `A ${product} costs ${cost} euros. ${who} pays with ${cost + rest} euros. How many euros come back?`,
    `${who} has ${cost + rest} euros and buys a ${product} for ${cost} euros. How many euros are left?`,
  ]);
  return numberDraft(prompt, rest);
};

export const wordProblemKinds: readonly DraftKind[] = [gain, loss, groups, share, difference, together, gainThenLoss, twoLosses, price, change];
