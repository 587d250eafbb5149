import { describe, expect, it } from 'vitest';
import { createChannel } from '../channel.ts';
import { createTopic } from '../topic.ts';
import { createLease } from './lease.ts';

describe('the lease of the engine', () => {
  it('lets chat go before the night, whoever asked first', async () => {
    const lease = createLease();
    const { signal } = new AbortController();
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    void lease('night', signal, () => first.promise);
    const night = lease('night', signal, async () => void order.push('night'));
    const chat = lease('chat', signal, async () => void order.push('chat'));
    first.resolve();
    await Promise.all([night, chat]);
    expect(order).toEqual(['chat', 'night']);
  });
  it('tells the night at work that chat waits, and chat nothing', async () => {
    const lease = createLease();
    const { signal } = new AbortController();
    const told: string[] = [];
    const until = (name: string, wanted: AbortSignal, end: Promise<void>) => {
      wanted.addEventListener('abort', () => told.push(name));
      return end;
    };
    const night = Promise.withResolvers<void>();
    const first = lease('night', signal, (wanted) => until('night', wanted, night.promise));
    const chat = Promise.withResolvers<void>();
    const second = lease('chat', signal, (wanted) => until('chat', wanted, chat.promise));
    const third = lease('chat', signal, (wanted) => until('chat', wanted, Promise.resolve()));
    expect(told).toEqual(['night']);
    night.resolve();
    await first;
    chat.resolve();
    await Promise.all([second, third]);
    expect(told).toEqual(['night']);
  });
  it('forgets a waiter that gave up', async () => {
    const lease = createLease();
    const { signal } = new AbortController();
    const first = Promise.withResolvers<void>();
    void lease('chat', signal, () => first.promise);
    const controller = new AbortController();
    const given = lease('chat', controller.signal, async () => undefined);
    controller.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    await expect(lease('chat', controller.signal, async () => undefined)).rejects.toThrow('gone');
    first.resolve();
    await expect(lease('night', signal, async () => 'next')).resolves.toBe('next');
  });
  it('lets nobody in before the work has ended, also where its signal aborted or it failed', async () => {
    const lease = createLease();
    const controller = new AbortController();
    const work = Promise.withResolvers<void>();
    const ended: string[] = [];
    const first = lease('chat', controller.signal, () => work.promise.finally(() => ended.push('first')));
    const next = lease('chat', new AbortController().signal, async () => void ended.push('next'));
    controller.abort(new Error('gone'));
    await new Promise(setImmediate);
    expect(ended).toEqual([]);
    work.reject(new Error('failed'));
    await expect(first).rejects.toThrow('failed');
    await next;
    expect(ended).toEqual(['first', 'next']);
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
