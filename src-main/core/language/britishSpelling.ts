import { letters } from './letters.ts';

/** American and other spellings of words that people have favourites among, by the British one. */
const SAME = (
  [
    [
      /\b(fav|col|flav|hon|hum|lab|harb|neighb|behavi|savi|rum|parl|arm|endeav)or(?=(?:s|ed|ing|ite|ites|y|ies)?\b)/gu,
      '$1our',
    ],
    [/\b(cent|theat|fib|met|lit)er(s?)\b/gu, '$1re$2'],
    [/\b(\p{L}{3,})iz(e|es|ed|ing|ation|ations|er|ers)\b/gu, '$1is$2'],
    [/\b(catal|dial|anal)og(s?)\b/gu, '$1ogue$2'],
    [/\b(trave|cance|labe|jewe)l(ed|ing|er|ers|ery|ry)\b/gu, '$1ll$2'],
    [/\bgray\b/gu, 'grey'],
    [/\bprogram(s?)\b/gu, 'programme$1'],
    [/\b(licen|defen|offen)se(s?)\b/gu, '$1ce$2'],
    [/\bmom(s?)\b/gu, 'mum$1'],
    [/\btire(s?)\b/gu, 'tyre$1'],
    [/\bcozy\b/gu, 'cosy'],
    [/\bpajamas\b/gu, 'pyjamas'],
    [/\be-mail(s?)\b/gu, 'email$1'],
    [/\bhome ?town\b/gu, 'hometown'],
  ] satisfies [RegExp, string][]
).map(([pattern, instead]) => [letters(pattern), instead] as const);

/** Lower-case words in one spelling, so that “favorite color” and “favourite colour” are the same words. */
export function britishSpelling(words: string): string {
  return SAME.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), words);
}
