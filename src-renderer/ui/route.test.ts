import { expect, test } from 'vitest';
import { tokenInFragment } from '../client/token.ts';
import { chatPath, parseRoute } from './route.ts';

test('addresses name pages', () => {
  expect(parseRoute('#/sleep/24')).toEqual({ view: 'night', cycle: 24 });
  expect(parseRoute('#/sleep/tonight')).toEqual({ view: 'tonight' });
  expect(parseRoute('#/sleep/x')).toEqual({ view: 'sleep' });
  expect(parseRoute('#/chat/off-the-record')).toEqual({
    view: 'chat',
    conversation: null,
    message: null,
    offTheRecord: true,
  });
  expect(parseRoute(chatPath('a b', 'c/d'))).toEqual({
    view: 'chat',
    conversation: 'a b',
    message: 'c/d',
    offTheRecord: false,
  });
  expect(parseRoute('#/nowhere')).toMatchObject({ view: 'chat', conversation: null });
});

test('a route is never taken for a token', () => {
  expect(tokenInFragment('#/chat')).toBeNull();
  expect(tokenInFragment('')).toBeNull();
  expect(tokenInFragment('#s3cret')).toBe('s3cret');
});
