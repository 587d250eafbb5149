import type { AdapterRow } from '../ports.ts';

type Lineage = Pick<AdapterRow, 'id' | 'cycle' | 'conversations'>;

/**
 * The adapters whose weights this conversation may have shaped. Every night trains from the untouched model and its
 * manifest names
 * all that it read, so there are no descendants to follow.
 */
export function taintedAdapters<Row extends Lineage>(adapters: readonly Row[], conversation: string): Row[] {
  return adapters.filter((adapter) => adapter.conversations.includes(conversation));
}

/**
 * What is in use once the tainted ones are gone: what is in use now if clean, else the newest clean night not undone,
 * else the untouched model.
 */
export function nextActive<Row extends Lineage>(
  adapters: readonly Row[],
  active: string | null,
  tainted: ReadonlySet<string>,
  isUsable: (adapter: Row) => boolean,
): Row | null {
  if (active === null) return null;
  const current = adapters.find((adapter) => adapter.id === active);
  if (current !== undefined && !tainted.has(current.id)) return current;
  const clean = adapters.filter((adapter) => !tainted.has(adapter.id) && isUsable(adapter));
  return clean.reduce<Row | null>(
    (newest, adapter) => (newest === null || adapter.cycle > newest.cycle ? adapter : newest),
    null,
  );
}

/** Adapters, on disk or in a row, that name an erased conversation. */
export function brokenLineage(
  manifests: readonly { folder: string; conversations: readonly string[] | null }[],
  adapters: readonly Lineage[],
  erased: ReadonlySet<string>,
): string[] {
  const onDisk = manifests
    .filter(({ conversations }) => conversations?.some((one) => erased.has(one)) === true)
    .map(({ folder }) => folder);
  const inRows = adapters
    .filter(({ conversations }) => conversations.some((one) => erased.has(one)))
    .map(({ id }) => id);
  return [...onDisk, ...inRows];
}
