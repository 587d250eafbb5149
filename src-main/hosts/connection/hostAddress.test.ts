import { expect, test } from 'vitest';
import { formatHostAddress, parseHostAddress } from './hostAddress.ts';

const token = 'A'.repeat(43);

test('an address survives the round trip', () => {
  expect(parseHostAddress(formatHostAddress({ port: 4117, token }))).toEqual({ port: 4117, token });
});

test.each([
  `http://192.168.1.4:4117/#${token}`,
  `https://127.0.0.1:4117/#${token}`,
  `http://127.0.0.1.evil.example:4117/#${token}`,
  'http://127.0.0.1:4117/',
  `http://127.0.0.1:0/#${token}`,
  `http://127.0.0.1:70000/#${token}`,
  '',
])('%s is not an address of a host here', (text) => {
  expect(parseHostAddress(text)).toBeNull();
});
