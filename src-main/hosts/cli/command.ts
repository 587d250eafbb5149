import type { CoreClient } from '../connection/attach.ts';
import type { Printer } from './printer.ts';

export interface Context {
  client: CoreClient;
  print: Printer;
  /** Registers what Ctrl-C does first; a second Ctrl-C ends the command. Returns the way to take it back. */
  onInterrupt(handler: () => Promise<unknown>): () => void;
}

/** A command failed in a way its sentence explains. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
