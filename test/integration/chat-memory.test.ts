import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, say, type TestCore } from './support/openCore.ts';

describe('chat and memory on real parts', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore();
  });
  afterAll(async () => core.close());

  it('recalls a fact in a new conversation, with its source message', async () => {
    const told = await say(core, 'My dog is called Biscuit.');
    const asked = await say(core, 'What is my dog called?');
    expect(asked.conversation).not.toBe(told.conversation);
    expect(asked.recalled[0]).toMatchObject({ text: 'My dog is called Biscuit.', conversation: told.conversation });
    expect(asked.text).toContain('Biscuit');
    const saw = await core.client.chat.saw({ message: asked.message.id });
    expect(saw.prompt.at(-1)?.content).toBe('Memories:\n- My dog is called Biscuit.\n\nWhat is my dog called?');
  });

  it('forgets at once, in answers and in the index', async () => {
    const before = await core.client.memory.search({ query: 'dog', limit: 5 });
    await core.client.memory.forget({ ids: before.map((hit) => hit.memory.id) });
    const asked = await say(core, 'What is my dog called?');
    expect(asked.recalled).toEqual([]);
    expect(await core.client.memory.search({ query: 'Biscuit', limit: 5 })).toEqual([]);
    expect(
      (await core.ports.vectors.ids(AbortSignal.timeout(10_000))).some((id) =>
        before.some((hit) => hit.memory.id === id),
      ),
    ).toBe(false);
  });

  it('lets a newer value replace the older one', async () => {
    await say(core, 'My favourite colour is red.');
    await say(core, 'My favourite colour is green.');
    const asked = await say(core, 'What is my favourite colour?');
    expect(asked.recalled.map((one) => one.text)).toEqual(['My favourite colour is green.']);
  });

  it('stops in the middle and keeps the text', async () => {
    const stream = await core.client.chat.send({ conversation: null, text: 'What can you do?' });
    let id = '';
    let last;
    for await (const event of stream) {
      if (event.type === 'started') id = event.assistant.id;
      if (event.type === 'text') await core.client.chat.stop({ message: id });
      last = event;
    }
    expect(last).toMatchObject({ type: 'finished', message: { state: expect.stringMatching(/stopped|complete/) } });
    expect(last?.type === 'finished' && last.message.text.length).toBeGreaterThan(0);
  });

  it('keeps a chat off the record out of the database, memory and the next lesson', async () => {
    const conversation = await core.client.chat.create({ offTheRecord: true });
    const turns = core.ports.database.messages.countUnlearned();
    await say(core, 'My cat is called Zorro.', conversation.id);
    expect(core.ports.database.conversations.get(conversation.id)).toBeNull();
    expect(core.ports.database.messages.countUnlearned()).toBe(turns);
    expect((await say(core, 'What is my cat called?')).recalled).toEqual([]);
  });

  it('refuses what cannot be answered with a sentence that says what to do', async () => {
    await expect(say(core, '   ')).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'The message is empty. Write something first.',
    });
    await expect(say(core, 'x'.repeat(1_000_000))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('the limit is 200,000'),
    });
    await expect(say(core, 'hi', 'no-such-chat')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(core.client.chat.stop({ message: 'nothing' })).resolves.toEqual({ stopped: false });
    await expect(core.client.sleep.cycle({ cycle: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no night 99.',
    });
    await expect(core.client.sleep.undo()).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('never says that it did something to what does not exist', async () => {
    const { chat, memory, sleep, archive, lab } = core.client;
    const message = 'nothing';
    const conversation = 'nothing';
    const told = (await memory.write({ text: 'My parrot is called Rio.' })).id;
    const calls: Record<string, () => Promise<unknown>> = {
      forget: () => memory.forget({ ids: ['nothing'] }),
      'forget, one of two': () => memory.forget({ ids: [told, 'nothing'] }),
      pin: () => memory.pin({ ids: [told, 'nothing'], pinned: true }),
      confirm: () => memory.confirm({ ids: ['nothing', told] }),
      edit: () => memory.edit({ id: 'nothing', text: 'x' }),
      learn: () => chat.setLearn({ message, learn: false }),
      rate: () => chat.rate({ message, rating: 1 }),
      choose: () => chat.choose({ message }),
      saw: () => chat.saw({ message }),
      rename: () => chat.rename({ conversation, title: 'x' }),
      'pin a chat': () => chat.pin({ conversation, pinned: true }),
      prompt: () => chat.setSystemPrompt({ conversation, systemPrompt: 'x' }),
      remove: () => chat.remove({ conversation }),
      open: () => chat.open({ conversation }),
      regenerate: async () => (await chat.regenerate({ message })).next(),
      follow: async () => (await chat.follow({ message })).next(),
      night: () => sleep.cycle({ cycle: 99 }),
      'night, followed': async () => (await sleep.night({ cycle: 99 })).next(),
      'night, read': () => sleep.markRead({ cycle: 99 }),
      'night, lessons': () => sleep.examples({ cycle: 99 }),
      receipt: () => archive.searchErased({ receipt: 'nothing' }),
      run: () => lab.items({ run: 'nothing' }),
    };
    for (const [name, call] of Object.entries(calls))
      await expect(call(), name).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringMatching(/\.$/) });
    expect(core.ports.database.memories.get(told)).toMatchObject({ state: 'active', pinned: false });
  });

  it('says in tokens why a long message does not fit the practice model, and keeps it', async () => {
    const reply = await say(core, 'tell me more about this. '.repeat(200));
    expect(reply.message).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/This message has \d+ tokens/),
    });
    const { messages } = await core.client.chat.open({ conversation: reply.conversation });
    expect(messages[0]?.text.length).toBeGreaterThan(4_000);
  });

  it('removes a conversation with the memories it gave', async () => {
    const told = await say(core, 'My sister is called Ada.');
    expect(await core.client.chat.remove({ conversation: told.conversation })).toMatchObject({
      removedMemories: 1,
      receipt: { state: 'done', memories: 1, nights: [], search: { found: [] } },
    });
    expect((await say(core, 'What is my sister called?')).recalled).toEqual([]);
  });

  it('is removed once, however often that is asked while it answers', async () => {
    const { chat } = core.client;
    const reply = await chat.send({ conversation: null, text: 'My brother is called Tom.' });
    let conversation = '';
    for await (const event of reply) {
      if (event.type !== 'started') continue;
      conversation = event.conversation.id;
      break;
    }
    const asked = [chat.remove({ conversation }), chat.remove({ conversation })];
    const [removed, again] = await Promise.all(asked);
    expect(removed?.receipt).toMatchObject({ conversation, state: 'done', messages: 2 });
    expect(again).toEqual(removed);
    const receipts = await core.client.archive.erasures();
    expect(receipts.filter((receipt) => receipt.conversation === conversation)).toHaveLength(1);
  });
});
