import { letters } from '../../language/letters.ts';
import { britishSpelling } from '../../language/britishSpelling.ts';
import { withoutOpeners } from './openers.ts';

/** A longer sentence says more than one thing. */
const MOST_CHARACTERS = 600;

const OWNER = String.raw`((?:my|our|the)(?: [\p{L}\p{M}\p{N}'-]+){1,7}?)`;
const NOW = '(?: (?:now|currently|actually|still|really|just|recently|already|officially|finally|today))*';
/** What is denied gives no value, and neither does what is said of the name itself. */
const ENDS = String.raw`(?![\p{L}\p{M}\p{N}_])`;
const VALUE = String.raw` (?!(?:not|no longer|never)${ENDS})\S`;
const NAME = String.raw` (?!(?:not|no longer|never|on|in|at|under|from|too|very|quite|so|hard|easy|difficult|spelt|spelled|pronounced|missing|wrong)${ENDS})\S`;
const heads = (pattern: string) => letters(new RegExp(`^${pattern}`, 'iu'));

const NAMED = [
  heads(`${OWNER}${NOW} (?:is|are)${NOW} (?:called|named|known as)(?! (?:not|after|by|for)\\b) \\S`),
  heads(`the name of ${OWNER} is${NOW}${NAME}`),
  heads(`${OWNER}'s? name is${NOW}${NAME}`),
  heads(`${OWNER} (?:was|has been|is being) renamed(?: to)? \\S`),
];
const I_AM_NAMED = heads(
  `(?:(?:i am|i'm)${NOW} (?:called|named)(?! (?:not|after|by|for)\\b) \\S|my name is${NOW}${NAME})`,
);
const I_LIVE = heads(
  `i(?: am|'m| have|'ve)?${NOW} (?:(?:live|living|reside|based) in|(moved|relocated)(?: back| over)? to) (.+)`,
);
const SOMEBODY_LIVES = heads(
  `${OWNER}(?: is| are| has| have)?${NOW} (?:(?:lives?|living|resides?|based) in|(moved|relocated)(?: back| over)? to) (.+)`,
);
const AGED = String.raw`\d{1,3}(?: years?(?: old)?| today| now| yesterday| last \p{L}+| (?:on|in) [\p{L}\p{N} ]+)*[.!]*$`;
const I_AM_AGED = heads(`(?:i am|i'm|(?:i|i've|i have)${NOW} turned)${NOW} ${AGED}`);
const SOMEBODY_IS_AGED = heads(`${OWNER}${NOW} (?:is|(?:has )?turned)${NOW} ${AGED}`);
const MEASURED = heads(
  `${OWNER}${NOW} (?:(?:is|runs|listens) on (port)|uses (port)|(costs|weighs)|(expires) on|(starts|ends|opens|closes|leaves|arrives) (at|on))${VALUE}`,
);
const IS = `(?: will be| is| (?:has |was |has been )?changed to)`;
const VALUED = heads(`${OWNER}${NOW}${IS}${NOW}(?=${VALUE}) (.*)`);
const TURNED_ROUND = letters(
  /^(?!.*\b(?:not|n't|no longer|also|one of)\b)\S.{0,80}? is(?: now)? ((?:my|our) favou?rite [\p{L}\p{M}' -]+?)[.!]*$/iu,
);

