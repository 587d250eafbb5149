import type { CorePorts } from '../../ports.ts';
import type { Route } from '../router/route.ts';
import { settle, type Settlement } from './settle.ts';

/** A statement less sure than this waits to be confirmed. */
export const SURE = 0.7;

type Rows = CorePorts['database']['memories'];
export interface SpanMessage {
  id: string;
  conversation: string;
  createdAt: number;
}
export type SpanVerdict = Settlement | { kind: 'decided'; memory: string | null };

/** What would be made of one span of a message now; asked by the night and by whoever foretells it. */
export function verdictOn(
  rows: Rows,
  message: SpanMessage,
  route: Pick<Route, 'text' | 'kind' | 'confidence'>,
): SpanVerdict {
  const decided = rows.settledSpan({
    message: message.id,
    kind: route.kind,
    text: route.text,
    saidAt: message.createdAt,
  });
  if (decided !== null) return { kind: 'decided', memory: decided.memory };
  const { same, opposed } = rows.rivals(route);
  return settle({ saidAt: message.createdAt, sure: route.confidence >= SURE }, same, opposed);
}

/**
 * Decides one routed span of a message, once and for all: it is never decided again by itself. `kept` is new in memory,
 * `decided` was settled before.
 */
export function keepSpan(
  deps: Pick<CorePorts, 'database' | 'newId' | 'clock'>,
  message: SpanMessage,
  route: Route,
  by: 'day' | 'night',
  night: number | null,
): 'kept' | 'known' | 'older' | 'decided' {
  const rows = deps.database.memories;
  return rows.together(() => {
    const verdict = verdictOn(rows, message, route);
    const settled = (memory: string | null) =>
      rows.settleSpan({ message: message.id, kind: route.kind, text: route.text }, memory);
    const insert = (change: { state: 'active' | 'proposed' | 'replaced'; pinned?: boolean; replacedBy?: string }) =>
      rows.insert({
        id: deps.newId(),
        text: route.text,
        kind: route.kind,
        conversation: message.conversation,
        message: message.id,
        createdBy: by,
        night,
        createdAt: deps.clock.now(),
        saidAt: message.createdAt,
        ...change,
      });
    switch (verdict.kind) {
      case 'decided':
        settled(verdict.memory);
        return 'decided';
      case 'known': {
        const row = rows.get(verdict.memory);
        if (row !== null && row.saidAt < message.createdAt) rows.update(row.id, { saidAt: message.createdAt });
        settled(verdict.memory);
        return 'known';
      }
      case 'older': {
        settled(insert({ state: 'replaced', replacedBy: verdict.replacedBy }).id);
        return 'older';
      }
      case 'new': {
        const row = insert({ state: verdict.state, pinned: verdict.pinned });
        for (const id of verdict.replaces) rows.update(id, { state: 'replaced', replacedBy: row.id, pinned: false });
        settled(row.id);
        return 'kept';
      }
    }
  });
}
