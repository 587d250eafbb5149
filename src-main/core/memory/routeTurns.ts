import type { CorePorts } from '../ports.ts';
import { attributeOf } from './attribute.ts';
import { type SpanMessage, verdictOn } from './keepSpan.ts';
import { type Route, routeText } from './router/route.ts';
import { sameWords } from './sameWords.ts';
import { isLive } from './settle.ts';

const SETTLED = 'forgotten, edited or replaced in Memory';
const SAID_BEFORE = 'said before';

export interface RoutedTurn {
  message: string;
  spans: Route[];
}
/** A span that is new to memory, where it stands, and what could take its place later in the same turns. */
interface New {
  spans: Route[];
  at: number;
  words: string;
  attribute: string | null;
  proposed: boolean;
}

/**
 * The spans of these messages, oldest first, with what becomes of each: before a night what it will do, after it what it did. Only what
 * memory holds or will hold counts as a fact; what was settled otherwise is dropped, a settled wish is conversation.
 */
export function routeTurns(rows: CorePorts['database']['memories'], messages: readonly (SpanMessage & { text: string })[]): RoutedTurn[] {
  const listed = new Set<string>();
  const fresh: New[] = [];
  return messages.map((message) => {
    const spans = routeText(message.text);
    for (const [at, route] of spans.entries()) {
      if (route.label !== 'fact' && route.label !== 'both') continue;
      const verdict = verdictOn(rows, message, route);
      if (verdict.kind === 'new') {
        const one: New = { spans, at, words: sameWords(route), attribute: route.kind === 'preference' ? null : attributeOf(route.text), proposed: verdict.state === 'proposed' };
        if (fresh.some((other) => other.words === one.words)) leaveOut(spans, at, SAID_BEFORE);
        else {
          for (const other of fresh) if (one.attribute !== null && other.attribute === one.attribute && (!one.proposed || other.proposed)) leaveOut(other.spans, other.at, SETTLED);
          fresh.push(one);
        }
        continue;
      }
      const memory = verdict.kind === 'older' || verdict.memory === null ? null : rows.get(verdict.memory);
      if (memory === null || !isLive(memory) || sameWords(memory) !== sameWords(route)) leaveOut(spans, at, SETTLED);
      else if (listed.has(memory.id)) leaveOut(spans, at, SAID_BEFORE);
      else listed.add(memory.id);
    }
    return { message: message.id, spans };
  });
}

function leaveOut(spans: Route[], at: number, reason: string): void {
  const route = spans[at];
  if (route !== undefined) spans[at] = route.label === 'both' ? { ...route, label: 'style', reason } : { ...route, label: 'drop', reason };
}
