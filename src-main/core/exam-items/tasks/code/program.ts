import { type Draft, type DraftContext, type Wordings, worded } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { nearOutputs } from './nearOutputs.ts';
import { ASKS, VARIABLES } from './wordings/asks.ts';
import { PLAIN_WORDS } from '../instructions/wordings/words.ts';

/** A program and exactly what it prints. */
export interface Program {
  readonly language: 'Python' | 'JavaScript';
  readonly lines: readonly string[];
  readonly output: string;
  /** What it could seem to print, where more is known than the lines tell. */
  readonly near?: (context: DraftContext) => readonly string[];
}
export type ProgramKind = (context: DraftContext) => Program;

export const python = (output: string | number, ...lines: readonly string[]): Program => ({
  language: 'Python',
  lines,
  output: String(output),
});
export const script = (output: string | number | boolean, ...lines: readonly string[]): Program => ({
  language: 'JavaScript',
  lines,
  output: String(output),
});

/** What Python prints for a truth value. */
export const truth = (value: boolean): string => (value ? 'True' : 'False');

/** The question about a program of this kind; the same program never comes in two splits. */
export function asked(context: DraftContext, kind: ProgramKind): Draft {
  const { language, lines, output, near } = kind(context);
  const code = lines.join('\n');
  const printed = language === 'JavaScript' && context.random.chance(0.5) ? 'logged' : 'printed';
  return {
    prompt: said(context, ASKS, { language, code, printed }),
    answer: output,
    grader: { kind: 'output', value: output },
    key: code,
    near: near ?? ((own) => nearOutputs(output, code, own.random, () => Number(kind(own).output))),
  };
}

/** Two different variable names of the split. */
export const variables = ({ random, split }: DraftContext): [string, string] =>
  random.sample(VARIABLES[split], 2) as [string, string];

export const small = ({ random, rung }: DraftContext, low = 1): number => random.int(low, rung === 'easy' ? 9 : 40);
export const text = ({ random, entities }: DraftContext): string =>
  random.chance(0.6) ? random.pick(PLAIN_WORDS) : entities.inventedWord();
export const numbers = (context: DraftContext, count: number): number[] =>
  Array.from({ length: count }, () => small(context));

/** The program of the split: each split writes the same operation in its own shape. */
export const shaped = (context: DraftContext, programs: Wordings<Program>): Program => worded(context, programs);
