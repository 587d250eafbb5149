import { describe, expect, it } from 'vitest';
import { genericPrompts, PROBE_PROMPTS } from '../../words/genericPrompts.ts';
import type { Prompt } from './lessons.ts';
import { choosePrompts } from './stylePrompts.ts';

const prompt = (text: string, said = text): Prompt => ({ text, conversation: 'c', said });
const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    prompt(`${name} ${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`),
  );
const texts = (prompts: readonly Prompt[]) => prompts.map((one) => one.text);

describe('the prompts of a night', () => {
  it('are no more than the dose, whatever the window holds', () => {
    const { prompts } = choosePrompts(
      { today: many('today', 25), window: many('window', 500), generic: many('generic', 100) },
      150,
    );
    expect(prompts).toHaveLength(150);
    const counts = (word: string) => texts(prompts).filter((text) => text.startsWith(word)).length;
    expect([counts('today'), counts('window'), counts('generic')]).toEqual([25, 88, 37]);
  });
  it('are the newest of the window', () => {
    const { prompts } = choosePrompts({ today: [], window: many('window', 30), generic: [] }, 10);
    expect(texts(prompts)).toEqual(texts(many('window', 30).toReversed().slice(0, 10)));
  });
  it('are all of them where they fit, none twice', () => {
    const { prompts } = choosePrompts(
      {
        today: [prompt('Hello!'), prompt('hello')],
        window: [prompt('Hello'), prompt('Bye')],
        generic: [prompt('Hello!'), prompt('Thanks')],
      },
      50,
    );
    expect(texts(prompts)).toEqual(['hello', 'Thanks', 'Bye']);
  });
  it('hold little of one paste', () => {
    const paste = Array.from(
      { length: 80 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
    ).join(' ');
    const pasted = many('What about', 40).map((one) => prompt(`${one.text}?`, `${paste} ${one.text}?`));
    const { prompts, limited } = choosePrompts(
      { today: [...pasted, ...many('today', 30)], window: [], generic: many('generic', 40) },
      150,
    );
    expect(texts(prompts).filter((text) => text.startsWith('What about'))).toHaveLength(3);
    expect(limited).toBe(37);
  });
});

describe('everyday prompts', () => {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z ]/g, '');
  it('are a hundred, forty for the practice model, none twice and none that the exam reads', () => {
    expect([genericPrompts(false).length, genericPrompts(true).length, PROBE_PROMPTS.length]).toEqual([100, 40, 24]);
    expect(new Set([...genericPrompts(false), ...PROBE_PROMPTS].map(plain)).size).toBe(124);
  });
});
