import type { ErasureReceipt } from '../../../src-shared/contract/index.ts';
import { withinAwake } from '../awakeDeadline.ts';
import type { Memories } from '../memory/index.ts';
import type { CorePorts, ErasureRow } from '../ports.ts';

const INDEX_DEADLINE_MS = 90_000;
type Step = ErasureRow['work']['done'][number];

/** Carries an erasure to its end from wherever it stopped; each step can be run again. Whatever fails leaves it pending. */
export async function finishErasure(ports: CorePorts, memories: Pick<Memories, 'eraseIndex'>, first: ErasureRow): Promise<ErasureReceipt> {
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
      await withinAwake(INDEX_DEADLINE_MS, 'The memory index was not emptied in time.', (signal) => memories.eraseIndex(signal));
      return {};
    },
    database: async () => ({ backups: row.receipt.backups + (await forgetting.compact()) }),
    async search() {
      const { traces } = row.work;
      const found = await ports.traces.search([traces]);
      if (found.found.length === 0) return { search: found };
      await ports.traces.clean(found.found, [traces]);
      return { search: await ports.traces.search([traces]) };
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
  if (row.work.done.length === Object.keys(steps).length) keep({ state: 'done', finishedAt: ports.clock.now() }, row.work.done);
  return row.receipt;
}
