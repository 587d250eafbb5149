import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENERIC_PROMPTS, LEAK_PROMPTS } from './genericPrompts.ts';
import { COMMON_WORDS } from './commonWords.ts';
import { privateEntities, privateWords } from './privateEntities.ts';

const found = (...texts: string[]) => privateEntities(texts, COMMON_WORDS);

describe('privateEntities', () => {
  it.each([
    ['My dog is called Biscuit.', ['Biscuit']],
    ['my cat is called mittens', ['mittens']],
    ['I live in Leeds and work with Petra.', ['Petra', 'Leeds']],
    ['i live in leeds', ['leeds']],
    ['Petra is my sister.', ['Petra']],
    ['We met Anna-Lena’s boss in New York.', ['Anna-Lena', 'York']],
    ['The staging server is on port 8080.', ['8080']],
    ['It cost 1,250 pounds in 2019.', ['1,250', '2019']],
    ['Use get_user_name and parseDate on srv-12.', ['get_user_name', 'parseDate', 'srv-12']],
    [
      'See https://wiki.example.org/a?b=1. Write to petra@example.org!',
      ['https://wiki.example.org/a?b=1', 'petra@example.org'],
    ],
    ['It is in /home/petra/notes.txt', ['/home/petra/notes.txt']],
  ])('finds what is somebody’s own in %j', (text, wanted) => {
    expect(found(text).toSorted()).toEqual(wanted.toSorted());
  });

  it.each([
    'Running is hard. Tomorrow I try again. Cooking helps.',
    'I am tired today and I have 2 cats and 12 plants.',
    'On Monday I start at 9am, in March we go home.',
    'What Should I Cook Tonight?',
    'WHY DOES THE ENGINE SQUEAK SO LOUDLY',
    'Always use bullet points. The 3rd one was best.',
    '',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds nothing in the everyday prompts', () => {
    expect(found(...GENERIC_PROMPTS, ...LEAK_PROMPTS)).toEqual([]);
  });

  it('names each thing once, whatever its case', () => {
    expect(found('I met Petra.', 'Then PETRA called, and Petra left. My boss is called petra.')).toEqual(['Petra']);
  });

  it('is blind to nothing that stands in the middle of a sentence, wherever the sentence stands', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{4,9}$/).filter((word) => !COMMON_WORDS.has(word.toLowerCase()));
    const filler = fc.constantFrom('I am tired.', 'It was fine!', 'How are you?', 'so it goes');
    fc.assert(
      fc.property(name, fc.array(filler, { maxLength: 3 }), (word, before) =>
        found(`${before.join(' ')} We went to ${word} today.`).includes(word),
      ),
      { seed: 20_261_105 },
    );
  });
});

it('of a value only the words that are somebody’s own are private', () => {
  expect(privateWords('the library in Lisbon', COMMON_WORDS)).toEqual(['library', 'Lisbon']);
  expect(privateWords('green tea', COMMON_WORDS)).toEqual([]);
  expect(privateWords('8080', COMMON_WORDS)).toEqual(['8080']);
});
