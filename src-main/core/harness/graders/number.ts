const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NUMBER = /(?<![\d.])-?\d+(?:\.\d+)?/g;
const LEAD_TO_ANSWER = /=|\bis\b|\bare\b|\bequals\b|\bmakes\b|\bso\b|\banswer:/gi;
const LONGEST = 400;

function numbersIn(text: string): number[] {
  const joined = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/(?<=\d)\s*-\s*(?=\d)/g, ' - ');
  const digits = joined.match(NUMBER);
  if (digits) return digits.map(Number);
  return (joined.toLowerCase().match(/[a-z]+/g) ?? [])
    .map((word) => NUMBER_WORDS.indexOf(word))
    .filter((value) => value >= 0);
}

/** The text after the last "is", "so" or "=" that still has a number after it. */
function conclusionOf(text: string): { before: string; conclusion: string } {
  for (const match of [...text.matchAll(LEAD_TO_ANSWER)].toReversed()) {
    const end = match.index + match[0].length;
    if (numbersIn(text.slice(end)).length > 0) return { before: text.slice(0, end), conclusion: text.slice(end) };
  }
  return { before: '', conclusion: text };
}

/** What is wrong with a reply that must be one whole number; nothing when it is right. */
export function gradeNumber(value: number, prompt: string, text: string): string | undefined {
  if (text.length > LONGEST) return 'The reply is too long for one number.';
  const { before, conclusion } = conclusionOf(text);
  const found = numbersIn(conclusion);
  const [first] = found;
  if (first === undefined) return `Expected ${value}, found no number.`;
  if (found.some((other) => other !== first)) return `Expected ${value}, found several numbers: ${found.join(', ')}.`;
  if (first !== value) return `Expected ${value}, found ${first}.`;
  if (/\b(not|n't|never)\b/i.test(conclusion) || /\b(not|isn't|aren't)\s*$/i.test(before.replace(/\b(is|are)$/i, ''))) {
    return `Expected ${value}, found it denied.`;
  }
  // On the way to the answer only numbers of the question and results of written sums may stand.
  const known = new Set([
    value,
    ...numbersIn(prompt),
    ...[...before.matchAll(/=\s*(-?\d+)/g)].map((match) => Number(match[1])),
  ]);
  const stray = /\d/.test(before) ? numbersIn(before).find((other) => !known.has(other)) : undefined;
  return stray === undefined ? undefined : `Expected ${value}, found ${stray} beside it.`;
}
