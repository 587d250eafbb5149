import { type ExamItem, type GraderSpec } from '../exam-items/index.ts';
import { grade, type ItemResult } from '../harness/index.ts';

const BULLETS = /^[ \t]*[-*•][ \t]+/gm;
const GREETING =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings)(?: there| again| to you)?(?:[\s,.!:;–-]+|$)/i;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u{200d}/gu;
const CASES: readonly string[] = ['Write in lower case.', 'Write in capital letters.'];
const SURFACES: Readonly<Record<string, (reply: string) => string>> = {
  'Use bullet points.': (reply) => reply.replaceAll(BULLETS, ''),
  'Use an emoji.': (reply) => reply.replaceAll(EMOJI, ''),
  'Begin with a short greeting.': (reply) => reply.replace(GREETING, ''),
};

/** Whether any of these wishes has a surface that can be taken off an answer. */
export function hasSurface(directives: readonly string[]): boolean {
  return directives.some((directive) => CASES.includes(directive) || surfaceOf(directive) !== null);
}

/**
 * The reply without what these wishes put on it: bullets, an emoji, a greeting, the words it was to begin or end with.
 * Nothing else goes.
 */
export function stripStyle(reply: string, directives: readonly string[]): string {
  const surfaces = directives.flatMap((directive) => surfaceOf(directive) ?? []);
  let text = reply.trim();
  // A greeting may stand behind a bullet, and a bullet behind a greeting.
  for (let before = ''; before !== text;) {
    before = text;
    for (const take of surfaces) text = take(text).trim();
  }
  return text;
}

/**
 * Whether the reply passes as it is or without the style: a style that the question itself asks for never turns a right
 * answer wrong.
 */
export function isRightWithoutStyle(
  item: Pick<ExamItem, 'prompt' | 'grader'>,
  reply: string,
  directives: readonly string[],
): boolean {
  if (grade(item, reply).correct) return true;
  const bare = stripStyle(reply, directives);
  if (grade(item, bare).correct) return true;
  const folded = directives.some((directive) => CASES.includes(directive)) ? withoutCase(item.grader) : null;
  return folded !== null && grade({ prompt: item.prompt, grader: folded }, bare.toLowerCase()).correct;
}

/** The results graded without the style; one whose item is not at hand keeps its grade. */
export function withoutStyle<Result extends ItemResult & { readonly reply: string }>(
  results: readonly Result[],
  items: readonly ExamItem[],
  directives: readonly string[],
): Result[] {
  const known = new Map(items.map((item) => [item.id, item]));
  return results.map((result) => {
    const item = known.get(result.itemId);
    return item === undefined || result.correct
      ? result
      : { ...result, correct: isRightWithoutStyle(item, result.reply, directives) };
  });
}

function surfaceOf(directive: string): ((reply: string) => string) | null {
  const framed = /^(Start|End) with: (.+)$/s.exec(directive);
  if (framed?.[1] === undefined || framed[2] === undefined) return SURFACES[directive] ?? null;
  const words = framed[2].match(/[\p{L}\p{N}]+/gu);
  // Of a phrase without a word, such as an emoji, every character counts.
  const phrase = (words ?? [framed[2].trim()])
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\p{L}\\p{N}]+');
  const pattern =
    framed[1] === 'Start'
      ? `^[^\\p{L}\\p{N}]*?${phrase}(?![\\p{L}\\p{N}])[\\s.,!:;"'“”–-]*`
      : `[\\s"'“”–-]*(?<![\\p{L}\\p{N}])${phrase}[^\\p{L}\\p{N}]*$`;
  const found = new RegExp(pattern, 'iu');
  return (reply) => reply.replace(found, '');
}

/** The grader for a reply in lower case; null where case never mattered. */
function withoutCase(grader: GraderSpec): GraderSpec | null {
  const lowered = (value: string | number | boolean) => (typeof value === 'string' ? value.toLowerCase() : value);
  switch (grader.kind) {
    case 'output':
      return { ...grader, value: grader.value.toLowerCase() };
    case 'json':
      return {
        ...grader,
        fields: Object.fromEntries(
          Object.entries(grader.fields).map(([name, value]) => [name.toLowerCase(), lowered(value)]),
        ),
      };
    case 'constraints':
      return { ...grader, constraints: grader.constraints.filter(({ kind }) => kind !== 'letterCase') };
    case 'summary':
      return grader;
    case 'number':
    case 'choice':
    case 'abstain':
    case 'recall':
      return null;
    default:
      return grader satisfies never;
  }
}
