import { once } from 'node:events';
import type { Server } from 'node:http';

export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(port: number) {
    super(
      `Port ${port} is taken by another program, so Circadia cannot be reached there. Choose another with --port N, or --port 0 for any free one.`,
    );
  }
}

/** How many ports after the usual one are tried before any free one is taken. */
const NEIGHBOURS = 20;

async function tryListen(server: Server, port: number): Promise<boolean> {
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

/**
 * Listens on 127.0.0.1: on the port asked for or not at all; without one, on the first free from the usual port on.
 * Returns the port.
 */
export async function listenOnLoopback(server: Server, asked: number | null, usual: number): Promise<number> {
  const candidates = asked === null ? [...Array.from({ length: NEIGHBOURS }, (_, index) => usual + index), 0] : [asked];
  for (const port of candidates) {
    if (!(await tryListen(server, port))) continue;
    const address = server.address();
    if (typeof address === 'object' && address !== null) return address.port;
  }
  throw new PortTaken(asked ?? usual);
}
