import type { StyleTrait } from '../../../src-shared/contract/index.ts';

export type Trait = StyleTrait['trait'];
export type EvidenceKind = StyleTrait['evidence'][number]['kind'];

interface Value {
  words: string;
  /** What any model is told. */
  line: string;
  /** What the pocket model is told: it knows only the lines it was trained on. */
  pocket: string | null;
}

const yesNo = (yes: Value, no: Value): Record<string, Value> => ({ yes, no });
const told = (words: string, line: string, pocket: string | null = line): Value => ({ words, line, pocket });
const ONE_SENTENCE = 'Answer in one short sentence.';

/** Every value that a trait can be set to. */
const VALUES: Partial<Record<Trait, Record<string, Value>>> = {
  length: {
    'one sentence': told('One short sentence', ONE_SENTENCE),
    short: told('Short answers', 'Keep answers short.', ONE_SENTENCE),
    long: told('Detailed answers', 'Answer in detail.', null),
  },
  bullets: yesNo(
    told('Bullet points', 'Use bullet points.'),
    told('No bullet points', 'Do not use bullet points.', null),
  ),
  formality: { formal: told('Formal', 'Be formal.'), warm: told('Warm and friendly', 'Be warm and friendly.') },
  letterCase: {
    lower: told('Lower case', 'Write in lower case.'),
    capitals: told('Capital letters', 'Write in capital letters.'),
  },
  emoji: yesNo(told('An emoji', 'Use an emoji.'), told('No emojis', 'Do not use emojis.', null)),
  greeting: yesNo(
    told('A greeting first', 'Begin with a short greeting.', 'Start with: Hello,'),
    told('No greeting', 'Do not greet.', null),
  ),
  language: Object.fromEntries(
    ['English', 'German', 'French', 'Spanish', 'Italian', 'Portuguese', 'Dutch'].map((language) => [
      language,
      told(`In ${language}`, `Answer in ${language}.`, null),
    ]),
  ),
};

/** What a value is: from the table, or a phrase of the user's own for an opening or an ending. */
function valueOf(trait: Trait, value: string): Value | null {
  if (trait === 'opening') return told(`Begins with “${value}”`, `Start with: ${value}`);
  if (trait === 'ending') return told(`Ends with “${value}”`, `End with: ${value}`);
  const values = VALUES[trait];
  return values !== undefined && Object.hasOwn(values, value) ? (values[value] ?? null) : null;
}

/** True for a value that the trait can have. */
export function isValue(trait: Trait, value: string): boolean {
  return valueOf(trait, value) !== null && /^[^\n]{1,40}$/.test(value);
}

/** The value in the words of the app. */
export function valueWords(trait: Trait, value: string): string {
  return valueOf(trait, value)?.words ?? value;
}

/** What the model is told for a value; null where the pocket model knows no line for it. */
export function valueLine(trait: Trait, value: string, template: string): string | null {
  const found = valueOf(trait, value);
  return (template === 'pocket' ? found?.pocket : found?.line) ?? null;
}

/** What a trait may be set to by hand; a phrase of the user's own can only be kept or removed. */
export function choicesOf(trait: Trait, present: string): { value: string; words: string }[] {
  const values = VALUES[trait];
  if (values === undefined) return [{ value: present, words: valueWords(trait, present) }];
  return Object.entries(values).map(([value, { words }]) => ({ value, words }));
}
