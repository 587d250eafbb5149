import { parseMarkdownIntoBlocks } from 'streamdown';

const LONG_LIST = 2_000;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;

/** Cuts Markdown into blocks that draw on their own; a long list is cut at its top-level items, so that only its last one is drawn again. */
export function markdownBlocks(markdown: string): string[] {
  return parseMarkdownIntoBlocks(markdown).flatMap((block) => (block.length > LONG_LIST && ITEM.test(block) ? cutList(block) : [block]));
}

function cutList(list: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of list.split(/(?<=\n)/)) {
    if (ITEM.test(line) && part.length > LONG_LIST) {
      parts.push(part);
      part = '';
    }
    part += line;
  }
  return [...parts, part];
}
