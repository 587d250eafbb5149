import { describe, expect, test } from 'vitest';
import type { ErasureReceipt, LabRun, Message } from '../../../../src-shared/contract/index.ts';
import { replyLine } from './chat.ts';
import { receiptText, unfinishedSentence } from './forget.ts';
import { conversationMarkdown, exportName } from './exportFolder.ts';
import { changedText, harnessLine, noiseSentence } from './lab/lab.ts';
import { metricLine, verdictText } from './sleep.ts';

const score = { correct: 8, n: 10, accuracy: 0.8, low: 0.5, high: 0.95, nll: 0.4 };

describe('the lines scripts rely on', () => {
  test('reply', () => {
    const message: Message = {
      id: 'm2',
      conversation: 'c1',
      parent: 'm1',
      role: 'assistant',
      text: 'Biscuit.',
      state: 'complete',
      failure: null,
      createdAt: 1,
      learn: true,
      learnedIn: null,
      origin: 'typed',
      pasted: [],
      versions: [],
      rating: null,
      recalled: [{ memory: 'f1', text: 'My dog is called Biscuit.', score: 0.9, conversation: 'c0', message: 'm0' }],
      stats: null,
    };
    expect(replyLine(message)).toEqual({
      type: 'reply',
      conversation: 'c1',
      message: 'm2',
      text: 'Biscuit.',
      recalled: [{ memory: 'f1', text: 'My dog is called Biscuit.', score: 0.9 }],
      stats: null,
      state: 'complete',
    });
  });

  test('a receipt says what was rolled back, what is in use and what the search found', () => {
    const receipt = {
      ...{
        id: 'r1',
        conversation: 'c1',
        state: 'done',
        askedAt: 1,
        finishedAt: 2,
        messages: 4,
        memories: 1,
        memoriesKept: 1,
        vectors: 1,
        nights: [2, 3],
      },
      ...{ activeNight: { before: 3, after: 1 }, turnsToLearnAgain: 5, files: 6, bytes: 1e6, backups: 2 },
      search: { phrases: 18, files: 40, bytes: 2_500_000, at: 2, found: [] },
    } satisfies Omit<ErasureReceipt, 'state'> & { state: 'done' };
    expect(receiptText(receipt).split('\n')).toEqual([
      'Receipt r1',
      '  4 messages, 1 memory, 1 vector, 6 files, 2 backups erased',
      '  1 memory kept: another conversation states it too',
      '  Rolled back: night 2, night 3. In use now: night 1.',
      '  5 turns of other conversations will be studied again.',
      '  None of 18 phrases is in the data folder (40 files, 2.5 MB).',
    ]);
    const left = { ...receipt, search: { ...receipt.search, found: [{ file: 'settings.json', hits: 2 }] } };
    expect(receiptText(left)).toContain('Still there: settings.json (2)');
    expect(receiptText({ ...receipt, nights: [], search: null })).toContain('goes on at the next start');
  });

  test('a receipt with hits ends the command as not done and says what happens next', () => {
    expect(unfinishedSentence({ id: 'r1', state: 'found' })).toContain(
      'It is not done: words of it are still in the data folder. Each start erases and looks again',
    );
    expect(unfinishedSentence({ id: 'r1', state: 'found' })).toContain('forget --again r1');
    expect(unfinishedSentence({ id: 'r1', state: 'done' })).toBeNull();
  });

  test('metric names only what was measured', () => {
    const metric = {
      type: 'metric',
      cycle: 1,
      step: 5,
      trainLoss: 2,
      validationLoss: null,
      learningRate: 1e-4,
    } as const;
    expect(metricLine(metric)).toEqual({ type: 'metric', cycle: 1, step: 5, trainLoss: 2 });
    expect(metricLine({ ...metric, trainLoss: null, validationLoss: 3 })).toEqual({
      type: 'metric',
      cycle: 1,
      step: 5,
      validationLoss: 3,
    });
  });

  test('harness', () => {
    const run: LabRun = {
      id: 'l',
      name: 'x',
      night: null,
      threeTimes: false,
      startedAt: 0,
      endedAt: 1,
      kind: 'harness',
      suite: 'quick',
      model: 'pocket',
      recipe: null,
      rows: null,
      failure: null,
      tasks: { logic: score },
      pooled: score,
      itemsPerSecond: 5,
      rotation: 0,
      cached: 3,
      flips: { last: { answers: 2, grades: 1, n: 10, nllMax: 0.5 } },
      comparedWith: 'k',
      resolvesPoints: 2.8,
      report: null,
      placement: { logic: { rung: 'middle', reading: 'chosen', chance: 0.25, standing: 'between' } },
      own: null,
      losses: [],
    };
    const { correct, ...shown } = score;
    expect(correct).toBe(8);
    expect(harnessLine(run)).toEqual({
      type: 'harness',
      suite: 'quick',
      model: 'pocket',
      tasks: { logic: { ...shown, rung: 'middle', reading: 'chosen', chance: 0.25 } },
      pooled: shown,
      placement: { logic: { rung: 'middle', reading: 'chosen', standing: 'between' } },
      itemsPerSecond: 5,
      rotation: 0,
      cached: 3,
      flips: run.flips,
      resolvesPoints: 2.8,
    });
  });

  test('a noisy A/A run says how noisy, a quiet one and an ordinary exam say nothing', () => {
    const quiet = { answers: 0, grades: 0, n: 80, nllMax: 0 };
    const noisy = { answers: 3, grades: 0, n: 80, nllMax: 0.1 };
    expect(noiseSentence({ flips: { repeat: quiet, order: quiet } })).toBeNull();
    expect(noiseSentence({ flips: { last: noisy } })).toBeNull();
    expect(noiseSentence({ flips: { repeat: quiet, order: noisy } })).toBeNull();
    expect(noiseSentence({ flips: { repeat: noisy, order: quiet } })).toBe(
      'The same model changed 3 of 80 answers when asked again. No score can be trusted until this is 0.',
    );
  });

  test('a changed item shows the question and both answers', () => {
    const text = changedText({
      item: 'logic-1',
      task: 'logic',
      split: 'secret',
      reading: 'written',
      prompt: 'Who is tallest?',
      reference: 'Ann',
      reply: 'Ben',
      correct: false,
      reason: 'other',
      nll: 1,
      before: { reply: 'Ann', correct: true, reason: 'equal', nll: 0.5 },
    });
    expect(text).toBe(
      'logic-1 (secret)\n      Who is tallest?\n  wanted: Ann\n  before, right: Ann\n  now, wrong: Ben\n\n',
    );
  });

  test('a verdict reads with scores of both sides and seconds', () => {
    const text = verdictText({
      type: 'verdict',
      cycle: 4,
      verdict: 'promoted',
      reason: { kind: 'told', sentence: 'Nothing was lost.' },
      harness: { before: { logic: 0.6 }, after: { logic: 0.65 } },
      seconds: { train: 12.34 },
      plannedSeconds: { train: 9.6 },
    });
    expect(text).toContain('Night 4: promoted. Nothing was lost.');
    expect(text).toMatch(/logic +60\.0 % → +65\.0 %/);
    expect(text).toContain('train 12.3 s (planned 10)');
  });
});

