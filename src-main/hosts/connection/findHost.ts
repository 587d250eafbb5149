import { setTimeout as pause } from 'node:timers/promises';
import { dataFolderPath } from '../../node/files/dataFolder.ts';
import { readOwner } from '../../node/files/ownerLock.ts';
import { type HostAddress, parseHostAddress } from './hostAddress.ts';

/** A host announces its address once it serves; a start takes a few seconds. */
const STARTING_MS = 15_000;
const LOOK_AGAIN_MS = 100;

/**
 * Where the host that owns the data folder can be reached; null when none owns it, or when the owner does not serve.
 */
export async function findHost(
  dataFolder = dataFolderPath(process.env, process.platform),
): Promise<HostAddress | null> {
  // Looks are counted, not time: while the computer sleeps nobody starts.
  for (let looks = 0; ; looks += 1) {
    const owner = readOwner(dataFolder);
    if (owner === null || owner.host === 'cli') return null;
    if (owner.address !== null) return parseHostAddress(owner.address);
    if (looks * LOOK_AGAIN_MS > STARTING_MS) return null;
    await pause(LOOK_AGAIN_MS);
  }
}
