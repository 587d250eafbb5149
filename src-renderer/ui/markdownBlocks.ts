import { parseMarkdownIntoBlocks } from 'streamdown';

const LONG_LIST = 2_000;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;

/**
 * Cuts Markdown into blocks that draw on their own; a long list is cut at its top-level items, so that only its last
 * one is drawn again.
 */
export function markdownBlocks(markdown: string): string[] {
  return parseMarkdownIntoBlocks(markdown).flatMap((block) =>
    block.length > LONG_LIST && ITEM.test(block) ? cutList(block) : [block],
  );
}

/** Each part of a numbered list begins with the number that it has in the whole. */
function cutList(list: string): string[] {
  const parts: string[] = [];
  const first = /^\d+/.exec(list)?.[0];
  let number = first === undefined ? null : Number(first) - 1;
  let part = '';
  for (const line of list.split(/(?<=\n)/)) {
    const item = ITEM.test(line);
    if (item && number !== null) number += 1;
    if (item && part.length > LONG_LIST) {
      parts.push(part);
      part = number === null ? line : line.replace(/^\d+/, String(number));
    } else part += line;
  }
  return [...parts, part];
}