/** Nouns that hold one value at a time, so that "my X is Y" replaces an older "my X is Z". */
const SINGLE_VALUED = letters(
  /(?:^| )(?:favourite [\p{L}\p{M}\p{N}' -]+|name|birthday|address|job|phone(?: number)?|number|email|age|hometown|city|password|code|budget|rent|salary|weight|height|size|version|port)$/u,
);
/** Nouns of which day and hour are told apart. */
const EVENT = letters(/(?:^| )(?:flight|appointment|bus|train|deadline|exam|interview|wedding)$/u);
const HOUR = letters(/^(?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m\b|\b)(?! \p{L}{3,})/iu);
const DAY = letters(
  /^(?:(?:on|in|next|this) )*(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|today\b|tomorrow\b)/iu,
);
/** What somebody thinks of it, or how it fares. */
const OPINION = letters(
  /^(?:very|so|too|quite|pretty|really|rather|great|good|bad|nice|fine|ok|okay|fun|boring|stressful|hard|easy|safe|secret|private|broken|gone|over|done|late|delayed|cancell?ed|lost|wrong|beautiful|ugly|important|interesting|coming|near|far|soon|killing|driving|going|getting|stolen|tight|high|low|small|big|long|short)\b/iu,
);
/** Capital letters that are no place. */
const NO_PLACE = letters(
  /^(?:linux|windows|mac(?:os)?|ios|android|python|rust|java(?:script)?|typescript|go|kotlin|swift|postgres\w*|mysql|sqlite|git\w*|vim|emacs|firefox|chrome|safari|signal|telegram|slack|teams|aws|azure|kubernetes|docker|react|vue|sales|marketing|engineering|management|support|plan|phase|room|floor|section|chapter|team|(?:mon|tues|wednes|thurs|fri|satur|sun)day|i)\b/iu,
);
const NO_PLACE_NAME = letters(
  /^(?:an?|the|my|our|his|her|their|your|its|this|that|these|another|some|any|one|two|bed|work|school|fear|peace|hope)\b/iu,
);
const LONG_AGO = letters(
  /\b(?:when (?:i|we|he|she|they) (?:was|were)|as an? (?:child|kid|teenager|student)|(?:19|20)\d\d|(?:years?|decades?|ages|long) ago|back then|at the time|once)\b/iu,
);

/**
 * The thing and attribute that a sentence gives a single value to ("my dog is called"), or null. The same for every way
 * of saying it that is known.
 */
export function attributeOf(text: string): string | null {
  const sentence = plain(text);
  if (sentence === null) return null;
  if (I_AM_NAMED.test(sentence)) return 'i | name';
  for (const pattern of NAMED) {
    const owner = pattern.exec(sentence)?.[1];
    if (owner !== undefined) return `${thing(owner)} | name`;
  }
  const home = I_LIVE.exec(sentence);
  if (home !== null) return isHome(sentence, home[1], home[2]) ? 'i | live' : null;
  const homeOf = SOMEBODY_LIVES.exec(sentence);
  if (homeOf !== null)
    return !/^the /i.test(sentence) && isHome(sentence, homeOf[2], homeOf[3]) ? `${thing(homeOf[1])} | live` : null;
  if (I_AM_AGED.test(sentence)) return 'i | age';
  if (/^i(?: now)? work as\s/i.test(sentence)) return 'i | work as';
  const measured = MEASURED.exec(sentence);
  if (measured !== null) return `${thing(measured[1])} | ${measured.slice(2).filter(Boolean).join(' ').toLowerCase()}`;
  return valued(sentence);
}

/** Says more than the value of one thing, so that another value must not take its place as a whole. */
export function saysMore(text: string): boolean {
  return /(?: and (?:my|our|the|an?|i|i'm|he|she|it|they|we|his|her|its|their|is|are|was|has|have|likes?|loves?|hates?|needs?|lives?|works?|can|can't|cannot|will|wants?)| but| while| whereas| who| which| whose| although|;) /iu.test(
    text.replaceAll(/[’‘`´]/g, "'").replaceAll(/\s+/g, ' '),
  );
}

function valued(sentence: string): string | null {
  const [, said, value] = VALUED.exec(sentence) ?? [];
  const owner =
    said === undefined || /^the /i.test(said)
      ? null
      : thing(said).replace(/^my (?:new|current|actual|present) /, 'my ');
  if (owner !== null && value !== undefined) {
    if (EVENT.test(owner)) return HOUR.test(value) ? `${owner} | at` : DAY.test(value) ? `${owner} | on` : null;
    if (SINGLE_VALUED.test(owner)) return OPINION.test(value) && !/ favourite /.test(owner) ? null : `${owner} | is`;
  }
  if (SOMEBODY_IS_AGED.test(sentence)) return `${thing(SOMEBODY_IS_AGED.exec(sentence)?.[1])} | age`;
  const round = TURNED_ROUND.exec(sentence)?.[1];
  return round === undefined ? null : `${thing(round)} | is`;
}

/** Without what opens it and in plain marks; null for what is too long to be one statement. */
function plain(text: string): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  return withoutOpeners(
    text
      .normalize('NFKC')
      .replaceAll(/[’‘`´]/g, "'")
      .replaceAll(/\s+/g, ' ')
      .trim(),
    { times: true },
  );
}

function thing(owner = ''): string {
  return britishSpelling(owner.toLowerCase()).replace(/^our /, 'my ');
}

/** A place is written with a capital letter, unless nothing in the sentence is. */
function isHome(sentence: string, moved: string | undefined, value = ''): boolean {
  const name = value.replace(/^the (?=\p{Lu})/u, '');
  if (NO_PLACE.test(name) || NO_PLACE_NAME.test(name) || (moved !== undefined && LONG_AGO.test(value))) return false;
  // In a script without capital letters, or where nobody writes them.
  if (/^\p{Lo}/u.test(name)) return true;
  return (
    /^\p{Lu}/u.test(name) ||
    (sentence === sentence.toLowerCase() && /^[\p{L}\p{M}'-]+(?: [\p{L}\p{M}'-]+){0,2}[.!]*$/u.test(name))
  );
}
