import { describe, expect, test } from 'vitest';
import { hostIsOurs, judgeRequest, judgeUpgrade, originIsOurs } from './requestRules.ts';

describe('Host and Origin', () => {
  test.each([
    ['127.0.0.1:4117', true],
    ['localhost:4117', true],
    ['127.0.0.1:4118', false],
    ['127.0.0.1', false],
    ['evil.example:4117', false],
    ['127.0.0.1:4117.evil.example', false],
    ['0.0.0.0:4117', false],
    ['[::1]:4117', false],
    [undefined, false],
  ])('Host %s is ours: %s', (host, ours) => {
    expect(hostIsOurs(host, 4117)).toBe(ours);
  });

  test.each([
    ['http://127.0.0.1:4117', true],
    ['http://localhost:4117', false],
    ['https://127.0.0.1:4117', false],
    ['http://evil.example', false],
    ['null', false],
    [undefined, false],
  ])('Origin %s under 127.0.0.1 is ours: %s', (origin, ours) => {
    expect(originIsOurs(origin, '127.0.0.1:4117', 4117)).toBe(ours);
  });

  test('only GET and HEAD of the own page are answered', () => {
    const host = '127.0.0.1:4117';
    expect(judgeRequest({ method: 'GET', host, origin: undefined }, 4117)).toEqual({ allowed: true });
    for (const method of ['POST', 'OPTIONS', 'PUT', 'DELETE', 'CONNECT', undefined])
      expect(judgeRequest({ method, host, origin: undefined }, 4117)).toMatchObject({ status: 405 });
    expect(judgeRequest({ method: 'GET', host, origin: 'http://evil.example' }, 4117)).toMatchObject({ status: 403 });
    expect(judgeRequest({ method: 'GET', host: 'evil.example', origin: undefined }, 4117)).toMatchObject({
      status: 421,
    });
  });

  test('a socket needs path, Host and Origin', () => {
    const good = { path: '/rpc', host: 'localhost:4117', origin: 'http://localhost:4117' };
    expect(judgeUpgrade(good, 4117)).toEqual({ allowed: true });
    expect(judgeUpgrade({ ...good, path: '/' }, 4117)).toMatchObject({ status: 404 });
    expect(judgeUpgrade({ ...good, origin: undefined }, 4117)).toMatchObject({ status: 403 });
    expect(judgeUpgrade({ ...good, host: 'localhost' }, 4117)).toMatchObject({ status: 421 });
  });
});
