import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src-shared/contract/index.ts';
import { openTestCore, say, type TestCore } from './support/openCore.ts';

describe('answers of the built-in model', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openTestCore();
  });
  afterAll(async () => core.close());

  /** Asks for another answer and returns it with all that was seen while it was written. */
  const again = async (message: string): Promise<{ message: Message; seen: string }> => {
    let seen = '';
    for await (const event of await core.client.chat.regenerate({ message })) {
      if (event.type === 'text') seen += event.text;
      if (event.type === 'finished') return { message: event.message, seen };
    }
    throw new Error('the answer did not end');
  };

  it('another answer differs when it is asked for, and says so where the model has no other words', async () => {
    const different: string[] = [];
    const questions = [
      'Hi.',
      'How are you?',
      'Tell me a joke.',
      'I am tired today.',
      'Give me a tip for a rainy day.',
      'What can you do?',
      'Good morning!',
      'Thank you.',
    ];
    for (const question of questions) {
      const first = await say(core, question);
      const answers = [first.text];
      for (let time = 0; time < 3; time += 1) {
        const next = await again(first.message.id);
        expect(next.message.state).toBe('complete');
        // The page was shown the answer that was kept, and no try that was not.
        expect(next.seen).toBe(next.message.text);
        expect(next.message.stats?.repeats ?? false).toBe(answers.includes(next.message.text));
        answers.push(next.message.text);
      }
      if (process.env['CIRCADIA_SHOW'] !== undefined) process.stdout.write(`${question} ${JSON.stringify(answers)}\n`);
      if (new Set(answers.slice(1)).size > 1) different.push(question);
    }
    // The tiny model is very sure of some of its answers: in three runs with other seeds it differed for seven, six and
    // seven of these eight.
    expect(different.length).toBeGreaterThanOrEqual(5);
  });

  it.each([
    'كيف حالك اليوم يا صديقي العزيز؟',
    'מה שלומך היום?',
    '今日はどうですか。',
    'สวัสดีครับ',
    '🙂🙂🙂',
    'Как дела?',
  ])('no control token is ever answered, in any script: %s', async (question) => {
    const { text, message, events } = await say(core, question);
    expect(text).not.toMatch(/<\|/);
    expect(
      events
        .filter((event) => event.type === 'text')
        .map((event) => event.text)
        .join(''),
    ).not.toMatch(/<\|/);
    expect(message.state === 'complete' ? text.trim() !== '' : /found no words/.test(message.failure ?? '')).toBe(true);
  });

  it('what you write about control tokens stays as you wrote it', async () => {
    const question = 'What is <|pad|>?\n```\n<|pad|><|end|>\n```';
    const { conversation, text } = await say(core, question);
    const { messages } = await core.client.chat.open({ conversation });
    expect(messages[0]?.text).toBe(question);
    expect(text).not.toMatch(/<\|/);
  });
});
