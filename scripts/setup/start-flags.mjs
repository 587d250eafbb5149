import { SetupStopped } from './stop.mjs';

const USAGE = 'npm start -- takes --web (open in the browser), --no-open (only print the address) and --port N.';

/** Flags of `npm start`. A port or --no-open only make sense for the web host, so they choose it. */
export function parseStartFlags(args) {
  const flags = { web: false, open: true, port: null };
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = args[index].split('=', 2);
    if (name === '--web') flags.web = true;
    else if (name === '--no-open') flags.open = false;
    else if (name === '--port') {
      const text = inline ?? args[(index += 1)] ?? '';
      const port = Number(text);
      if (!/^\d+$/.test(text) || port > 65_535)
        throw new SetupStopped(`"${text}" is not a port. Give a number from 0 to 65535; 0 picks a free one.`);
      flags.port = port;
    } else throw new SetupStopped(`"${args[index]}" is not a flag of npm start. ${USAGE}`);
  }
  if (!flags.open || flags.port !== null) flags.web = true;
  return flags;
}
