import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, say, type TestCore } from './support/openCore.ts';

const styleLine = async (core: TestCore, message: string) =>
  (await core.client.chat.saw({ message })).prompt[0]?.content.split('\nStyle: ')[1] ?? null;

describe('the style card on real parts', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore();
  });
  afterAll(async () => core.close());
  const read = async () => {
    for await (const card of await core.client.style.card()) return card;
    return null;
  };

  it('works from the second correction on, in the very answer to it, and is gone with the conversation', async () => {
    const first = await say(core, 'How do I sleep well?');
    const second = await say(core, 'No, shorter.', first.conversation);
    expect(await styleLine(core, second.message.id)).toBeNull();
    const third = await say(core, 'That is still too long.', first.conversation);
    expect(await styleLine(core, third.message.id)).toBe('Answer in one short sentence.');
    expect(await read()).toMatchObject({
      traits: [{ trait: 'length', why: { kind: 'counted', counts: { correction: 2 } }, source: 'statistics' }],
      text: 'Answer in one short sentence.',
    });
    await core.client.chat.remove({ conversation: first.conversation });
    expect(await read()).toMatchObject({ traits: [], text: '' });
  });

  it('keeps thumbs and edited questions with the chat, on a branch of their own', async () => {
    const asked = await say(core, 'Tell me about the sea.');
    expect(await core.client.chat.rate({ message: asked.message.id, rating: 1 })).toMatchObject({ rating: 1 });
    expect(await core.client.chat.rate({ message: asked.message.id, rating: null })).toMatchObject({ rating: null });
    const before = (await core.client.chat.open({ conversation: asked.conversation })).messages;
    for await (const _ of await core.client.chat.send({
      conversation: asked.conversation,
      text: 'Tell me about the sea as a list.',
      instead: before[0]?.id ?? null,
    }));
    const after = (await core.client.chat.open({ conversation: asked.conversation })).messages;
    expect(after.map((message) => message.role)).toEqual(['user', 'assistant']);
    expect(after[0]).toMatchObject({ text: 'Tell me about the sea as a list.', parent: null });
    const traces = core.ports.database.messages.styleTraces(10);
    expect(traces.map(({ text, insteadOf, answers }) => ({ text, insteadOf, answers: answers.length }))).toEqual([
      { text: 'Tell me about the sea as a list.', insteadOf: 'Tell me about the sea.', answers: 1 },
    ]);
    await core.client.chat.setLearn({ message: after[0]?.id ?? '', learn: false });
    expect(core.ports.database.messages.styleTraces(10)).toHaveLength(0);
    const misdirected = await core.client.chat.send({
      conversation: asked.conversation,
      text: 'x',
      instead: 'nothing',
    });
    await expect(misdirected.next()).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('follows wishes, the newest first, and what is set by hand; removing forgets the memory', async () => {
    const told = await say(core, 'Please be more formal.');
    expect(await styleLine(core, told.message.id)).toBe('Be formal.');
    await say(core, 'Please be more friendly.');
    const again = await say(core, 'Please be more formal.');
    expect(await styleLine(core, again.message.id)).toBe('Be formal.');
    expect((await core.client.style.switch({ trait: 'formality', on: false })).text).toBe('');
    expect((await core.client.style.switch({ trait: 'formality', on: true })).text).toBe('Be formal.');
    expect((await core.client.style.pin({ trait: 'formality', value: 'warm' })).text).toBe('Be warm and friendly.');
    await expect(core.client.style.pin({ trait: 'formality', value: 'royal' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect((await core.client.style.remove({ trait: 'formality' })).traits).toEqual([]);
    expect(
      (await core.client.memory.list({ state: 'active' })).filter((memory) => memory.kind === 'preference'),
    ).toEqual([]);
    expect((await core.client.style.addWish({ text: 'Prefer metric units' })).wishes).toMatchObject([
      { text: 'Prefer metric units' },
    ]);
    await expect(core.client.style.addWish({ text: 'my password is hunter2' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });
});
