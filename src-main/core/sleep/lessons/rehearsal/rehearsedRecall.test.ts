import { expect, it } from 'vitest';
import { nightSuite, placementAt } from '../../../exam-items/index.ts';
import { rehearsalBank, rehearsalRungs } from './replay.ts';

/** The lines of a prompt without its list marks. */
const sentences = (prompt: string) => prompt.split(/\n+/).map((line) => line.replace(/^- /, ''));
const memoryPrompts = (prompts: readonly string[]) => prompts.filter((prompt) => prompt.startsWith('Memories:'));

it('never examines recall in sentences or with values that are rehearsed', () => {
  const rehearsed = rehearsalBank(rehearsalRungs(placementAt('easy'))).grounded;
  const asked = rehearsed.map((one) => one.prompt);
  expect(memoryPrompts(asked).length).toBeGreaterThan(40);
  const said = new Set(asked.flatMap(sentences));
  said.delete('Memories:');
  for (let rotation = 0; rotation < 7; rotation += 1) {
    for (const item of nightSuite('full', placementAt('easy'), rotation).items.filter((one) => one.task === 'recall')) {
      expect(sentences(item.prompt).filter((sentence) => said.has(sentence))).toEqual([]);
      const value = item.grader.kind === 'recall' ? item.grader.value : '';
      expect(
        rehearsed.filter((one) => one.accepts(value)),
        value,
      ).toEqual([]);
    }
  }
}, 60_000);
