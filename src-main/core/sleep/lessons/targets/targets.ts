import type { TargetCounts, Wish } from '../../../../../src-shared/contract/index.ts';
import { dress, showsAll } from '../../../manner/index.ts';
import { askMany, type NightModel } from '../../model/ask.ts';
import { bestTarget, FAIR_SCORE, type Target } from './bestTarget.ts';
import { PRACTICE_WORDS } from '../../words/practiceWords.ts';
import { type Lesson, plainLesson, type Prompt, styleLesson } from '../choose/lessons.ts';
import { createTeacher, type Teaching } from './teacher.ts';
import { wholeSentences } from './wholeSentences.ts';

/** The words of a model that has few; null where it may know any. */
export function vocabularyOf({ demo }: { demo: boolean }): ReadonlySet<string> | null {
  return demo ? PRACTICE_WORDS : null;
}

export interface WrittenTargets {
  lessons: Lesson[];
  counts: TargetCounts;
}

/** A further try is freer than the first. */
const FREER = 0.7;

interface Round {
  sampling: { temperature: number; seed: number };
  withExamples: boolean;
  /** Whether a prompt with this best answer so far is asked again. */
  asks: (best: Target | null) => boolean;
}

/**
 * Every prompt once with examples, a second time where that gave nothing or a poor answer, a third time, without the
 * examples, where there still is nothing. The practice model needs two.
 */
function roundsOf(demo: boolean, seed: number): Round[] {
  const first: Round = { sampling: { temperature: 0, seed: 0 }, withExamples: true, asks: () => true };
  const second: Round = {
    sampling: { temperature: FREER, seed },
    withExamples: true,
    asks: (best) => best === null || best.score < FAIR_SCORE,
  };
  const third: Round = {
    sampling: { temperature: FREER, seed: seed + 1 },
    withExamples: false,
    asks: (best) => best === null,
  };
  return demo ? [first, second] : [first, second, third];
}

/** A prompt with what the base said to it, whole and cut off. */
interface Written {
  prompt: Prompt;
  teaching: Teaching;
  whole: string[];
  cut: string[];
  best: Target | null;
}

/**
 * The base, told the wishes, answers each prompt, and the best answer becomes the lesson that teaches the same without
 * being told. Prompts without a good answer are left out, and counted. Source: context distillation, Snell et al. 2022.
 */
export async function writeTargets(
  ports: NightModel,
  { cycle, model, systemPrompt }: { cycle: number; model: { demo: boolean }; systemPrompt: string },
  prompts: readonly Prompt[],
  wishes: readonly Wish[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<WrittenTargets> {
  const teach = createTeacher(systemPrompt, wishes, model.demo);
  const written = prompts.map((prompt): Written => ({
    prompt,
    teaching: teach(prompt.text),
    whole: [],
    cut: [],
    best: null,
  }));
  const vocabulary = vocabularyOf(model);
  const choose = () => {
    const times = countPrompts(written);
    for (const one of written)
      one.best = bestTarget(
        one.teaching.wishes,
        one.prompt.text,
        one.whole,
        (text) => times.get(text) ?? 1,
        vocabulary,
      );
  };
  // The practice model knows few manners; of another an answer that does not show the wished one would unteach it.
  const isShown = (teaching: Teaching, reply: string) =>
    model.demo || (!teaching.isCopied(reply) && showsAll(teaching.wishes, reply));
  let done = 0;
  for (const [number, { sampling, withExamples, asks }] of roundsOf(model.demo, cycle).entries()) {
    const open = written.filter(({ teaching, best }) => number === 0 || (teaching.wishes.length > 0 && asks(best)));
    const questions = open.map(({ teaching }) => teaching.question(withExamples));
    for await (const reply of askMany(ports, null, questions, sampling)) {
      const one = open[reply.index];
      if (one !== undefined && isShown(one.teaching, reply.text))
        (reply.whole ? one.whole : one.cut).push(reply.text.trim());
      done += 1;
      onProgress(Math.min(done, prompts.length), prompts.length);
    }
    choose();
  }
  const counts: TargetCounts = { asked: 0, obeyed: 0, rewritten: 0, plain: 0 };
  const lessons = written.flatMap(({ prompt, teaching, whole, cut, best }): Lesson[] => {
    const plain = wishes.length > 0 && teaching.wishes.length === 0;
    if (!plain) counts.asked += 1;
    const rewritten = best === null && !model.demo ? rewrite(teaching.wishes, prompt.text, [...whole, ...cut]) : null;
    const target = best ?? rewritten;
    if (target === null) return [];
    counts[plain ? 'plain' : rewritten === null ? 'obeyed' : 'rewritten'] += 1;
    return [(plain ? plainLesson : styleLesson)(systemPrompt, prompt, target.text)];
  });
  return { lessons, counts };
}

/** The last resort: what the base said, cut to whole sentences and put into the manner by rule; null without a rule. */
function rewrite(wishes: readonly Wish[], prompt: string, said: readonly string[]): Target | null {
  if (wishes.length === 0) return null;
  const dressed = said.flatMap((reply) => {
    const whole = wholeSentences(reply);
    return whole === null ? [] : (dress(wishes, whole) ?? []);
  });
  return bestTarget(wishes, prompt, dressed);
}

/** For how many prompts each text was written. */
function countPrompts(written: readonly Written[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { whole } of written) for (const text of new Set(whole)) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
