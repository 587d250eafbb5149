import { describe, expect, it } from 'vitest';
import { rawLesson, styleLesson, type Turn } from '../choose/lessons.ts';
import { withoutSecrets } from './scrub.ts';

// Put together here, so that this file holds no key itself.
const KEY = ['xoxb-', '123456789012-1234567890123-abcdefghij'].join('');
const lesson = (text: string, target: string) => styleLesson('', { text, conversation: 'c', said: text }, target);

describe('a dataset', () => {
  it('holds no row with a secret in its prompt, its target or its raw reply', async () => {
    const raw = rawLesson(
      '',
      { user: { text: 'Hi', conversation: 'c' }, assistant: { text: `Your token is ${KEY}` } } as unknown as Turn,
      'Hi',
    );
    const clean = lesson('How are you?', 'Fine.');
    expect(
      await withoutSecrets({ secrets: { find: async () => null } }, [
        lesson(`Is ${KEY} good?`, 'No.'),
        lesson('Hi', `It is ${KEY}`),
        raw,
        clean,
      ]),
    ).toEqual([clean]);
  });
  it('is read by the scanner for key formats as well', async () => {
    const find = async (text: string) => (text.includes('odd format') ? 'a vendor key' : null);
    expect(await withoutSecrets({ secrets: { find } }, [lesson('Hi', 'odd format'), lesson('Hi', 'Fine.')])).toEqual([
      lesson('Hi', 'Fine.'),
    ]);
  });
});
