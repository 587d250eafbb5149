import { describe, expect, it } from 'vitest';
import { createChannel } from '../channel.ts';
import { createTopic } from '../topic.ts';
import { createLease } from './lease.ts';

describe('the lease of the engine', () => {
  it('lets chat go before the night, whoever asked first', async () => {
    const lease = createLease();
    const order: string[] = [];
    const first = await lease.acquire('night');
    const night = lease.acquire('night').then((release) => {
      order.push('night');
      release();
    });
    const chat = lease.acquire('chat').then((release) => {
      order.push('chat');
      release();
    });
    first();
    await Promise.all([night, chat]);
    expect(order).toEqual(['chat', 'night']);
  });
  it('forgets a waiter that gave up', async () => {
    const lease = createLease();
    const release = await lease.acquire('chat');
    const controller = new AbortController();
    const given = lease.acquire('chat', controller.signal);
    controller.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    release();
    (await lease.acquire('night'))();
  });
});

describe('streams', () => {
  it('give a late reader everything, also what was folded together', async () => {
    const channel = createChannel<string>((last, next) => last + next);
    channel.push('a');
    const early = channel.read()[Symbol.asyncIterator]();
    expect((await early.next()).value).toBe('a');
    channel.push('b');
    channel.push('c');
    channel.end();
    const late: string[] = [];
    for await (const item of channel.read()) late.push(item);
    expect(late.join('')).toBe('abc');
    expect((await early.next()).value).toBe('bc');
  });
  it('give a watcher the value at once and then the newest', async () => {
    const topic = createTopic(1);
    const controller = new AbortController();
    const watcher = topic.watch(controller.signal);
    expect((await watcher.next()).value).toBe(1);
    topic.set(2);
    topic.set(3);
    expect((await watcher.next()).value).toBe(3);
    controller.abort();
    expect((await watcher.next()).done).toBe(true);
  });
});
