import type { Memory, Message, RoutedSpan, RouteReason, TextRange } from '../../../../src-shared/contract/index.ts';
import { findWishes } from '../../manner/index.ts';
import { nextTask } from '../../nextTask.ts';
import type { SecretScanner } from '../../ports.ts';
import { findSecrets, findSecretsInSlices, type Secret } from '../../secrets/index.ts';
import { foreignParts, type ForeignParts, isMailHeader } from './foreign.ts';
import { inOrder, touches, within } from './ranges.ts';
import { type PlacedSpan, type Span, spansOf } from './spans.ts';
import { findStatedFact, type StatedFact } from './statedFacts.ts';

/** A routed span with its place in the message and the kind of memory it would become. */
export interface Route extends RoutedSpan, TextRange {
  kind: Memory['kind'];
  /** Somebody else's words: pasted, or quoted. */
  foreign: boolean;
}

/** What is routed: a message, with whose words it holds. */
export interface Heard {
  text: string;
  origin?: Message['origin'];
  pasted?: readonly TextRange[];
}

const FORMS: Record<
  Exclude<Span['form'], 'sentence'>,
  { kind: Memory['kind']; reason: RouteReason; confidence: number }
> = {
  code: { kind: 'code', reason: { code: 'code' }, confidence: 0.95 },
  json: { kind: 'data', reason: { code: 'json' }, confidence: 0.97 },
  url: { kind: 'link', reason: { code: 'address' }, confidence: 0.97 },
  log: { kind: 'log', reason: { code: 'log' }, confidence: 0.93 },
  table: { kind: 'data', reason: { code: 'table' }, confidence: 0.9 },
};
/** One message makes no more memories than this; what was pasted can be pasted again in parts. */
export const MOST_KEPT = 100;
/** Shorter than this many letters teaches nothing. */
const NOISE_LETTERS = 2;
/** Somebody else may be speaking: such a fact waits until it is confirmed. */
const NOT_YOUR_WORDS = 0.6;
/** Of a text full of secrets the rest is called a secret and no more. */
const MOST_NAMED = 200;
/** Spans routed in one go, about 5 ms on a slow machine. */
const SLICE_SPANS = 40;

/**
 * What memory and the night do with each span of a user's message; the same rules as the seed, plus stated facts,
 * wishes and secrets.
 */
export function routeText(text: string, heard: Omit<Heard, 'text'> = {}): Route[] {
  const context = contextOf({ ...heard, text }, findSecrets(text));
  return withNeighbours([...spansOf(text)].map((span) => routeSpan(span, context)));
}

/**
 * The same in slices, for messages of any length: nothing else waits for it. Asks the scanner for known key formats
 * too.
 */
export async function routeMessage(message: Heard, scanner: SecretScanner): Promise<Route[]> {
  const secrets = await findSecretsInSlices(message.text);
  const context = contextOf(message, secrets);
  const routes: Route[] = [];
  for (const span of spansOf(message.text)) {
    routes.push(routeSpan(span, context));
    if (routes.length % SLICE_SPANS === 0) await nextTask();
  }
  return withNeighbours(await withKnownKeys(routes, blanked(message.text, secrets), scanner));
}

interface Context extends ForeignParts {
  imported: boolean;
  secrets: TextRange[];
  nameOf: (span: TextRange) => string;
}

function contextOf(message: Heard, secrets: readonly Secret[]): Context {
  return {
    ...foreignParts(message.text, message.pasted),
    imported: message.origin === 'imported',
    secrets: inOrder(secrets),
    nameOf: (span) =>
      secrets.slice(0, MOST_NAMED).find((secret) => secret.start < span.end && span.start < secret.end)?.name ??
      'a secret',
  };
}

function routeSpan(span: PlacedSpan, context: Context): Route {
  const { text, start, end } = span;
  const foreign = touches(context.others, span) || within(context.quoted, span);
  const place = { text, start, end, foreign, kind: 'fact' as const };
  if (touches(context.secrets, span)) return secretRoute(place, context.nameOf(span));
  if (span.form !== 'sentence') return { ...place, label: 'fact', ...FORMS[span.form] };
  if (findWishes(text).length > 0) {
    if (!foreign && !context.imported)
      return { ...place, label: 'both', reason: { code: 'wish' }, confidence: 0.9, kind: 'preference' };
    return {
      ...place,
      label: 'drop',
      reason: { code: context.imported ? 'importedWish' : 'untypedWish' },
      confidence: 0.9,
    };
  }
  if (foreign && isMailHeader(text)) return { ...place, label: 'drop', reason: { code: 'mailHead' }, confidence: 0.9 };
  const fact = findStatedFact(text);
  if (fact !== null && ADDRESS.test(text)) return { ...place, label: 'fact', ...fact, kind: 'link' };
  if (fact !== null) return { ...place, label: 'fact', ...(foreign ? notInYourWords(fact) : fact) };
  if (text.replaceAll(/[^\p{L}\p{N}]/gu, '').length < NOISE_LETTERS)
    return { ...place, label: 'drop', reason: { code: 'noise' }, confidence: 0.9 };
  return { ...place, label: 'style', reason: { code: 'conversation' }, confidence: 0.7 };
}

function notInYourWords({ reason, confidence }: StatedFact): StatedFact {
  return { reason: { ...reason, notYourWords: true }, confidence: Math.min(confidence, NOT_YOUR_WORDS) };
}

const ADDRESS = /https?:\/\//;

function secretRoute(
  { text, start, end, foreign }: Pick<Route, 'text' | 'start' | 'end' | 'foreign'>,
  name: string,
): Route {
  return {
    text,
    start,
    end,
    foreign,
    label: 'secret',
    reason: { code: 'secret', looksLike: name },
    confidence: 0.95,
    kind: 'fact',
  };
}

/** The text with the secrets found so far taken out, every place kept. */
function blanked(text: string, secrets: readonly TextRange[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of inOrder(secrets)) {
    rest += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}

/**
 * The scanner names a key and not its place: the span that holds it is found, and where no single one does, the message
 * is one secret.
 */
async function withKnownKeys(routes: readonly Route[], rest: string, scanner: SecretScanner): Promise<Route[]> {
  const whole = await scanner.find(rest);
  if (whole === null) return [...routes];
  const found: Route[] = [];
  for (const route of routes) {
    const name = route.label === 'secret' ? null : await scanner.find(rest.slice(route.start, route.end));
    found.push(name === null ? route : secretRoute(route, name));
    await nextTask();
  }
  return found.some((route, index) => route !== routes[index])
    ? found
    : routes.map((route) => secretRoute(route, whole));
}

/** A lone word with digits or marks in it beside a secret belongs to it: a user name, or the rest of a key. */
function withNeighbours(routes: readonly Route[]): Route[] {
  const isSecret = (index: number) => routes[index]?.label === 'secret';
  return routes.map((route, index) => {
    const beside = isSecret(index - 1) || isSecret(index + 1);
    return beside && route.label !== 'secret' && /^(?=\S*[\d_@#$%^&*+=~|\\])\S{4,}$/.test(route.text)
      ? secretRoute(route, 'part of a secret')
      : route;
  });
}
