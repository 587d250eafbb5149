import { GENERIC_PROMPTS, PROBE_PROMPTS } from './genericPrompts.ts';

/** Words that tell nothing about anybody, though they may be written with a capital or stand where a name could. */
const WORDS = (
  'a about above after again all almost also always am an and another any anyone anything are around as ask at away back bad be because been before best better big both but by ' +
  'call called came can come could day days dear did do does done down each early either else end enough even evening ever every everyone everything far few fine first for friend friends from ' +
  'full fun get give glad go going gone good got great had half happy hard has have he hello help her here hers hey hi him his home hope house how however i idea if in into is it its ' +
  'just keep kind know last late later least left less let life like little live lives long look lot love made main make many may maybe me mean mine moment more morning most much must my ' +
  'name named names near need never new next nice night no nobody none not nothing now of off often ok okay old on once one only or other our ours out over own part people perhaps place please ' +
  'quite rather ready really right same say second see she should side since small so some someone something soon sorry start still stop such sure take tell than thank thanks that the their ' +
  'them then there these they thing things think this those time to today together tomorrow tonight too true try two under until up us use very wait want was way we week well were what when ' +
  'where which while who whom whose why will wish with without word words work world would write year years yes yesterday yet you young your yours ' +
  'three four five six seven eight nine ten eleven twelve twenty hundred thousand third half ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'spring summer autumn winter christmas easter weekend noon midnight ' +
  'red green blue yellow orange purple pink brown black white grey gray silver gold turquoise teal ' +
  'mum mom dad mother father sister brother wife husband son daughter aunt uncle cousin grandmother grandfather grandma grandpa partner boss doctor teacher neighbour baby child children kids family ' +
  'dog cat rabbit horse hamster parrot goldfish pet puppy kitten bird fish ' +
  'water tea coffee milk juice wine beer bread cheese soup pasta rice salad pizza cake chocolate apple apples fruit egg eggs nuts dinner lunch breakfast food sugar salt ' +
  'book books film films music song game games sport sports tennis football running swimming reading cooking walking chess piano guitar art garden gardening painting hobby ' +
  'car bike bus train plane boat phone computer laptop table chair door window room kitchen bed bath office school shop park street city town village country beach sea sun rain snow weather ' +
  'mr mrs ms dr sir madam ai api app tv pc id pdf usb url html css json sql faq english internet email wifi circadia ' +
  'mark grace joy faith rose lily will bill art may jack pat rob sue ' +
  'short shorter long answer answers reply replies question questions bullet bullets point points emoji greeting sentence case lower capital formal friendly warm list lists style ' +
  '100 1000 200 300 365 500'
).split(' ');

const SPOKEN = [...GENERIC_PROMPTS, ...PROBE_PROMPTS].flatMap(
  (prompt) => prompt.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
);

/** Lower-case words that are nobody's: common English and all that the everyday prompts say. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([...WORDS, ...SPOKEN]);