describe('export', () => {
  test('file names are safe on every system', () => {
    const name = exportName({ id: 'abcdefgh12345678', title: '../..\\: "Ünïcode"? *\u0000', createdAt: 0 });
    expect(name).toMatch(/^1970-01-01-[a-z0-9-]+-12345678$/);
    expect(exportName({ id: 'abcdefgh12345678', title: 'Zoë Müller-Nuñez', createdAt: 0 })).toBe(
      '1970-01-01-zoe-muller-nunez-12345678',
    );
    expect(exportName({ id: 'abcdefgh12345678', title: '…', createdAt: 0 })).toBe('1970-01-01-chat-12345678');
  });

  test('an unclosed fence in an answer does not swallow the turns after it, and a failed answer says why', () => {
    const conversation = {
      ...{ id: 'c', title: 'Dogs', createdAt: 0, updatedAt: 0, pinned: false, offTheRecord: false },
      ...{
        systemPrompt: null,
        importedSystemPrompt: null,
        model: null,
        sampling: { temperature: null, topP: null },
        turnsHeldBack: 0,
        messageCount: 3,
      },
    };
    const said = (role: 'user' | 'assistant', text: string, failure: string | null = null) => ({
      role,
      text,
      failure,
      state: failure === null ? ('complete' as const) : ('failed' as const),
    });
    expect(
      conversationMarkdown(
        conversation,
        [said('assistant', '```js\nlet a'), said('user', 'Why?'), said('assistant', '', 'No memory.')],
        2,
      ),
    ).toBe(
      '# Dogs\n\n1970-01-01T00:00:00.000Z\n\n## Circadia\n\n```js\nlet a\n```\n\n## You\n\nWhy?\n\n## Circadia\n\n\n\n*(failed: No memory.)*\n\n*(2 messages of other versions are in conversations.jsonl.)*\n',
    );
  });

  test('a stopped answer is marked in the Markdown', () => {
    const conversation = {
      id: 'c',
      title: 'Dogs',
      createdAt: 0,
      updatedAt: 0,
      pinned: false,
      offTheRecord: false,
      systemPrompt: null,
      importedSystemPrompt: null,
      model: null,
      sampling: { temperature: null, topP: null },
      turnsHeldBack: 0,
      messageCount: 1,
    };
    const message: Message = {
      id: 'm',
      conversation: 'c',
      parent: null,
      role: 'assistant',
      text: 'Half',
      state: 'stopped',
      failure: null,
      createdAt: 0,
      learn: true,
      learnedIn: null,
      origin: 'typed',
      pasted: [],
      versions: [],
      rating: null,
      recalled: [],
      stats: null,
    };
    expect(conversationMarkdown(conversation, [message])).toBe(
      '# Dogs\n\n1970-01-01T00:00:00.000Z\n\n## Circadia\n\nHalf\n\n*(stopped)*\n',
    );
  });
});
