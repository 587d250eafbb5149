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

const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have he her hers him his how i if in into is it its me my mine ' +
    'no not of on or our ours please she should so tell than that the their them then there these they this to us was we were what when where which who whom ' +
    'whose why will with would you your yours about again any know remember remind say called name named'
  ).split(' '),
);

/** The words that carry meaning, lower case, lightly stemmed. */
export function contentWords(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’._-][\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(
    words
      .map((word) => word.replace(/['’]s$/, ''))
      .filter((word) => !STOP_WORDS.has(word))
      .map(stem),
  );
}

function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  for (const ending of ['ing', 'ed', 'es', 's']) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word.length === 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Orders candidates by reciprocal rank fusion and drops those under the floor. Scores are 0..1: how much of the question is covered, by words or by meaning. */
export function fuse(query: string, candidates: readonly Candidate[], limit: number, floor = RELEVANCE_FLOOR): Ranked[] {
  const wanted = contentWords(query);
  const byMeaning = [...candidates].filter((one) => one.similarity !== null).sort((a, b) => (b.similarity ?? 0) - (a.similarity ?? 0));
  const denseRank = new Map(byMeaning.map((one, index) => [one.id, index + 1]));
  return candidates
    .map((one) => {
      const dense = denseRank.get(one.id);
      const fusion = (dense === undefined ? 0 : 1 / (FUSION_CONSTANT + dense)) + (one.wordRank === null ? 0 : 1 / (FUSION_CONSTANT + one.wordRank));
      return { id: one.id, fusion, score: relevance(wanted, one) };
    })
    .filter((one) => one.score >= floor)
    .sort((a, b) => b.score - a.score || b.fusion - a.fusion)
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score: Math.round(score * 100) / 100 }));
}

function relevance(wanted: ReadonlySet<string>, candidate: Candidate): number {
  const held = contentWords(candidate.text);
  let shared = 0;
  for (const word of wanted) if (held.has(word)) shared += 1;
  const coverage = wanted.size === 0 ? 0 : shared / wanted.size;
  const meaning = Math.max(0, candidate.similarity ?? 0);
  return Math.min(1, 0.5 * coverage + 0.6 * meaning);
}
