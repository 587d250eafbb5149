import * as z from 'zod';
import {
  STYLE_EVIDENCE,
  STYLE_TRAITS,
  type StyleCard,
  type StyleTrait,
} from '../../../../src-shared/contract/index.ts';
import { cutAt } from '../../../../src-shared/graphemes.ts';
import { findWishes } from '../hearing/findWishes.ts';
import type { Signal } from '../hearing/signals.ts';
import { choicesOf, isValue, type Manner, valueOf } from '../traits/table.ts';
import { lineText, toldWishes } from './told.ts';

/** An explicit wish, as memory keeps it. */
export interface KeptWish {
  id: string;
  text: string;
  message: string | null;
  conversation: string | null;
  at: number;
}

/** What the user set by hand, by trait. */
export const styleChoicesSchema = z.partialRecord(
  z.enum(STYLE_TRAITS),
  z.object({
    /** Switched off at; a wish said after it counts again. */
    offAt: z.number().optional(),
    pinned: z.string().optional(),
    /** Removed at; what is older counts no more. */
    since: z.number().optional(),
  }),
);
export type StyleChoices = z.infer<typeof styleChoicesSchema>;

export interface CardInput {
  signals: readonly Signal[];
  wishes: readonly KeptWish[];
  choices: StyleChoices;
  /** Template of the model that reads the card. */
  template: string;
}

/** In quarters of a correction: two corrections, or four thumbs, and twice what speaks against it. */
const ENOUGH = 8;
const LEAD = 2;
const MOST_EVIDENCE = 50;
const MOST_QUOTED = 80;

/**
 * The card from everything known, whatever the order it came in. What the user set beats a wish, a wish beats
 * statistics, the newest wish beats older ones.
 */
export function buildCard(input: CardInput): StyleCard {
  const traits = STYLE_TRAITS.flatMap((trait) => traitOf(trait, input));
  const wishes = input.wishes
    .filter((wish) => findWishes(wish.text).length === 0)
    .toSorted(newestFirst)
    .map(({ id, text, at }) => ({ memory: id, text, createdAt: at }));
  return { traits, wishes, text: lineText(toldWishes({ traits, wishes }, input.template)) };
}

function traitOf(trait: Manner['trait'], { signals, wishes, choices }: CardInput): StyleTrait[] {
  const { pinned, since = Number.NEGATIVE_INFINITY, offAt } = choices[trait] ?? {};
  const wish = newestWish(
    trait,
    wishes.filter(({ at }) => at > since),
  );
  const counted = statistics(
    trait,
    signals.filter((signal) => signal.trait === trait && signal.at > since),
  );
  const off = offAt !== undefined && (wish === null || wish.kept.at <= offAt);
  const finish = (value: string, rest: Pick<StyleTrait, 'why' | 'strength' | 'source' | 'evidence'>): StyleTrait[] => [
    {
      trait,
      value,
      off,
      choices: choicesOf({ trait, value }),
      ...rest,
    },
  ];
  if (pinned !== undefined && isValue({ trait, value: pinned }))
    return finish(pinned, { why: { kind: 'set' }, strength: 1, source: 'user', evidence: [] });
  if (wish !== null) {
    const { kept, value } = wish;
    const evidence =
      kept.message === null
        ? []
        : [{ message: kept.message, conversation: kept.conversation, kind: 'wish' as const, at: kept.at }];
    return finish(value, { why: { kind: 'asked', text: quoted(kept.text) }, strength: 1, source: 'wish', evidence });
  }
  return counted === null ? [] : finish(counted.value, { ...counted, source: 'statistics' });
}

/** Without its full stop: a sentence goes on around it. */
function quoted(text: string): string {
  return text.length > MOST_QUOTED ? `${cutAt(text, MOST_QUOTED)}…` : text.replace(/[.!]$/, '');
}

function newestWish(trait: Manner['trait'], wishes: readonly KeptWish[]): { kept: KeptWish; value: string } | null {
  for (const kept of wishes.toSorted(newestFirst)) {
    const found = findWishes(kept.text).find((one) => one.trait === trait);
    if (found !== undefined && isValue(found)) return { kept, value: found.value };
  }
  return null;
}

/** Values of one trait exclude each other: what speaks for one speaks against the others. */
function statistics(
  trait: Manner['trait'],
  signals: readonly Signal[],
): { value: string; why: StyleTrait['why']; strength: number; evidence: StyleTrait['evidence'] } | null {
  const scores = new Map<string, number>();
  for (const { value, sign, weight } of signals) scores.set(value, (scores.get(value) ?? 0) + sign * weight);
  for (const [value, score] of [...scores]) {
    const other = valueOf({ trait, value })?.opposite;
    if (score < 0 && other !== undefined) scores.set(other, (scores.get(other) ?? 0) - score);
  }
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1] < ENOUGH || !isValue({ trait, value: best[0] })) return null;
  const [value, score] = best;
  const against = [...scores].reduce((sum, [other, points]) => (other === value ? sum : sum + Math.max(0, points)), 0);
  if (score < LEAD * against) return null;
  const speaking = signals
    .filter((signal) => (signal.value === value) === (signal.sign === 1))
    .toSorted((a, b) => newestFirst({ ...a, id: a.message }, { ...b, id: b.message }));
  if (valueOf({ trait, value })?.usual && speaking.every(({ kind }) => kind === 'writing')) return null;
  const evidence = speaking.map(({ message, conversation, kind, at }) => ({ message, conversation, kind, at }));
  const strength = Math.round((score / (score + against)) * 100) / 100;
  return {
    value,
    why: { kind: 'counted', counts: countsOf(evidence) },
    strength,
    evidence: evidence.slice(0, MOST_EVIDENCE),
  };
}

/** How many messages there are of each kind of evidence. */
function countsOf(evidence: StyleTrait['evidence']): Extract<StyleTrait['why'], { kind: 'counted' }>['counts'] {
  const kinds = STYLE_EVIDENCE.filter((kind) => kind !== 'wish');
  const messages = (kind: (typeof kinds)[number]) =>
    new Set(evidence.filter((one) => one.kind === kind).map((one) => one.message)).size;
  return Object.fromEntries(kinds.map((kind) => [kind, messages(kind)]).filter(([, count]) => count !== 0));
}

function newestFirst(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
