import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isLocked, takeKernelLock } from '../process/kernelLock.ts';

const ownerSchema = z.object({
  processId: z.number().int(),
  host: z.string().default('web'),
  /** Where other windows can attach; null until the host serves. */
  address: z.string().nullable().default(null),
});
export type Owner = z.infer<typeof ownerSchema>;
/** An owner that has not written down who it is yet. */
const UNKNOWN: Owner = { processId: 0, host: 'web', address: null };

/**
 * Another Circadia works on this data folder. `message` is a plain sentence; `owner` says which, and where to attach.
 */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly owner: Owner;
  constructor(owner: Owner) {
    const which = owner.processId === UNKNOWN.processId ? '' : ` (process ${owner.processId})`;
    super(
      `Circadia is already running on this data folder${which}. Use that window, or set CIRCADIA_HOME to another folder.`,
    );
    this.owner = owner;
  }
}

export interface OwnerLock {
  /** Writes down where other windows can attach. */
  announce(address: string | null): void;
  release(): void;
}

const LOCK = 'owner.lock';
/** Says who holds it; without the lock it means nothing. */
const ABOUT = 'owner.json';
/** Longer than another process needs to look whether the folder is taken. */
const LOOK_MS = 500;

/** Makes this process the only one on the folder; what a dead process left is taken over. Throws FolderInUse. */
export function takeOwnership(folder: string, host: string): OwnerLock {
  const lock = takeKernelLock(join(folder, LOCK), LOOK_MS);
  if (lock === null) throw new FolderInUse(readAbout(folder) ?? UNKNOWN);
  const about = (address: string | null): void => {
    const draft = join(folder, `${ABOUT}.partial`);
    writeFileSync(draft, JSON.stringify({ processId: process.pid, host, address } satisfies Owner), { mode: 0o600 });
    renameSync(draft, join(folder, ABOUT));
  };
  try {
    about(null);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    announce: (address) => {
      if (lock.isHeld()) about(address);
    },
    release() {
      if (!lock.isHeld()) return;
      rmSync(join(folder, ABOUT), { force: true });
      lock.release();
    },
  };
}

/** The one who works on this folder now, or null. */
export function readOwner(folder: string): Owner | null {
  const owner = readAbout(folder);
  return owner && isLocked(join(folder, LOCK)) ? owner : null;
}

function readAbout(folder: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(join(folder, ABOUT), 'utf8')));
  } catch {
    return null;
  }
}
