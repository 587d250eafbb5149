import type { StyleTrait } from '../../../../src-shared/contract/index.ts';
import type { StyleTrace } from '../../ports.ts';
import { mannersOf } from '../reply/obeys.ts';
import { languageOf } from '../../language/languageOf.ts';
import { wordCount } from '../traits/length.ts';
import type { Manner } from '../traits/table.ts';
import { findCorrection, findCues } from './findCues.ts';
import { findWishes } from './findWishes.ts';

/**
 * One thing the user did that speaks for (`sign` 1) or against (-1) a value. `weight` in quarters of a correction, so
 * that sums are exact.
 */
export interface Signal extends Manner {
  kind: Exclude<StyleTrait['evidence'][number]['kind'], 'wish'>;
  sign: 1 | -1;
  weight: number;
  message: string;
  conversation: string;
  at: number;
}

const WEIGHT = { correction: 4, edit: 4, thumb: 2, regeneration: 1, writing: 1 } as const;
/** A second answer counts as shorter or longer from this ratio on. */
const CLEARLY_SHORTER = 0.67;

/** What of a message the user typed, without what is somebody else's. */
export type OwnWords = (message: Pick<StyleTrace, 'text' | 'pasted'>) => string;

/** Everything the traces say about manner. A sentence that memory keeps as a wish is left to memory. */
export function signalsOf(traces: readonly StyleTrace[], ownWords: OwnWords): Signal[] {
  const rated = traces.some((trace) => trace.answers.some(({ rating }) => rating !== null));
  const common = rated ? commonFeatures(traces) : new Set<string>();
  return traces.flatMap((trace) => [
    ...wordsOf(trace, ownWords),
    ...thumbsOf(trace, common),
    ...regenerationsOf(trace),
  ]);
}

function wordsOf(trace: StyleTrace, ownWords: OwnWords): Signal[] {
  const say = (kind: 'correction' | 'edit' | 'writing', cues: readonly Manner[]) =>
    cues.map((cue): Signal => ({
      ...cue,
      kind,
      sign: 1,
      weight: WEIGHT[kind],
      message: trace.id,
      conversation: trace.conversation,
      at: trace.at,
    }));
  // Only the user's own typed words say how answers should be; a pasted mail does not.
  if (trace.origin === 'imported') return [];
  const text = ownWords(trace);
  const language = languageOf(text);
  const writing = language === null ? [] : say('writing', [{ trait: 'language', value: language }]);
  if (trace.insteadOf !== null) {
    const before = findCues(trace.insteadOf).map(keyOf);
    return [
      ...writing,
      ...say(
        'edit',
        findCues(text).filter((cue) => !before.includes(keyOf(cue))),
      ),
    ];
  }
  const corrects = trace.followsAnswer && findWishes(text).length === 0;
  return [...writing, ...(corrects ? say('correction', findCorrection(text)) : [])];
}

/** A thumb says something about a manner only where that manner is not the usual one. */
function thumbsOf(trace: StyleTrace, common: ReadonlySet<string>): Signal[] {
  return trace.answers.flatMap(({ id, text, at, rating }) =>
    rating === null
      ? []
      : mannersOf(text)
          .filter((cue) => !common.has(keyOf(cue)))
          .map((cue): Signal => ({
            ...cue,
            kind: 'thumb',
            sign: rating,
            weight: WEIGHT.thumb,
            message: id,
            conversation: trace.conversation,
            at,
          })),
  );
}

/** The answer that was kept against those that were asked again. */
function regenerationsOf(trace: StyleTrace): Signal[] {
  const kept = trace.answers.at(-1);
  if (kept === undefined || kept.rating === -1 || trace.answers.length === 1) return [];
  const say = (cue: Manner, sign: 1 | -1): Signal => ({
    ...cue,
    kind: 'regeneration',
    sign,
    weight: WEIGHT.regeneration,
    message: kept.id,
    conversation: trace.conversation,
    at: kept.at,
  });
  const keptKeys = new Set(besidesLength(kept.text).map(keyOf));
  return trace.answers.slice(0, -1).flatMap((rejected) => {
    const ratio = wordCount(kept.text) / Math.max(1, wordCount(rejected.text));
    const length = ratio <= CLEARLY_SHORTER ? 'short' : ratio >= 1 / CLEARLY_SHORTER ? 'long' : null;
    const rejectedKeys = new Set(besidesLength(rejected.text).map(keyOf));
    return [
      ...(length === null ? [] : [say({ trait: 'length', value: length }, 1)]),
      ...besidesLength(kept.text).flatMap((cue) => (rejectedKeys.has(keyOf(cue)) ? [] : [say(cue, 1)])),
      ...besidesLength(rejected.text).flatMap((cue) => (keptKeys.has(keyOf(cue)) ? [] : [say(cue, -1)])),
    ];
  });
}

const besidesLength = (text: string) => mannersOf(text).filter((cue) => cue.trait !== 'length');
const keyOf = ({ trait, value }: Manner) => `${trait}:${value}`;

/** Manners that at least half of all answers show. */
function commonFeatures(traces: readonly StyleTrace[]): Set<string> {
  const counts = new Map<string, number>();
  let answers = 0;
  for (const trace of traces)
    for (const { text } of trace.answers) {
      answers += 1;
      for (const cue of mannersOf(text)) counts.set(keyOf(cue), (counts.get(keyOf(cue)) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count * 2 >= answers).map(([key]) => key));
}
