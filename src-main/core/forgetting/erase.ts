import type { ErasureReceipt } from '../../../src-shared/contract/index.ts';
import { withinAwake } from '../awakeDeadline.ts';
import type { Memories } from '../memory/index.ts';
import type { CorePorts, ErasureRow } from '../ports.ts';

const INDEX_DEADLINE_MS = 90_000;
type Step = ErasureRow['work']['done'][number];

/**
 * Carries an erasure to its end from wherever it stopped; each step can be run again. Whatever fails leaves it pending.
 */
export async function finishErasure(
  ports: CorePorts,
  memories: Pick<Memories, 'eraseIndex'>,
  first: ErasureRow,
): Promise<ErasureReceipt> {
  const { forgetting } = ports.database;
  let row = first;
  const keep = (receipt: Partial<ErasureReceipt>, done: Step[]) => {
    row = { receipt: { ...row.receipt, ...receipt }, work: { ...row.work, done } };
    forgetting.save(row);
  };
  const steps: Record<Step, () => Promise<Partial<ErasureReceipt>>> = {
    async files() {
      for (const cycle of row.work.cycles) await ports.files.eraseNight(cycle);
      return {};
    },
    async index() {
      if (!row.work.emptyIndex) return {};
      await withinAwake(INDEX_DEADLINE_MS, 'The memory index was not emptied in time.', (signal) =>
        memories.eraseIndex(signal),
      );
      return {};
    },
    database: async () => ({ backups: row.receipt.backups + (await forgetting.compact()) }),
    async search() {
      const { traces } = row.work;
      const first = await ports.traces.search([traces]);
      if (first.found.length === 0) return { search: first };
      await ports.traces.clean(first.found, [traces]);
      // A copy that no rule knows of goes by its words; what is said then is what a second search found.
      forgetting.sweep(ports.traces.contains([traces]));
      const backups = row.receipt.backups + (await forgetting.compact());
      return { backups, search: await ports.traces.search([traces]) };
    },
  };
  for (const step of ['files', 'index', 'database', 'search'] as const) {
    if (row.work.done.includes(step)) continue;
    // Nothing is proven while something is still to be erased.
    if (step === 'search' && row.work.done.length < 3) break;
    try {
      keep(await steps[step](), [...row.work.done, step]);
    } catch (error) {
      ports.log.warn('an erasure goes on at the next start', { erasure: row.receipt.id, step, error: String(error) });
    }
  }
  if (row.work.done.length === Object.keys(steps).length) {
    const nothingLeft = row.receipt.search?.found.length === 0;
    keep({ state: nothingLeft ? 'done' : 'found', finishedAt: ports.clock.now() }, row.work.done);
  }
  return row.receipt;
}

/**
 * Does once more what can find and erase something that was left. What was written again since then is not looked for
 * any more.
 */
export async function lookAgain(
  ports: CorePorts,
  memories: Pick<Memories, 'eraseIndex'>,
  row: ErasureRow,
): Promise<ErasureReceipt> {
  const texts = [
    JSON.stringify(ports.settings.get()),
    ...ports.database.forgetting.otherTexts(row.receipt.conversation, []),
  ];
  const traces = ports.traces.without(row.work.traces, texts);
  const done = row.work.done.filter((step) => step === 'index');
  return finishErasure(ports, memories, {
    receipt: { ...row.receipt, state: 'pending', finishedAt: null },
    work: { ...row.work, traces, done },
  });
}
