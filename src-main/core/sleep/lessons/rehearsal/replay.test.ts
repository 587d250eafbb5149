import { describe, expect, it } from 'vitest';
import { harnessSuite, placementAt } from '../../../exam-items/index.ts';
import { GROUNDED_FACTS } from './groundedFacts.ts';
import { rehearsalBank, rehearsalRungs } from './replay.ts';

const bank = rehearsalBank(rehearsalRungs(placementAt('easy')));

describe('the rehearsal bank', () => {
  it('is the same every night and never asks a question of the exam', () => {
    const prompts = [...bank.grounded, ...Object.values(bank.skills).flat()].map((one) => one.prompt);
    const again = rehearsalBank(rehearsalRungs(placementAt('easy')));
    expect([...again.grounded, ...Object.values(again.skills).flat()].map((one) => one.prompt)).toEqual(prompts);
    for (const rotation of [0, 3, 6]) {
      const exam = new Set(harnessSuite('full', placementAt('easy'), rotation).items.map((item) => item.prompt));
      expect(prompts.filter((prompt) => exam.has(prompt))).toEqual([]);
    }
  });
  it('has enough of every skill for a night, each question once', () => {
    for (const items of [bank.grounded, ...Object.values(bank.skills)]) {
      expect(items.length).toBeGreaterThanOrEqual(40);
      expect(new Set(items.map((one) => one.prompt)).size).toBe(items.length);
    }
  });
});

describe('rehearsing memory', () => {
  const asked = bank.grounded.filter((one) => one.prompt.startsWith('Memories:'));
  it('states every fact once and asks for it in two wordings', () => {
    expect(GROUNDED_FACTS.length).toBeGreaterThanOrEqual(40);
    for (const { fact, questions } of GROUNDED_FACTS) {
      expect(bank.grounded.filter((one) => one.prompt === fact)).toHaveLength(1);
      const wordings = questions.filter((question) =>
        asked.some((one) => one.prompt.endsWith(`\n\n${question}`) && one.prompt.includes(`- ${fact}`)),
      );
      expect(wordings).toEqual(questions);
    }
  });
  it('asks below one to four memories, often with a look-alike', () => {
    const counts = Map.groupBy(asked, (one) => one.prompt.match(/^- /gm)?.length ?? 0);
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    for (const rows of counts.values()) expect(rows.length).toBeGreaterThanOrEqual(10);
  });
  it('accepts the value that was asked for and no other', () => {
    for (const one of asked) {
      const question = one.prompt.split('\n\n')[1] ?? '';
      const fact = GROUNDED_FACTS.find(({ questions }) => questions.includes(question));
      const others = GROUNDED_FACTS.filter((other) => other !== fact && one.prompt.includes(`- ${other.fact}`));
      expect(one.accepts(`It is ${fact?.value.toUpperCase() ?? ''}.`)).toBe(true);
      expect(one.accepts('I do not know.')).toBe(false);
      for (const other of others) expect(one.accepts(`It is ${other.value}, or ${fact?.value ?? ''}.`)).toBe(false);
    }
  });
});
