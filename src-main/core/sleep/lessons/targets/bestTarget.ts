import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { findSecret } from '../../../memory/index.ts';
import { languageOf } from '../../../language/languageOf.ts';
import { loopIn } from '../../../language/loopWatch.ts';
import { STOP_WORDS } from '../../../language/stopWords.ts';
import { inventedEntities, lineText, obeysAll, seemsToObey } from '../../../manner/index.ts';
import { carriesFact } from '../fit/carriesFact.ts';

export interface Target {
  text: string;
  /** 0 to 1, every part of it 1 at best. */
  score: number;
}

/**
 * Below this a target is not good enough to be the only one asked for: it echoes, refuses, repeats itself, or says what
 * many others say.
 */
export const FAIR_SCORE = 0.5;
const LONGEST_CHARACTERS = 4000;
/** Shorter prompts are answered in their own words: a good morning by a good morning. */
const FEWEST_WORDS_TO_ECHO = 4;

/**
 * Of the candidates that obey every wish that can be checked, invent nothing, give back no told fact and hold no
 * secret, the one that answers best; the earlier one
 * of two alike, null when none passes. `timesWritten` says how many prompts of the night got the same words;
 * `vocabulary` is all words of a model that
 * has few: any other that it was not given is garbled.
 */
export function bestTarget(
  wishes: readonly Wish[],
  prompt: string,
  candidates: readonly string[],
  timesWritten: (text: string) => number = () => 1,
  vocabulary: ReadonlySet<string> | null = null,
): Target | null {
  let best: Target | null = null;
  for (const candidate of candidates) {
    const text = candidate.trim();
    if (!passes(wishes, prompt, text) || hasNoWord(text, `${prompt} ${lineText(wishes)}`, vocabulary)) continue;
    const score =
      manners(wishes, text) *
      aboutPrompt(prompt, text) *
      helpful(text) *
      unrepeated(text) *
      notEchoed(prompt, text) *
      rarity(timesWritten(text));
    if (best === null || score > best.score) best = { text, score };
  }
  return best;
}

function passes(wishes: readonly Wish[], prompt: string, text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_CHARACTERS || isStuck(text) || loopIn(text) !== null) return false;
  const invented = inventedEntities(`${prompt} ${lineText(wishes)}`, text);
  // Every noun of German has a capital, so there a capital says nothing.
  const isInvented = languageOf(text) === 'German' ? invented.some((word) => /\d/.test(word)) : invented.length > 0;
  return (
    !isInvented &&
    !inOtherScript(prompt, text) &&
    !carriesFact(prompt, text) &&
    obeysAll(wishes, text) &&
    findSecret(text) === null
  );
}

/** An answer in Latin letters to a question that has none was written by a model that cannot read it. */
function inOtherScript(prompt: string, text: string): boolean {
  return /\p{L}/u.test(prompt) && !/\p{Script=Latin}/u.test(prompt) && !/[^\p{Script=Latin}\P{L}]/u.test(text);
}

function hasNoWord(text: string, given: string, vocabulary: ReadonlySet<string> | null): boolean {
  const said = new Set(lettered(given));
  return vocabulary !== null && lettered(text).some((word) => !vocabulary.has(word) && !said.has(word));
}

/** A model that has lost its way says one letter, or the same few words, over and over. */
function isStuck(text: string): boolean {
  const said = words(text);
  return /(\p{L})\1{4}/u.test(text) || (said.length >= 12 && new Set(said).size / said.length < 0.4);
}

/** Half of the score is lost when every such wish seems ignored. */
function manners(wishes: readonly Wish[], text: string): number {
  const signs = wishes.map((wish) => seemsToObey(wish, text));
  const known = signs.filter((sign) => sign !== null);
  // A sign counts more than none, so that of two answers the one that shows the manner is taken.
  return known.length === 0 ? 0.9 : 0.5 + 0.5 * (known.filter(Boolean).length / known.length);
}

/** A little less for an answer that takes up no word of the prompt; word endings do not count. */
function aboutPrompt(prompt: string, text: string): number {
  const [given, said] = [contentWords(prompt), contentWords(text)];
  const alike = (a: string, b: string) => a.startsWith(b.slice(0, 4)) || b.startsWith(a.slice(0, 4));
  return given.length === 0 || given.some((word) => said.some((other) => alike(word, other))) ? 1 : 0.7;
}

/** Half for an answer that says no more than that it has none: true, and nothing to learn a manner from. */
function helpful(text: string): number {
  return /\bI (?:cannot|can't|could not|do not|don't|did not) (?:do|give|help|answer|understand|know)\b/i.test(text)
    ? 0.5
    : 1;
}

/** Share of different sentences and lines, squared. */
function unrepeated(text: string): number {
  const parts = text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((part) => words(part).join(' '))
    .filter((part) => part !== '');
  return parts.length === 0 ? 0 : (new Set(parts).size / parts.length) ** 2;
}

/** Next to nothing for an answer most of whose word pairs are the prompt's. */
function notEchoed(prompt: string, text: string): number {
  const [said, given] = [words(text), words(prompt)];
  if (given.length < FEWEST_WORDS_TO_ECHO) return 1;
  const known = new Set(pairs(given));
  const own = pairs(said);
  return own.length > 0 && own.filter((pair) => known.has(pair)).length / own.length > 0.7 ? 0.2 : 1;
}

/** Four others with the same words halve it. */
function rarity(times: number): number {
  return 1 / (1 + Math.max(0, times - 1) / 4);
}

function contentWords(text: string): string[] {
  return words(text).filter((word) => word.length >= 3 && !STOP_WORDS.has(word) && !REQUEST_WORDS.has(word));
}
const REQUEST_WORDS = new Set('may need please tell today want'.split(' '));

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const lettered = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? [];
const pairs = (list: readonly string[]): string[] => list.slice(1).map((word, index) => `${list[index] ?? ''} ${word}`);
