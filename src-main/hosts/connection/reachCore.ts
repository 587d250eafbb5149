import type { Notice } from '../../../src-shared/contract/index.ts';
import { attachToHost, type CoreClient } from './attach.ts';
import { findHost } from './findHost.ts';
import { openOwnCore } from './ownCore.ts';

export interface ReachedCore {
  client: CoreClient;
  /** What the user should know of the data folder; empty when another host owns it and says so itself. */
  notices: readonly Notice[];
  /** Leaves a running host as it is; ends a core of our own with all its processes. */
  leave(): Promise<void>;
}

/** The core of the host that owns the data folder, else one of our own that ends with `leave`. */
export async function reachCore(): Promise<ReachedCore> {
  const address = await findHost();
  if (address !== null) {
    const attached = await attachToHost(address);
    return { client: attached.client, notices: [], leave: async () => attached.close() };
  }
  const own = await openOwnCore({ host: 'cli' });
  return { client: own.client, notices: own.notices, leave: () => own.dispose() };
}
