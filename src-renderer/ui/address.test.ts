import { expect, test } from 'vitest';
import { tokenInFragment } from '../client/token.ts';
import { chatPath, parseAddress } from './address.ts';

test('addresses name pages', () => {
  expect(parseAddress('#/sleep/24')).toEqual({ view: 'night', cycle: 24 });
  expect(parseAddress('#/sleep/tonight')).toEqual({ view: 'tonight' });
  expect(parseAddress('#/sleep/x')).toEqual({ view: 'sleep' });
  expect(parseAddress('#/chat/off-the-record')).toEqual({
    view: 'chat',
    conversation: null,
    message: null,
    offTheRecord: true,
  });
  expect(parseAddress(chatPath('a b', 'c/d'))).toEqual({
    view: 'chat',
    conversation: 'a b',
    message: 'c/d',
    offTheRecord: false,
  });
  expect(parseAddress('#/nowhere')).toMatchObject({ view: 'chat', conversation: null });
});

test('an address is never taken for a token', () => {
  expect(tokenInFragment('#/chat')).toBeNull();
  expect(tokenInFragment('')).toBeNull();
  expect(tokenInFragment('#s3cret')).toBe('s3cret');
});
