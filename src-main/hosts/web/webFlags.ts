import { parseArgs } from 'node:util';

export interface WebFlags {
  /** null: the usual port or the next free one. */
  port: number | null;
  open: boolean;
}

/** Flags of the web host, or the sentence that says what is wrong with them. */
export function parseWebFlags(args: string[]): WebFlags | { sentence: string } {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' }, open: { type: 'boolean', default: false } },
    });
    if (values.port === undefined) return { port: null, open: values.open };
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535)
      return { sentence: `"${values.port}" is not a port. Give a number from 0 to 65535; 0 picks a free one.` };
    return { port, open: values.open };
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) };
  }
}
