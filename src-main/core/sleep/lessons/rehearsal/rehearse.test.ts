import { describe, expect, it } from 'vitest';
import { placementAt } from '../../../exam-items/index.ts';
import type { ExamReadingRow, ModelDescription } from '../../../ports.ts';
import type { Rehearsal } from './replay.ts';
import { collectRehearsals, type Practice, rehearse, type RehearsalPorts } from './rehearse.ts';

const practice = (
  name: string,
  count: number,
  rows: number,
  passes: (index: number) => boolean = () => true,
): Practice => ({
  rows,
  questions: Array.from({ length: count }, (_, index): Rehearsal => ({
    prompt: `${name}${index}`,
    maxTokens: 8,
    accepts: () => passes(index),
  })),
});
/** Answers everything, and remembers what it was asked. */
function answering() {
  const asked: string[] = [];
  const ask = async (questions: readonly Rehearsal[]) => {
    asked.push(...questions.map((question) => question.prompt));
    return questions.map(() => ' fine ');
  };
  return { asked, ask };
}

describe('collecting rehearsal', () => {
  it('asks no more than it needs when every answer passes', async () => {
    const { asked, ask } = answering();
    const kept = await collectRehearsals([practice('a', 20, 3), practice('b', 20, 2)], 5, ask);
    expect(kept.map((one) => one.prompt)).toEqual(['a0', 'a1', 'a2', 'b0', 'b1']);
    expect(kept[0]?.reply).toBe('fine');
    expect(asked).toHaveLength(5);
  });
  it('makes up for failed answers with more of the same skill, then of any, within 1.6 questions a row', async () => {
    const every = (n: number) => (index: number) => index % n === 0;
    const { ask } = answering();
    const same = await collectRehearsals([practice('a', 20, 5, every(2)), practice('b', 20, 5)], 10, ask);
    expect(same.filter((one) => one.prompt.startsWith('a')).length).toBeGreaterThanOrEqual(4);
    const any = await collectRehearsals([practice('a', 3, 5), practice('b', 20, 5)], 10, ask);
    expect(any.filter((one) => one.prompt.startsWith('b'))).toHaveLength(7);
    const hard = answering();
    expect(await collectRehearsals([practice('a', 200, 10, () => false)], 10, hard.ask)).toEqual([]);
    expect(hard.asked).toHaveLength(16);
  });
  it('keeps no answer that goes round in circles', async () => {
    const circles = async (questions: readonly Rehearsal[]) =>
      questions.map(() => 'It is a place of wonder where the smallest things can be the greatest. '.repeat(12));
    expect(await collectRehearsals([practice('a', 20, 3)], 3, circles)).toEqual([]);
  });
});

describe('a night of rehearsal', () => {
  function night(changePoints = 0) {
    const asked: string[] = [];
    const readings = new Map<string, ExamReadingRow>();
    const engine = {
      async *generateBatch({ prompts }: { prompts: { messages: { content: string }[] }[] }) {
        for (const [index, { messages }] of prompts.entries()) {
          asked.push(messages.at(-1)?.content ?? '');
          yield { index, text: messages.at(-1)?.content ?? '', tokens: 3, finishReason: 'stop' };
        }
      },
    };
    const tasks = [{ task: 'code', changePoints, lowPoints: 0, highPoints: 0, won: 0, lost: 0, verdict: 'unchanged' }];
    const output = { verdict: 'rejected', reason: '', harness: harness(tasks) };
    const ports = {
      gate: { wait: async () => undefined },
      signal: new AbortController().signal,
      session: {
        use: (_adapter: unknown, _priority: unknown, _signal: unknown, work: (one: unknown) => unknown) => work(engine),
      },
      sha256: (text: string) => text,
      exams: {
        readings: () => [...readings.values()],
        keepReadings: (_arm: string, rows: ExamReadingRow[]) => rows.forEach((row) => readings.set(row.item, row)),
      },
      cycles: {
        list: () => [{ number: 1, state: 'finished', report: null }],
        phases: () => [{ phase: 'decide', state: 'done', summary: null, output }],
      },
    } as unknown as RehearsalPorts;
    const model = { sha256: 'w', template: 'pocket', placement: null } as unknown as ModelDescription;
    const placement = placementAt('easy');
    const practise = (cycle: number, wanted: number) =>
      rehearse(ports, { cycle, model, placement, systemPrompt: 'You are kind.' }, wanted, () => undefined);
    return { asked, practise };
  }
  const score = { correct: 0, n: 0, accuracy: 0, low: 0, high: 0, nll: 0 };
  const harness = (tasks: unknown) => ({
    suite: 'quick',
    n: 0,
    base: null,
    before: {},
    after: {},
    tasks,
    marginPoints: 0,
    nllRise: 0,
    nllLimit: 0,
    pooled: { base: null, before: score, after: score, changePoints: 0, lowPoints: 0, highPoints: 0, won: 0, lost: 0 },
  });

  it('asks the base nothing that it answered in an earlier night', async () => {
    const { asked, practise } = night();
    const first = await practise(2, 60);
    const count = asked.length;
    expect(count).toBeGreaterThan(60);
    expect(first.length).toBeGreaterThan(10);
    expect(await practise(3, 60)).toEqual(first);
    expect(asked).toHaveLength(count);
  });
  it('counts what is about memory, and belongs to nobody', async () => {
    const lessons = await night().practise(2, 60);
    expect(lessons.filter((one) => one.special === 'grounded').length).toBeGreaterThanOrEqual(9);
    expect(lessons.every((one) => one.kind === 'replay' && one.conversation === null)).toBe(true);
  });
  it('asks more of a skill that fell in the last exam', async () => {
    const codeAsked = async (changePoints: number) => {
      const { asked, practise } = night(changePoints);
      await practise(2, 80);
      const rows = asked.slice(0, 80);
      return rows.filter((prompt) => /x = |print|for i in|len\(/.test(prompt)).length;
    };
    expect(await codeAsked(-30)).toBeGreaterThan(await codeAsked(0));
  });
});
