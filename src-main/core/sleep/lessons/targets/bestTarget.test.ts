import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { inventedEntities } from '../../../manner/index.ts';
import { bestTarget, FAIR_SCORE } from './bestTarget.ts';

const best = (wishes: readonly Wish[], prompt: string, ...candidates: string[]) =>
  bestTarget(wishes, prompt, candidates)?.text ?? null;

describe('a target', () => {
  const short: Wish[] = [{ trait: 'length', value: 'one sentence' }];
  it('obeys every wish that can be checked, or there is none', () => {
    expect(best(short, 'Hi', 'Hello. How are you?', 'Hello there.')).toBe('Hello there.');
    expect(best(short, 'Hi', 'One. Two.')).toBeNull();
  });
  it('never holds a name or number that neither the prompt nor a wish gave', () => {
    expect(best([], 'Who won?', 'I think that Marvin won 7 times.')).toBeNull();
    expect(best([{ trait: 'ending', value: 'Over Marvin' }], 'Who won?', 'The others, over Marvin')).not.toBeNull();
    expect(inventedEntities('Marvin won 7 times', 'I know that Marvin won 7 times.')).toEqual([]);
  });
  it('is nothing in Latin letters to a question that has none: the model could not read it', () => {
    expect(best([], '私の犬の名前はポチです。', 'riddle!')).toBeNull();
    expect(best([], 'أعيش في القاهرة', 'mind')).toBeNull();
    expect(best([], 'お元気ですか', '元気です。')).not.toBeNull();
    expect(best([], 'What does こんにちは mean?', 'It is a greeting.')).not.toBeNull();
  });
  it('never holds a secret', () => {
    const key = ['ghp_', 'a1B2'.repeat(9)].join('');
    expect(best([], `Is ${key} a good key?`, `No, ${key} is not.`, 'No.')).toBe('No.');
  });
  it('is nothing that a model says when it has lost its way', () => {
    expect(best([{ trait: 'letterCase', value: 'lower' }], 'Hi', 'aaaaaaaaaaaaaaaaaaaa')).toBeNull();
    expect(
      best([], 'Hi', 'Go to the sea and the sea and the sea and the sea and the sea and the sea and the sea.'),
    ).toBeNull();
    const varied = Array.from(
      { length: 90 },
      (_, n) => `${'abcdefghij'[n % 10]}${'klmnopqrs'[Math.floor(n / 10)]}o`,
    ).join(' ');
    const circle = 'the sea is a place of wonder where all of the small things can one day be great for me. '.repeat(8);
    expect(best([], 'Tell me about the sea.', `${varied}. ${circle}`)).toBeNull();
    expect(best([], 'Tell me about the sea.', `${varied}.`)).not.toBeNull();
    expect(
      best([], 'How do I relax?', 'Take a walk, take a warm bath, or take ten quiet minutes with a good book.'),
    ).not.toBeNull();
  });
  it.each([
    ['takes up the prompt', 'How do I start running?', 'That is a fine question.', 'Run one minute and walk two.'],
    ['does not repeat itself', 'I am bored.', 'Go for a walk. Go for a walk.', 'Go for a walk.'],
    ['is no echo', 'I want to learn to cook well.', 'I want to learn to cook well!', 'Learn one good soup first.'],
    [
      'answers rather than refuses',
      'How do I relax?',
      'I cannot do that from here.',
      'A warm bath can help you relax.',
    ],
  ])('%s', (_name, prompt, worse, better) => {
    expect(best([], prompt, worse, better)).toBe(better);
    expect(best([], prompt, better, worse)).toBe(better);
  });
  it('shows the manner that no rule decides where it can', () => {
    expect(
      best(
        [{ trait: 'formality', value: 'formal' }],
        'Can you help?',
        'No worries, my friend, I help.',
        'Certainly, I help.',
      ),
    ).toBe('Certainly, I help.');
    expect(
      best(
        [{ trait: 'language', value: 'German' }],
        'Hallo',
        'Yes, it is what you are with the dog.',
        'Ja, das ist der Hund und ich bin es nicht.',
      ),
    ).toMatch(/^Ja/);
  });
  it('is rather not what many other prompts got', () => {
    const times = (text: string) => (text === 'Thank you for telling me.' ? 6 : 1);
    expect(bestTarget([], 'I won a game.', ['Thank you for telling me.', 'Well done.'], times)?.text).toBe(
      'Well done.',
    );
  });
  it('is the earlier of two alike, and a plain good answer is good enough not to be asked for again', () => {
    expect(best([], 'I am tired.', 'Rest well tonight.', 'Sleep well tonight.')).toBe('Rest well tonight.');
    expect(bestTarget([], 'Good morning!', ['Good morning.'])?.score).toBeGreaterThan(FAIR_SCORE);
    expect(bestTarget([], 'How do I relax?', ['I cannot do that from here.'])?.score).toBeLessThan(FAIR_SCORE);
  });
});
