import type { Memory, RoutedSpan } from '../../../../src-shared/contract/index.ts';
import { findSecret } from './secrets.ts';
import { type Span, splitSpans } from './spans.ts';
import { findStatedFact } from './statedFacts.ts';
import { findWishes } from './wishes.ts';

/** A routed span with the kind of memory it would become. */
export interface Route extends RoutedSpan {
  kind: Memory['kind'];
}

const FORMS: Record<Exclude<Span['form'], 'sentence'>, { kind: Memory['kind']; reason: string; confidence: number }> = {
  code: { kind: 'code', reason: 'code', confidence: 0.95 },
  json: { kind: 'data', reason: 'JSON', confidence: 0.97 },
  url: { kind: 'link', reason: 'an address', confidence: 0.97 },
  log: { kind: 'log', reason: 'log lines', confidence: 0.93 },
  table: { kind: 'data', reason: 'a table', confidence: 0.9 },
};
/** Shorter than this many letters teaches nothing. */
const NOISE_LETTERS = 2;

/** What the night does with each span of a user's message; the same rules as the seed, plus stated facts, preferences and secrets. */
export function routeText(message: string): Route[] {
  return splitSpans(message).map(routeSpan);
}

function routeSpan(span: Span): Route {
  const secret = findSecret(span.text);
  if (secret !== null) return { text: span.text, label: 'secret', reason: `looks like ${secret}`, confidence: 0.95, kind: 'fact' };
  if (span.form !== 'sentence') {
    const form = FORMS[span.form];
    return { text: span.text, label: 'fact', reason: form.reason, confidence: form.confidence, kind: form.kind };
  }
  if (findWishes(span.text).length > 0) return { text: span.text, label: 'both', reason: 'a wish about answers', confidence: 0.9, kind: 'preference' };
  const fact = findStatedFact(span.text);
  if (fact !== null) return { text: span.text, label: 'fact', reason: fact.reason, confidence: fact.confidence, kind: /https?:\/\//.test(span.text) ? 'link' : 'fact' };
  if (span.text.replaceAll(/[^\p{L}\p{N}]/gu, '').length < NOISE_LETTERS) return { text: span.text, label: 'drop', reason: 'noise', confidence: 0.9, kind: 'fact' };
  return { text: span.text, label: 'style', reason: 'conversation', confidence: 0.7, kind: 'fact' };
}
