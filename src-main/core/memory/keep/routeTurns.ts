import { nextTask } from '../../nextTask.ts';
import type { CorePorts } from '../../ports.ts';
import { attributeOf, saysMore } from '../likeness/attribute.ts';
import { type SpanMessage, verdictOn } from './keepSpan.ts';
import { type Heard, MOST_KEPT, type Route, routeMessage } from '../router/route.ts';
import { sameWords } from '../likeness/sameWords.ts';
import { isLive } from './settle.ts';

/** Turns in one go; then whatever waits has its turn. */
const SLICE_TURNS = 8;

export interface RoutedTurn {
  message: string;
  spans: Route[];
}
/** A span that is new to memory, and where it stands. */
interface New {
  spans: Route[];
  at: number;
  proposed: boolean;
}

/**
 * The spans of these messages, oldest first, with what becomes of each: before a night what it will do, after it what
 * it did. Only what
 * memory holds or will hold counts as a fact; what was settled otherwise is dropped, a settled wish is conversation.
 * Messages whose routes are `known` are not routed again.
 */
export async function routeTurns(
  { memories: rows, secrets }: { memories: CorePorts['database']['memories']; secrets: CorePorts['secrets'] },
  messages: readonly (SpanMessage & Heard)[],
  known: (message: SpanMessage) => readonly Route[] | undefined = () => undefined,
): Promise<RoutedTurn[]> {
  const listed = new Set<string>();
  const freshWords = new Set<string>();
  const freshValues = new Map<string, New[]>();
  /** Later in the same turns another value may take its place. */
  const meet = (route: Route, one: New) => {
    const words = sameWords(route);
    if (freshWords.has(words)) return leaveOut(one.spans, one.at, 'saidBefore');
    freshWords.add(words);
    const attribute = route.kind === 'preference' ? null : attributeOf(route.text);
    if (attribute === null) return;
    const others = freshValues.get(attribute) ?? [];
    for (const other of others) if (!one.proposed || other.proposed) leaveOut(other.spans, other.at, 'settled');
    freshValues.set(attribute, [
      ...others.filter((other) => one.proposed && !other.proposed),
      ...(saysMore(route.text) ? [] : [one]),
    ]);
  };
  const turns: RoutedTurn[] = [];
  for (const message of messages) {
    if (turns.length % SLICE_TURNS === SLICE_TURNS - 1) await nextTask();
    const spans = [...(known(message) ?? (await routeMessage(message, secrets)))];
    let found = 0;
    for (const [at, route] of spans.entries()) {
      if (route.label !== 'fact' && route.label !== 'both') continue;
      found += 1;
      if (found > MOST_KEPT) {
        leaveOut(spans, at, 'tooMany');
        continue;
      }
      const verdict = verdictOn(rows, message, route);
      if (verdict.kind === 'new') {
        meet(route, { spans, at, proposed: verdict.state === 'proposed' });
        continue;
      }
      const memory = verdict.kind === 'older' || verdict.memory === null ? null : rows.get(verdict.memory);
      if (memory === null || !isLive(memory) || sameWords(memory) !== sameWords(route)) leaveOut(spans, at, 'settled');
      else if (listed.has(memory.id)) leaveOut(spans, at, 'saidBefore');
      else listed.add(memory.id);
    }
    turns.push({ message: message.id, spans });
  }
  return turns;
}

/** A wish that memory holds no more, or holds already, is conversation. */
function leaveOut(spans: Route[], at: number, code: 'settled' | 'saidBefore' | 'tooMany'): void {
  const route = spans[at];
  if (route !== undefined)
    spans[at] =
      route.label === 'both'
        ? { ...route, label: 'style', reason: { code: 'conversation' } }
        : { ...route, label: 'drop', reason: { code } };
}
