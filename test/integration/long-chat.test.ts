import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAXIMUM_LINE_BYTES } from '../../src-main/core/engine/protocol.ts';
import { openTestCore, say, type TestCore } from './support/openCore.ts';

const PARAGRAPH = 'We walked along the river until the light was gone and talked about nothing in particular. '.repeat(120);

describe('a chat of more than the engine reads in one line', () => {
  let core: TestCore;
  let conversation = '';
  beforeAll(async () => {
    core = await openTestCore();
    const messages = Array.from({ length: 600 }, (_, index) => [
      { role: 'user' as const, content: `Day ${index}. ${PARAGRAPH}` },
      { role: 'assistant' as const, content: `Noted, day ${index}. ${PARAGRAPH}` },
    ]).flat();
    expect(messages.reduce((sum, message) => sum + message.content.length, 0)).toBeGreaterThan(1.2 * MAXIMUM_LINE_BYTES);
    await core.client.archive.importConversations({ conversations: [{ title: 'A long walk', messages }] });
    conversation = core.ports.database.conversations.list()[0]?.id ?? '';
  });
  afterAll(() => core.close());

  it('goes on, and the prompt holds what fits', async () => {
    const answer = await say(core, 'Hello again, how are you?', conversation);
    expect(answer.message).toMatchObject({ state: 'complete', failure: null });
    expect(answer.message.stats?.promptTokens ?? 0).toBeLessThanOrEqual(320);
    expect((await core.client.chat.saw({ message: answer.message.id })).prompt.at(-1)?.content).toContain('Hello again, how are you?');
  });
});
