import type { RouteReason } from '../contract/index.ts';

const REASONS: Record<Exclude<RouteReason['code'], 'secret'>, string> = {
  code: 'code',
  json: 'JSON',
  address: 'an address',
  log: 'log lines',
  table: 'a table',
  wish: 'a wish about answers',
  importedWish: 'a wish in an imported chat',
  untypedWish: 'a wish that you did not type',
  mailHead: 'the head of a mail',
  noise: 'noise',
  conversation: 'conversation',
  greeting: 'only a greeting',
  asksToRemember: 'asks to remember',
  namesYours: 'names something of yours',
  statesYours: 'states something of yours',
  whoYouAre: 'says who you are',
  whatYouDo: 'says what you do or have',
  whatYouLike: 'says what you like',
  dateOrNumber: 'gives a date or number to keep',
  holdsAddress: 'holds an address',
  somebodyYouKnow: 'tells about somebody you know',
  value: 'gives one thing a value',
  nameOrNumber: 'states something with a name or number',
  promised: 'the answer promised to remember it',
  settled: 'forgotten, edited or replaced in Memory',
  saidBefore: 'said before',
  tooMany: 'more than one message may keep',
};

/** Why a night does with a span what it does. */
export function routeReason(reason: RouteReason): string {
  if (reason.code === 'secret') return `looks like ${reason.looksLike}`;
  return reason.notYourWords === true ? `${REASONS[reason.code]}, not in your words` : REASONS[reason.code];
}

/** After memories were forgotten by hand. */
export const FORGOTTEN_SENTENCE =
  'It leaves memory and the search index now. Facts are never trained on, so no night needs undoing.';
