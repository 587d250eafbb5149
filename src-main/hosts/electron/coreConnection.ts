import type { MessagePortMain } from 'electron';
import type { CoreClient } from '../connection/attach.ts';

export interface CoreConnection {
  client: CoreClient;
  /** Gives one page its connection to the core. */
  connectPage(port: MessagePortMain): void;
  /** Resolves when an attached host went away; never for a core of our own. */
  lost: Promise<void>;
  dispose(): Promise<void>;
}
