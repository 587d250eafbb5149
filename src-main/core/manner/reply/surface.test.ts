import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../src-shared/contract/index.ts';
import { wishOfLine } from '../stored.ts';
import { surfaceOf } from './surface.ts';

const ALL = [
  'Use bullet points.',
  'Use an emoji.',
  'Begin with a short greeting.',
  'Start with: Ahoy, captain!',
  'End with: Take care.',
  'Write in lower case.',
].map(wishOfLine);
const bareOf = (reply: string, wishes: readonly Wish[]) => surfaceOf(wishes)?.bare(reply) ?? reply;

describe('the surface of wishes', () => {
  it.each([
    ['Use bullet points.', '- 42', '42'],
    ['Use bullet points.', '• one\n* two', 'one\ntwo'],
    ['Use an emoji.', '42 😀👍🏽', '42'],
    ['Begin with a short greeting.', 'Hello there! It is 42.', 'It is 42.'],
    ['Start with: Ahoy, captain!', 'ahoy captain: 42', '42'],
    ['End with: Take care.', '42. Take care!', '42.'],
    ['End with: 🌻', '42 🌻', '42'],
  ])('takes off what %j put on', (wish, reply, bare) => {
    expect(bareOf(reply, [wishOfLine(wish)])).toBe(bare);
  });

  it.each([
    ['Use bullet points.', '-42'],
    ['Begin with a short greeting.', 'Hilda has 3.'],
    ['Start with: Well', 'Wellness'],
    ['End with: care', 'Nobody may scare'],
    ['Answer in one short sentence.', '- Hello! 😀'],
    ['Do not use bullet points.', '- 42'],
  ])('%j leaves %j as it is', (wish, reply) => {
    expect(bareOf(reply, [wishOfLine(wish)])).toBe(reply);
  });

  it('takes off several, whatever their order', () => {
    expect(bareOf('- Hello! Ahoy, captain! 😀 It is 42. Take care.', ALL)).toBe('It is 42.');
    expect(bareOf('Hello!\n- 42', ALL)).toBe('42');
  });

  it('is done at once and invents no word', () => {
    const part = fc.constantFrom('- ', '😀 ', 'Hello! ', 'Ahoy, captain! ', '42 ', 'Rome. ', 'Take care. ', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.subarray(ALL), (parts, wishes) => {
        const reply = parts.join('');
        const bare = bareOf(reply.trim(), wishes);
        return (
          bareOf(bare, wishes) === bare &&
          bare.length <= reply.length &&
          (bare.match(/\p{L}+/gu) ?? []).every((word) => reply.includes(word))
        );
      }),
      { seed: 41 },
    );
  });
});

it('some wishes have no surface', () => {
  expect(surfaceOf(['Keep answers short.', 'Do not greet.', 'Be formal.'].map(wishOfLine))).toBeNull();
  for (const wish of ALL) expect(surfaceOf([wish])).not.toBeNull();
});
