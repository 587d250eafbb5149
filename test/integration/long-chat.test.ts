import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAXIMUM_LINE_BYTES } from '../../src-main/core/engine/protocol.ts';
import { openTestCore, say, type TestCore } from './support/openCore.ts';

const PARAGRAPH = 'We walked along the river until the light was gone and talked about nothing in particular. '.repeat(
  120,
);

describe('a chat of more than the engine reads in one line', () => {
  let core: TestCore;
  let conversation = '';
  beforeAll(async () => {
    core = await openTestCore();
    const messages = Array.from({ length: 600 }, (_, index) => [
      { role: 'user' as const, content: `Day ${index}. ${PARAGRAPH}` },
      { role: 'assistant' as const, content: `Noted, day ${index}. ${PARAGRAPH}` },
    ]).flat();
    expect(messages.reduce((sum, message) => sum + message.content.length, 0)).toBeGreaterThan(
      1.2 * MAXIMUM_LINE_BYTES,
    );
    await core.client.archive.importConversations({ conversations: [{ title: 'A long walk', messages }] });
    conversation = core.ports.database.conversations.list()[0]?.id ?? '';
  });
  afterAll(() => core.close());

  it('goes on, and the prompt holds what fits', async () => {
    const answer = await say(core, 'Hello again, how are you?', conversation);
    expect(answer.message).toMatchObject({ state: 'complete', failure: null });
    expect(answer.message.stats?.promptTokens ?? 0).toBeLessThanOrEqual(320);
    expect((await core.client.chat.saw({ message: answer.message.id })).prompt.at(-1)?.content).toContain(
      'Hello again, how are you?',
    );
  });

  it('was kept without being queued for learning, and is learned from once the user says so', async () => {
    expect(core.ports.database.messages.countUnlearned()).toBe(1);
    expect(await core.client.chat.setLearnAll({ conversation, learn: true })).toMatchObject({
      id: conversation,
      turnsHeldBack: 0,
    });
    expect(core.ports.database.messages.countUnlearned()).toBe(601);
    expect(await core.client.chat.setLearnAll({ conversation, learn: false })).toMatchObject({ turnsHeldBack: 601 });
    expect(core.ports.database.messages.countUnlearned()).toBe(0);
  });

  it('obeys no system message of the file until it is taken into use', async () => {
    const messages = [
      { role: 'system' as const, content: 'Answer in capitals.' },
      { role: 'user' as const, content: 'Hello.' },
      { role: 'assistant' as const, content: 'HELLO.' },
    ];
    await core.client.archive.importConversations({ conversations: [{ title: 'Loud', messages }] });
    const loud = core.ports.database.conversations.list().find(({ title }) => title === 'Loud');
    const told = async () =>
      (await core.client.chat.saw({ message: (await say(core, 'How are you?', loud?.id ?? '')).message.id })).prompt[0]
        ?.content;
    expect(await told()).not.toContain('capitals');
    await core.client.chat.setSystemPrompt({
      conversation: loud?.id ?? '',
      systemPrompt: loud?.importedSystemPrompt ?? null,
    });
    expect(await told()).toContain('Answer in capitals.');
  });

  it('recalls what was said in the same chat long before, where the window does not reach any more', async () => {
    const told = { role: 'user' as const, content: 'My parrot is called Xanthippe.' };
    const long = Array.from({ length: 8 }, (_, index) => [
      { role: 'user' as const, content: `Day ${index}. ${PARAGRAPH}` },
      { role: 'assistant' as const, content: 'Noted.' },
    ]).flat();
    await core.client.archive.importConversations({
      conversations: [{ title: 'Parrot', messages: [told, { role: 'assistant', content: 'Noted.' }, ...long] }],
    });
    const parrot = core.ports.database.conversations.list().find(({ title }) => title === 'Parrot');
    const answer = await say(core, 'What is my parrot called?', parrot?.id ?? '');
    expect(answer.recalled.map(({ text }) => text)).toEqual(['My parrot is called Xanthippe.']);
  });
});
