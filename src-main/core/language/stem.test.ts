import { expect, it } from 'vitest';
import { stem } from './stem.ts';

it.each(
  (
    'dogs dog|leaves leave|living live|grew grow|cities city|running run|swimming swim|stopped stop|planned plan|studied study|watches watch|baked bake|driven drive|' +
    'preferred prefer|preference prefer|meetings meeting|teaches teach|uses use|used use|allergies allergy|tomatoes tomato|children child|knives knife|flies fly|married marry'
  ).split('|'),
)('knows the word in both of %s', (pair) => {
  const [one = '', other = ''] = pair.split(' ');
  expect(stem(one)).toBe(stem(other));
});

it.each('hoping hop|hope hop|tape tap|note not|plane plan|plan pine|boss boat|thing the|spring spread'.split('|'))(
  'keeps %s apart',
  (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(stem(one)).not.toBe(stem(other));
  },
);

it.each(['8443', 'zoë', 'köln', 'москва', 'a', ''])('leaves %j as it is', (word) => {
  expect(stem(word)).toBe(word);
});

it('takes no longer for a word without end', () => {
  const word = 'ation'.repeat(20_000);
  expect(stem(word)).toBe(word);
});
