import { stem } from '../../language/stem.ts';
import { STOP_WORDS } from '../../language/stopWords.ts';
import { britishSpelling } from '../../language/britishSpelling.ts';
import { foldLetters, signPairs, signRuns, spacedWords } from '../../language/signs.ts';

/** One candidate of a search: by meaning (`similarity`, 0..1), by words (`rank`, 1 = best), or both. */
export interface Candidate {
  id: string;
  text: string;
  similarity: number | null;
  wordRank: number | null;
}
export interface Ranked {
  id: string;
  score: number;
}

/** Constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
const FUSION_CONSTANT = 60;
/** Below this score a memory is noise: it stays out of the prompt. Set on the retrieval test's phrasings. */
export const RELEVANCE_FLOOR = 0.3;

/**
 * A memory that fits this much worse than the best one only distracts. Without it a question about a sister also
 * brought up a hamster.
 */
const SHARE_OF_BEST = 0.6;

/** What a question to a memory is made of, beside the words of every sentence. */
const ASKING_WORDS = new Set('again know remember remind say tell please called name named'.split(' '));
/** Tells what you are from what your sister is: "What am I allergic to?" */
const YOURSELF = 'am';

/**
 * The words that carry meaning, lower case, without marks, by their stems; pairs of signs where words are not told
 * apart.
 */
export function contentWords(text: string): Set<string> {
  const folded = britishSpelling(foldLetters(text));
  const words = spacedWords(folded)
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => word === YOURSELF || !(STOP_WORDS.has(word) || ASKING_WORDS.has(word)))
    .map(stem);
  return new Set([...words, ...signPairs(folded)]);
}

/**
 * Orders candidates by reciprocal rank fusion and drops those under the floor. Scores are 0..1: how much of the
 * question is covered, by words or by meaning.
 */
export function fuse(
  query: string,
  candidates: readonly Candidate[],
  limit: number,
  floor = RELEVANCE_FLOOR,
): Ranked[] {
  const wanted = contentWords(query);
  const byMeaning = [...candidates]
    .filter((one) => one.similarity !== null)
    .sort((a, b) => (b.similarity ?? 0) - (a.similarity ?? 0));
  const denseRank = new Map(byMeaning.map((one, index) => [one.id, index + 1]));
  const ranked = candidates
    .map((one) => {
      const dense = denseRank.get(one.id);
      const fusion =
        (dense === undefined ? 0 : 1 / (FUSION_CONSTANT + dense)) +
        (one.wordRank === null ? 0 : 1 / (FUSION_CONSTANT + one.wordRank));
      return { id: one.id, fusion, score: relevance(wanted, one) };
    })
    .sort((a, b) => b.score - a.score || b.fusion - a.fusion);
  const least = Math.max(floor, SHARE_OF_BEST * (ranked[0]?.score ?? 0));
  return ranked
    .filter((one) => one.score >= least)
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score: Math.round(score * 100) / 100 }));
}

function relevance(wanted: ReadonlySet<string>, candidate: Candidate): number {
  const held = contentWords(candidate.text);
  for (const sign of signRuns(foldLetters(candidate.text)).flat()) held.add(sign);
  let shared = 0;
  for (const word of wanted) if (held.has(word)) shared += 1;
  const coverage = wanted.size === 0 ? 0 : shared / wanted.size;
  const meaning = Math.max(0, candidate.similarity ?? 0);
  return Math.min(1, 0.5 * coverage + 0.6 * meaning);
}
