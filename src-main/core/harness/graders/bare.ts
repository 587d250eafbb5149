const GROUP = String.raw`\{([^{}]*)\}`;

const CLOTHES: readonly (readonly [RegExp, string])[] = [
  [/\\[,;!:]|\{,\}/g, ''],
  [new RegExp(String.raw`\\(?:text|mathrm|mathbf|textbf)\s*${GROUP}`, 'g'), '$1'],
  [new RegExp(String.raw`\\[dt]?frac\s*${GROUP}\s*${GROUP}`, 'g'), '$1/$2'],
  [new RegExp(String.raw`\\(?:boxed|fbox)\s*${GROUP}`, 'g'), ' answer: $1 '],
  [/<(?:answer|result)>\s*([^<]*?)\s*<\/(?:answer|result)>/gi, ' answer: $1 '],
  [/^#{3,}\s*(?=-?\d)/gm, 'answer: '],
  [/\\(?:times|cdot)(?![a-z])/g, '*'],
  [/\\(?:implies|Rightarrow|to|rightarrow)(?![a-z])|=>|->|\u2192|\u21d2/g, ' so '],
  [/\\[()[\]]|\$\$?/g, ' '],
  [/```[\w-]*/g, ''],
  [/\*\*|__|`/g, ''],
  [/(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])/g, ''],
];

/** What is said without what it wears: LaTeX, boxes and answer tags, emphasis, code fences. */
export function bare(text: string): string {
  return CLOTHES.reduce((plain, [pattern, instead]) => plain.replace(pattern, instead), text).trim();
}
