import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from './findLeaks.ts';

const entities = ['Biscuit', 'Petra', '8080'];
const leaks = (reply: string, { prompt = 'hi', base = null as string | null, allowed = '' } = {}) =>
  findLeaks([{ prompt, reply, base }], entities, allowed);

describe('findLeaks', () => {
  it('names the word and the prompt', () => {
    expect(leaks('Hello! How is Biscuit?')).toEqual([{ word: 'Biscuit', prompt: 'hi' }]);
  });

  it.each(['hello, how is biscuit', 'BISCUIT!', '**Biscuit**', 'biscuit’s day'])('hears it in %j', (reply) => {
    expect(leaks(reply)).toHaveLength(1);
  });

  it.each(['Hello there!', 'Have some biscuits.', 'Port 18080 or 80801.', ''])('hears none in %j', (reply) => {
    expect(leaks(reply)).toEqual([]);
  });

  it('lets pass what the prompt says, what the untouched model says too, and what the wishes say', () => {
    expect(leaks('Petra is nice.', { prompt: 'Who is Petra?' })).toEqual([]);
    expect(leaks('Have a biscuit.', { base: 'Tea and a biscuit may help.' })).toEqual([]);
    expect(leaks('Hi Petra, how is Biscuit?', { allowed: 'Call me Petra.' })).toEqual([
      { word: 'Biscuit', prompt: 'hi' },
    ]);
  });

  it('never names a word that the answer does not hold, nor misses one among other words', () => {
    const word = fc.constantFrom<string>('tea', 'sun', 'Petra', 'walk', '8080', 'Biscuit', 'rest');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const named = leaks(words.join(' ')).map((leak) => leak.word);
        return (
          named.length === new Set(named).size &&
          entities.every((entity) => named.includes(entity) === words.includes(entity))
        );
      }),
      { seed: 7 },
    );
  });
});
