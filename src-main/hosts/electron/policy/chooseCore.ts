import { type HostAddress, parseHostAddress } from '../../connection/hostAddress.ts';

export type CoreChoice =
  | { kind: 'own' }
  | { kind: 'attach'; address: HostAddress }
  | { kind: 'refuse'; sentence: string };

/** Which core the window uses: the one the user named, else the one that already owns the data folder, else its own. */
export function chooseCore({ named, running }: { named: string | undefined; running: HostAddress | null }): CoreChoice {
  if (named !== undefined && named !== '') {
    const address = parseHostAddress(named);
    if (address === null)
      return {
        kind: 'refuse',
        sentence:
          'The address given to connect to is not one of a Circadia on this machine. It looks like http://127.0.0.1:4117/#TOKEN; reach another machine through an ssh tunnel.',
      };
    return { kind: 'attach', address };
  }
  return running === null ? { kind: 'own' } : { kind: 'attach', address: running };
}
