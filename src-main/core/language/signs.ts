/** Letters that are no letter with a mark to Unicode, but are to whoever types a name on another keyboard. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};
const PLAIN_LETTERS = /[łøđðþæœßıħŧŋ]/gu;
/** Scripts that put no spaces between words, and emoji: each sign counts by itself. */
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Extended_Pictographic}\p{Regional_Indicator}]`;
const RUN = new RegExp(`${SIGN}+`, 'gu');
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** Joins, colours and shapes an emoji; makes no other one of it. */
const EMOJI_PARTS = /\u200d|\ufe0e|\ufe0f|\p{Emoji_Modifier}/gu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’._-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The text in small letters without marks of Latin, Greek and Cyrillic letters, so that “Łódź” and “lodz” are the same.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(EMOJI_PARTS, '')
    .replaceAll(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter);
}

/** True for a text in which letters were folded that a search for words keeps apart. */
export function hasPlainLetters(text: string): boolean {
  return text.toLowerCase().search(PLAIN_LETTERS) >= 0;
}

/** Unbroken runs of signs in a folded text, sign by sign. */
export function signRuns(folded: string): string[][] {
  return (folded.match(RUN) ?? []).map((run) => Array.from(run));
}

/** The words of a folded text in scripts that put spaces between them. */
export function spacedWords(folded: string): string[] {
  return folded.replaceAll(RUN, ' ').match(WORD) ?? [];
}

/**
 * What stands for words where none are told apart: each two neighbours of a run, each emoji, and a sign that stands
 * alone.
 */
export function signPairs(folded: string): string[] {
  return signRuns(folded).flatMap((run) =>
    run.flatMap((sign, at) => {
      const next = run[at + 1];
      if (EMOJI.test(sign) || run.length === 1) return [sign];
      return next === undefined || EMOJI.test(next)
        ? at === 0 || EMOJI.test(run[at - 1] ?? '')
          ? [sign]
          : []
        : [sign + next];
    }),
  );
}
