import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a Linux machine runs on mains power: a charger is plugged in, or it has no battery of its own. null when it
 * does not say.
 */
export function linuxOnMains(folder = '/sys/class/power_supply'): boolean | null {
  try {
    const supplies = readdirSync(folder).map((name) => ({
      type: read(join(folder, name, 'type')),
      online: read(join(folder, name, 'online')),
      scope: read(join(folder, name, 'scope')),
    }));
    // A mouse has a battery too; its scope is Device.
    const own = supplies.filter((supply) => supply.scope !== 'Device');
    if (own.some((supply) => supply.type !== 'Battery' && supply.online === '1')) return true;
    return !own.some((supply) => supply.type === 'Battery');
  } catch {
    return null;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
