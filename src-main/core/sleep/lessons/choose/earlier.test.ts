import { describe, expect, it } from 'vitest';
import type { Message, Wish } from '../../../../../src-shared/contract/index.ts';
import type { ExampleRow } from '../../../ports.ts';
import { earlierLessons, type EarlierPorts } from './earlier.ts';
import { type Turn, styleLesson } from './lessons.ts';

const SHORT: Wish = { trait: 'length', value: 'one sentence' };
const example = (prompt: string, change: Partial<ExampleRow> = {}): ExampleRow => ({
  kind: 'style',
  prompt,
  target: 'Yes, of course.',
  conversation: 'c',
  split: 'train',
  ...change,
});
const turn = (text: string, change: Partial<Message> = {}): Turn => {
  const message = {
    id: text,
    conversation: 'c',
    parent: null,
    role: 'user',
    text,
    state: 'complete',
    failure: null,
    createdAt: 0,
    learn: true,
    learnedIn: null,
    rating: null,
    recalled: [],
    stats: null,
    ...change,
  };
  return {
    user: message as Message,
    assistant: { ...message, role: 'assistant', text: 'Fine.', learn: true } as Message,
  };
};
/** What a night with these wishes left; unreadable without any. */
const lesson = (wishes: unknown) => ({
  ...{ kind: 'lesson', trainFile: 't', validationFile: null, train: 1, heldOut: 0, seed: 1, wishes, settings: {} },
  studied: { style: 1, replay: 0, raw: 0, heldOut: 0, leftOut: [] },
});
/** Night 9 after nights with these wishes and lessons. */
function night(nights: { wishes: unknown; examples: ExampleRow[] }[], turns: Turn[]) {
  const saved: ExampleRow[] = [];
  const cycles = {
    list: () => [{ number: 9, report: null }, ...nights.map((_, index) => ({ number: index + 1, report: null }))],
    phases: (cycle: number) => [
      { phase: 'prepare', state: 'done', summary: null, output: lesson(nights[cycle - 1]?.wishes) },
    ],
    examples: (cycle: number) => nights[cycle - 1]?.examples ?? [],
    saveExamples: (cycle: number, rows: ExampleRow[]) => cycle === 9 && saved.push(...rows),
  };
  const messages = { unlearned: () => [], learnedSince: () => turns };
  const ports = { cycles, messages } as unknown as EarlierPorts;
  const chosen = (wanted: number, wishes: Wish[], tonight: string[] = []) =>
    earlierLessons(ports, {
      cycle: 9,
      systemPrompt: '',
      wanted,
      wishes,
      tonight: tonight.map((text) => styleLesson('', { text, conversation: 'c', said: text }, 'x')),
      rank: (prompt) => prompt.length,
    }).map((one) => one.prompt);
  return { chosen, saved };
}

describe('lessons of earlier nights', () => {
  const turns = ['Tell me a joke.', 'How do I bake bread?', 'I am bored today, really.'].map((text) => turn(text));
  const examples = turns.map(({ user }) => example(user.text));

  it('are those that tonight does not study, as many as wanted, and are written down at once', () => {
    const { chosen, saved } = night([{ wishes: [SHORT], examples }], turns);
    expect(chosen(1, [SHORT], ['tell me a joke.'])).toEqual(['How do I bake bread?']);
    expect(saved).toEqual([example('How do I bake bread?')]);
    expect(chosen(9, [SHORT])).toHaveLength(3);
    expect(chosen(0, [SHORT])).toEqual([]);
  });
  it('are only of turns that still stand and may be learned from', () => {
    const [joke] = turns;
    const { chosen } = night(
      [{ wishes: [], examples }],
      [
        joke as Turn,
        turn('How do I bake bread?', { learn: false }),
        turn('I am bored today, really.', { conversation: 'other' }),
      ],
    );
    expect(chosen(9, [])).toEqual(['Tell me a joke.']);
  });
  it('obey the wishes of today', () => {
    const long = example('Tell me a joke.', { target: 'Here is one. It is long.' });
    const { chosen } = night([{ wishes: [], examples: [long, ...examples.slice(1)] }], turns);
    expect(chosen(9, [SHORT])).toEqual(['How do I bake bread?', 'I am bored today, really.']);
  });
  it('are of no night with a wish that was given up', () => {
    const { chosen } = night([{ wishes: [{ trait: 'bullets', value: 'yes' }], examples }], turns);
    expect(chosen(9, [SHORT])).toEqual([]);
  });
  it('are of no night whose wishes cannot be read any more', () => {
    for (const wishes of [undefined, { trait: 'bullets', value: 'yes' }, [7], [{ trait: 'bullet' }]])
      expect(night([{ wishes, examples }], turns).chosen(9, [])).toEqual([]);
  });
  it('are no rehearsal and nothing that belongs to nobody', () => {
    const others = [
      example('Tell me a joke.', { kind: 'replay' }),
      example('How do I bake bread?', { kind: 'raw' }),
      example('Hello!', { conversation: null }),
    ];
    expect(night([{ wishes: [], examples: others }], turns).chosen(9, [])).toEqual([]);
  });
});
