import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Conf from 'conf';
import { createCore, type Core } from '../../core/createCore.ts';
import { openNodePorts, type NodePorts, type NodePortsOptions } from '../../node/createNodePorts.ts';
import type { CoreClient } from './attach.ts';

export interface OwnCore
  extends Pick<Core, 'router' | 'sleep'>, Pick<NodePorts['ports'], 'dataFolder' | 'log' | 'notices'> {
  client: CoreClient;
  /** Writes down where commands and other windows can attach. */
  announce(address: string): void;
  /** Ends all work and every child process, then gives the data folder free. */
  dispose(): Promise<void>;
}

type Options = Omit<NodePortsOptions, 'appRoot' | 'StoreClass'> &
  Partial<Pick<NodePortsOptions, 'appRoot' | 'StoreClass'>>;

/** The repository: three levels above this file. */
export const repositoryRoot = () => join(import.meta.dirname, '..', '..', '..');

/**
 * Opens the data folder and starts a core in this process; rejects with a plain sentence when another process owns the
 * folder.
 */
export async function openOwnCore(options: Options): Promise<OwnCore> {
  const opened = await openNodePorts({ appRoot: repositoryRoot(), StoreClass: Conf, ...options });
  const core = createCore(opened.ports);
  const dispose = async () => {
    try {
      await core.dispose();
    } finally {
      await opened.close();
    }
  };
  try {
    opened.preload();
    await core.start();
  } catch (error) {
    await dispose();
    throw error;
  }
  const { dataFolder, log, notices } = opened.ports;
  return {
    client: createRouterClient(core.router, { context: {} }),
    router: core.router,
    sleep: core.sleep,
    dataFolder,
    log,
    notices,
    announce: opened.announce,
    dispose,
  };
}
