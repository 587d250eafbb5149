import { findSecret } from '../../../memory/index.ts';
import type { SecretScanner } from '../../../ports.ts';
import type { Lesson } from '../choose/lessons.ts';

/** Whether anything in the text looks like a secret, to our own rules or to the scanner for known key formats. */
async function holdsSecret({ secrets }: { secrets: SecretScanner }, text: string): Promise<boolean> {
  return findSecret(text) !== null || (await secrets.find(text)) !== null;
}

/** The lessons in whose prompt and target nothing looks like a secret. */
export async function withoutSecrets(
  { secrets }: { secrets: SecretScanner },
  lessons: readonly Lesson[],
): Promise<Lesson[]> {
  const kept: Lesson[] = [];
  for (const lesson of lessons)
    if (!(await holdsSecret({ secrets }, `${lesson.prompt}\n${lesson.target}`))) kept.push(lesson);
  return kept;
}
