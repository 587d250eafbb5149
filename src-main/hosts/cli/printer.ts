export interface Printer {
  json: boolean;
  /** One JSON object as one line, only with --json. */
  line(value: { type: string } & Record<string, unknown>): void;
  /** Readable text, only without --json. */
  text(text: string): void;
  /** A message for the person, on standard error. */
  note(sentence: string): void;
}

/** U+2028 and U+2029 are legal in JSON but end a line for some readers. */
const oneLine = (value: unknown) =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Prints for scripts or for people; the command does not need to know which. */
export function createPrinter(
  json: boolean,
  out: { write(text: string): unknown },
  error: { write(text: string): unknown },
): Printer {
  return {
    json,
    line: (value) => {
      if (json) out.write(`${oneLine(value)}\n`);
    },
    text: (text) => {
      if (!json) out.write(text);
    },
    note: (sentence) => {
      error.write(`${sentence}\n`);
    },
  };
}
