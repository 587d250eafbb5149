/** What a block of HTML begins and ends with when nothing else but the end of the document would end it. */
const HTML_BLOCKS: readonly { begins: RegExp; ends: RegExp; closing: (line: string) => string }[] = [
  {
    begins: /^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i,
    ends: /<\/(?:pre|script|style|textarea)>/i,
    closing: (line) => `</${/<(\w+)/.exec(line)?.[1] ?? 'pre'}>`,
  },
  { begins: /^ {0,3}<!--/, ends: /-->/, closing: () => '-->' },
  { begins: /^ {0,3}<\?/, ends: /\?>/, closing: () => '?>' },
  { begins: /^ {0,3}<!\[CDATA\[/, ends: /\]\]>/, closing: () => ']]>' },
  { begins: /^ {0,3}<![A-Za-z]/, ends: />/, closing: () => '>' },
];
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** The text with every block of code or HTML ended that it left open, so that whatever follows stands for itself. */
export function closedMarkdown(text: string): string {
  let fence: string | null = null;
  let html: { ends: RegExp; closing: string } | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (fence !== null) {
      if (closes(line, fence)) fence = null;
    } else if (html !== null) {
      if (html.ends.test(line)) html = null;
    } else {
      const opened = FENCE.exec(line)?.[1];
      const block = HTML_BLOCKS.find(({ begins }) => begins.test(line));
      if (opened !== undefined) fence = opened;
      else if (block !== undefined && !block.ends.test(line)) html = { ends: block.ends, closing: block.closing(line) };
    }
  }
  const closing = fence ?? html?.closing;
  return closing === undefined ? text : `${text}\n${closing}`;
}

function closes(line: string, fence: string): boolean {
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return closing !== undefined && closing.startsWith(fence);
}
