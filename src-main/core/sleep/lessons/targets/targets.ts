import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { systemMessage } from '../../../chat/index.ts';
import { askMany, type NightModel, questionTo } from '../../model/ask.ts';
import { bestTarget, FAIR_SCORE, type Target } from './bestTarget.ts';
import { PRACTICE_WORDS } from '../../words/practiceWords.ts';
import { type Lesson, type Prompt, styleLesson } from '../choose/lessons.ts';

/** The words of a model that has few; null where it may know any. */
export function vocabularyOf({ demo }: { demo: boolean }): ReadonlySet<string> | null {
  return demo ? PRACTICE_WORDS : null;
}

/** A further try is freer than the first. */
const FREER = 0.7;

interface Round {
  sampling: { temperature: number; seed: number };
  /** Whether a prompt with this best answer so far is asked again. */
  asks: (best: Target | null) => boolean;
}

/**
 * Every prompt twice, and once more where nothing passed; the practice model only where its first answer is none or a
 * poor one, for its night is short. Without wishes the first answer is the lesson.
 */
function roundsOf(demo: boolean, hasWishes: boolean, seed: number): Round[] {
  const first: Round = { sampling: { temperature: 0, seed: 0 }, asks: () => true };
  if (!hasWishes) return [first];
  const second: Round = {
    sampling: { temperature: FREER, seed },
    asks: (best) => !demo || best === null || best.score < FAIR_SCORE,
  };
  return demo
    ? [first, second]
    : [first, second, { sampling: { temperature: FREER, seed: seed + 1 }, asks: (best) => best === null }];
}

/**
 * The base, told the wishes, answers each prompt, and the best answer becomes the lesson that teaches the same without
 * being told. Prompts without a good answer are left out. Source: context distillation, Snell et al. 2022.
 */
export async function writeTargets(
  ports: NightModel,
  { cycle, model, systemPrompt }: { cycle: number; model: { demo: boolean }; systemPrompt: string },
  prompts: readonly Prompt[],
  wishes: readonly Wish[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Lesson[]> {
  const system = systemMessage(systemPrompt, wishes);
  const candidates = prompts.map((): string[] => []);
  const bestOf = (): (Target | null)[] => {
    const times = countPrompts(candidates);
    return prompts.map((prompt, at) =>
      bestTarget(wishes, prompt.text, candidates[at] ?? [], (text) => times.get(text) ?? 1, vocabularyOf(model)),
    );
  };
  const rounds = roundsOf(model.demo, wishes.length > 0, cycle);
  const expected = prompts.length * (model.demo ? 1 : Math.min(2, rounds.length));
  let best = bestOf();
  let done = 0;
  for (const { sampling, asks } of rounds) {
    const open = prompts.flatMap((prompt, at) => (asks(best[at] ?? null) ? [{ prompt, at }] : []));
    const questions = open.map(({ prompt }) => questionTo(system, prompt.text));
    for await (const reply of askMany(ports, null, questions, sampling)) {
      const at = open[reply.index]?.at;
      if (at !== undefined && reply.whole) candidates[at]?.push(reply.text.trim());
      done += 1;
      onProgress(Math.min(done, expected), expected);
    }
    best = bestOf();
  }
  return prompts.flatMap((prompt, at) => {
    const target = best[at] ?? null;
    return target === null ? [] : [styleLesson(systemPrompt, prompt, target.text)];
  });
}

/** For how many prompts each text was written. */
function countPrompts(candidates: readonly (readonly string[])[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const texts of candidates) for (const text of new Set(texts)) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
