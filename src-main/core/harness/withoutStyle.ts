import { type ExamItem, type GraderSpec } from '../exam-items/index.ts';
import { grade } from './graders/grade.ts';
import type { ItemResult } from './summarise.ts';

/** What a style puts on an answer, and whether it is about upper and lower case. */
interface Style {
  bare(reply: string): string;
  foldsCase: boolean;
}

/**
 * Whether the reply passes as it is or without the style: a style that the question itself asks for never turns a right
 * answer wrong.
 */
export function isRightWithoutStyle(item: Pick<ExamItem, 'prompt' | 'grader'>, reply: string, style: Style): boolean {
  if (grade(item, reply).correct) return true;
  const bare = style.bare(reply);
  if (grade(item, bare).correct) return true;
  const folded = style.foldsCase ? withoutCase(item.grader) : null;
  return folded !== null && grade({ prompt: item.prompt, grader: folded }, bare.toLowerCase()).correct;
}

/** The results graded without the style; one that was chosen has none, one whose item is not at hand keeps its grade. */
export function withoutStyle<Result extends ItemResult & { readonly reply: string }>(
  results: readonly Result[],
  items: readonly ExamItem[],
  style: Style,
): Result[] {
  const known = new Map(items.map((item) => [item.id, item]));
  return results.map((result) => {
    const item = known.get(result.itemId);
    return item === undefined || item.reading === 'chosen' || result.correct
      ? result
      : { ...result, correct: isRightWithoutStyle(item, result.reply, style) };
  });
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
