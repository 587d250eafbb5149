const GERMAN =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const GERMAN_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const SPANISH =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const SPANISH_TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const FRENCH =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FRENCH_TENS = 'vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');
const ITALIAN =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  );
const ITALIAN_TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');
const PORTUGUESE =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  );
const PORTUGUESE_TENS = 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');

const split = (n: number, by: number): [number, number] => [Math.floor(n / by), n % by];

function german(n: number): string {
  if (n < 20) return GERMAN[n] as string;
  const joined = (count: number, name: string, rest: number): string =>
    `${count === 1 ? 'ein' : german(count)}${name}${rest === 0 ? '' : german(rest)}`;
  if (n >= 1000) return joined(split(n, 1000)[0], 'tausend', n % 1000);
  if (n >= 100) return joined(split(n, 100)[0], 'hundert', n % 100);
  const [tens, unit] = split(n, 10);
  const ten = GERMAN_TENS[tens - 2] as string;
  return unit === 0 ? ten : `${unit === 1 ? 'ein' : (GERMAN[unit] as string)}und${ten}`;
}

function spanish(n: number): string {
  const [tens, unit] = split(n, 10);
  if (n < 30) return SPANISH[n] as string;
  return `${SPANISH_TENS[tens - 3] as string}${unit === 0 ? '' : ` y ${SPANISH[unit] as string}`}`;
}

function french(n: number): string {
  if (n < 20) return FRENCH[n] as string;
  const [tens] = split(n, 10);
  const base = tens === 7 || tens === 9 ? (tens - 1) * 10 : tens * 10;
  const rest = n - base;
  const name = FRENCH_TENS[tens - 2] as string;
  if (rest === 0) return tens === 8 ? `${name}s` : name;
  return `${name}${(rest === 1 || rest === 11) && tens < 8 ? ' et ' : '-'}${FRENCH[rest] as string}`;
}

function italian(n: number): string {
  if (n < 20) return ITALIAN[n] as string;
  const [tens, unit] = split(n, 10);
  const ten = ITALIAN_TENS[tens - 2] as string;
  if (unit === 0) return ten;
  return `${unit === 1 || unit === 8 ? ten.slice(0, -1) : ten}${unit === 3 ? 'tré' : (ITALIAN[unit] as string)}`;
}

function portuguese(n: number): string {
  if (n < 20) return PORTUGUESE[n] as string;
  const [tens, unit] = split(n, 10);
  return `${PORTUGUESE_TENS[tens - 2] as string}${unit === 0 ? '' : ` e ${PORTUGUESE[unit] as string}`}`;
}

/** How people of five other languages write this number out; German goes to 9,999, the others to 99. */
export function foreignNames(value: number): string[] {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return [];
  const names = value < 100 ? [spanish, french, italian, portuguese].map((name) => name(value)) : [];
  return [...new Set([german(value), ...names])];
}
