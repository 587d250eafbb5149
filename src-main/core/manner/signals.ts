import type { StyleTrace } from '../ports.ts';
import { findWishes, ownWords } from '../memory/index.ts';
import { type Cue, findCorrection, findCues } from './cues.ts';
import { featuresOf, languageOf, wordCount } from './features.ts';
import type { EvidenceKind } from './traits.ts';

/**
 * One thing the user did that speaks for (`sign` 1) or against (-1) a value. `weight` in quarters of a correction, so
 * that sums are exact.
 */
export interface Signal extends Cue {
  kind: Exclude<EvidenceKind, 'wish'>;
  sign: 1 | -1;
  weight: number;
  message: string;
  conversation: string;
  at: number;
}

const WEIGHT = { correction: 4, edit: 4, thumb: 2, regeneration: 1, writing: 1 } as const;
/** A second answer counts as shorter or longer from this ratio on. */
const CLEARLY_SHORTER = 0.67;

/** Everything the traces say about manner. A sentence that memory keeps as a wish is left to memory. */
export function signalsOf(traces: readonly StyleTrace[]): Signal[] {
  const rated = traces.some((trace) => trace.answers.some(({ rating }) => rating !== null));
  const common = rated ? commonFeatures(traces) : new Set<string>();
  return traces.flatMap((trace) => [...wordsOf(trace), ...thumbsOf(trace, common), ...regenerationsOf(trace)]);
}

function wordsOf(trace: StyleTrace): Signal[] {
  const say = (kind: 'correction' | 'edit' | 'writing', cues: readonly Cue[]) =>
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
      : featuresOf(text)
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
  const say = (cue: Cue, sign: 1 | -1): Signal => ({
    ...cue,
    kind: 'regeneration',
    sign,
    weight: WEIGHT.regeneration,
    message: kept.id,
    conversation: trace.conversation,
    at: kept.at,
  });
  const keptKeys = new Set(mannersOf(kept.text).map(keyOf));
  return trace.answers.slice(0, -1).flatMap((rejected) => {
    const ratio = wordCount(kept.text) / Math.max(1, wordCount(rejected.text));
    const length = ratio <= CLEARLY_SHORTER ? 'short' : ratio >= 1 / CLEARLY_SHORTER ? 'long' : null;
    const rejectedKeys = new Set(mannersOf(rejected.text).map(keyOf));
    return [
      ...(length === null ? [] : [say({ trait: 'length', value: length }, 1)]),
      ...mannersOf(kept.text).flatMap((cue) => (rejectedKeys.has(keyOf(cue)) ? [] : [say(cue, 1)])),
      ...mannersOf(rejected.text).flatMap((cue) => (keptKeys.has(keyOf(cue)) ? [] : [say(cue, -1)])),
    ];
  });
}

const mannersOf = (text: string) => featuresOf(text).filter((cue) => cue.trait !== 'length');
const keyOf = ({ trait, value }: Cue) => `${trait}:${value}`;

/** Manners that at least half of all answers show. */
function commonFeatures(traces: readonly StyleTrace[]): Set<string> {
  const counts = new Map<string, number>();
  let answers = 0;
  for (const trace of traces)
    for (const { text } of trace.answers) {
      answers += 1;
      for (const cue of featuresOf(text)) counts.set(keyOf(cue), (counts.get(keyOf(cue)) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count * 2 >= answers).map(([key]) => key));
}
