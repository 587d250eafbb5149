import * as z from 'zod';
import type { Connection } from './connection.ts';

const leakSchema = z.looseObject({ kind: z.string(), word: z.string(), prompt: z.string() });
const reportSchema = z.looseObject({ leaks: z.looseObject({ found: z.array(leakSchema) }) });
const INSTEAD = '(forgotten)';

/**
 * Takes the private words that a leak test named out of the reports of these nights and of what was said of their
 * verdicts; everyday prompts stay.
 */
export function eraseLeaks(connection: Connection, cycles: readonly number[]): void {
  for (const cycle of cycles) {
    const stored = connection.get('SELECT report FROM cycles WHERE number = :cycle', { cycle })?.['report'];
    const report = typeof stored === 'string' ? reportSchema.safeParse(JSON.parse(stored)) : null;
    if (report?.success !== true) continue;
    const { leaks } = report.data;
    const found = leaks.found.map((leak) => ({
      ...leak,
      word: INSTEAD,
      prompt: leak.kind === 'fact' ? INSTEAD : leak.prompt,
    }));
    connection.run('UPDATE cycles SET report = :report WHERE number = :cycle', {
      cycle,
      report: JSON.stringify({ ...report.data, leaks: { ...leaks, found } }),
    });
    for (const text of leaks.found.flatMap(({ kind, word, prompt }) => (kind === 'fact' ? [prompt, word] : [word]))) {
      // The sentence quotes what it names, so a number in it is never mistaken for one of the exam.
      const parameters = {
        cycle,
        words: `“${text}”`,
        written: `“${JSON.stringify(text).slice(1, -1)}”`,
        instead: `“${INSTEAD}”`,
      };
      connection.run('UPDATE cycles SET reason = replace(reason, :words, :instead) WHERE number = :cycle', {
        cycle,
        words: parameters.words,
        instead: parameters.instead,
      });
      connection.run(
        "UPDATE cycle_phases SET output = replace(output, :written, :instead), summary = replace(summary, :words, :instead) WHERE cycle = :cycle AND phase = 'decide'",
        parameters,
      );
    }
  }
}
