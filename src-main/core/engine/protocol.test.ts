import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { methods, parseInbound, type Method } from './protocol.ts';

const FOLDER = join(import.meta.dirname, '../../../test/fixtures/wire');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string): { direction: string; message: Record<string, unknown> } =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const methodOf = (name: string): Method => name.split('.')[1] as Method;

describe('the golden messages', () => {
  test.each(files.filter((name) => name.startsWith('request.')))(
    '%s is a request that we may send, with nothing unknown in it',
    (name) => {
      const { direction, message } = read(name);
      expect(direction).toBe('toEngine');
      expect(message['method']).toBe(methodOf(name));
      expect(methods[methodOf(name)].params.strict().parse(message['params'])).toEqual(message['params']);
    },
  );

  test.each(files.filter((name) => name.startsWith('item.')))('%s is an item that we read whole', (name) => {
    const inbound = parseInbound(read(name).message);
    if (inbound?.kind !== 'item') throw new Error('not an item');
    expect(methods[methodOf(name)].item.parse(inbound.item)).toEqual(inbound.item);
  });

  test.each(files.filter((name) => name.startsWith('result.')))('%s is a result that we read whole', (name) => {
    const inbound = parseInbound(read(name).message);
    if (inbound?.kind !== 'result') throw new Error('not a result');
    expect(methods[methodOf(name)].result.parse(inbound.result)).toEqual(inbound.result);
  });

  test.each(files.filter((name) => name.startsWith('error.')))('%s is a coded error', (name) => {
    const { message } = read(name);
    const inbound = parseInbound(message);
    if (inbound?.kind !== 'error') throw new Error('not an error');
    const code = name.split('.')[1];
    expect(inbound.error).toEqual(message['error']);
    expect(inbound.error.code).toBe(code === 'withoutId' ? 'bad_request' : code);
    expect(inbound.id).toBe(message['id'] ?? null);
  });

  test.each(files.filter((name) => name.startsWith('hello.')))('%s names only methods that we know', (name) => {
    const inbound = parseInbound(read(name).message);
    if (inbound?.kind !== 'hello') throw new Error('not a hello');
    expect(Object.keys(methods)).toEqual(expect.arrayContaining(inbound.hello.capabilities));
  });

  test('hold every method in both directions, and nothing of an unknown kind', () => {
    for (const method of Object.keys(methods)) {
      expect(files).toContain(`request.${method}.json`);
      expect(files).toContain(`result.${method}.json`);
    }
    expect(files.filter((name) => !/^(request|item|result|error|hello)\.|^cancel\.json$/.test(name))).toEqual([]);
  });
});

test('a message that is none of the protocol is no message', () => {
  for (const value of [null, 3, 'text', [], {}, { id: 'x', result: 1 }, { hello: {} }, { error: { code: 'internal' } }])
    expect(parseInbound(value)).toBeNull();
});

test('an unknown error code of a later engine reads as internal', () => {
  expect(parseInbound({ id: 1, error: { code: 'new_thing', message: 'A sentence.' } })).toEqual({
    kind: 'error',
    id: 1,
    error: { code: 'internal', message: 'A sentence.', detail: null },
  });
});
