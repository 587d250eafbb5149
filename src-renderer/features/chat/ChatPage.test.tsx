import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Message, ReplyEvent } from '../../../src-shared/contract/index.ts';
import { type Answers, channel, refused } from '../../../test/page/fakeCore.ts';
import { openPage } from '../../../test/page/openWindow.tsx';
import { conversation, exchange, message, night, NOW, status } from '../../../test/page/samples.ts';
import { useAddress } from '../../ui/address.ts';
import { ChatPage } from './ChatPage.tsx';

function Page() {
  const address = useAddress();
  return address.view === 'chat' ? (
    <ChatPage key={address.conversation} address={address} onShowChats={() => {}} />
  ) : null;
}

/** The chat “Saturday dinner” with these messages; the core answers as told. */
async function openChat(messages: readonly Message[], chat: NonNullable<Answers['chat']> = {}, path = '#/chat/c1') {
  const opened = openPage(<Page />, (topics) => ({
    chat: { open: () => ({ conversation: conversation(), messages: [...messages] }), ...chat },
    sleep: {
      markRead: () => ({}),
      undo: () => {
        topics.cycles.set([night({ inUse: false, undone: true })]);
        topics.status.set(status());
        return { activeNight: 5, undone: 7 };
      },
    },
  }));
  window.location.hash = path;
  window.dispatchEvent(new Event('hashchange'));
  await opened.screen.findByRole('heading', { level: 1, name: 'Saturday dinner' });
  return opened;
}
const answerOf = () => screen.getByRole('article', { name: 'Circadia' });

it('shows the branch in use, each message under its author', async () => {
  await openChat(exchange());
  expect(screen.getByRole('article', { name: 'You' }).textContent).toContain('What can I cook?');
  expect(answerOf().textContent).toContain('A braise.');
});

it('says that a chat is not here, and why', async () => {
  const { screen } = openPage(<Page />, () => ({
    chat: {
      open: () => {
        throw refused('That chat is gone.', 'none', 'NOT_FOUND');
      },
    },
  }));
  window.location.hash = '#/chat/c9';
  window.dispatchEvent(new Event('hashchange'));
  await screen.findByRole('heading', { name: 'This conversation is not here.' });
  expect(screen.getByText('That chat is gone.')).toBeTruthy();
});

it('goes over to another version and to what followed it', async () => {
  const versions = ['a0', 'a1'];
  const older = exchange({ id: 'a0', text: 'A stew.', versions });
  const { user, core } = await openChat(exchange({ versions }), {
    choose: () => ({ conversation: conversation(), messages: older }),
  });
  expect(within(answerOf()).getByRole('group', { name: 'Versions' }).textContent).toContain('2 of 2');
  // There is no newer one, and the button keeps the focus.
  await user.click(screen.getByRole('button', { name: 'Next version' }));
  expect(core.calls('chat.choose')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Previous version' }));
  await within(answerOf()).findByText('A stew.');
  expect(core.calls('chat.choose')).toEqual([{ message: 'a0' }]);
  expect(within(answerOf()).getByRole('group', { name: 'Versions' }).textContent).toContain('1 of 2');
});

it('goes over to the branch of the message that a link leads to, once', async () => {
  const older = exchange({ id: 'a0', text: 'A stew.', versions: ['a0', 'a1'] });
  const { core } = await openChat(
    exchange({ versions: ['a0', 'a1'] }),
    { choose: () => ({ conversation: conversation(), messages: older }) },
    '#/chat/c1/a0',
  );
  await screen.findByText('A stew.');
  expect(core.calls('chat.choose')).toEqual([{ message: 'a0' }]);
});

it('writes an answer anew, word by word, and says so to who listens', async () => {
  const answer = channel<ReplyEvent>();
  const { user } = await openChat(exchange(), { regenerate: answer.read });
  await user.click(screen.getByRole('button', { name: 'Regenerate' }));
  const [asked, begun] = exchange({ id: 'a2', state: 'streaming', text: '', versions: ['a1', 'a2'] });
  answer.push({ type: 'started', conversation: conversation(), user: asked, assistant: begun });
  await screen.findByText('Reading.');
  await screen.findByText('Answering', { selector: '[role=status]' });
  expect(screen.queryByRole('button', { name: 'Regenerate' })).toBeNull();
  answer.push({ type: 'text', text: 'A st' }, { type: 'text', text: 'ew.' });
  await within(answerOf()).findByText('A stew.');
  answer.push({ type: 'finished', message: { ...begun, state: 'complete', text: 'A stew.' } });
  await screen.findByText('Answer complete');
  expect(screen.getByRole('button', { name: 'Regenerate' })).toBeTruthy();
});

it('says at the answer why it could not be written anew', async () => {
  const { user } = await openChat(exchange(), {
    regenerate: () => {
      throw refused('An answer is being written. Wait for it, or stop it.');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Regenerate' }));
  await within(answerOf()).findByText('An answer is being written. Wait for it, or stop it.');
});

it.each([
  [
    { state: 'failed', text: '', failure: 'The engine ran out of memory.' },
    'The engine ran out of memory.',
    'Try again',
  ],
  [{ state: 'failed', text: '', failure: null }, 'The answer failed. Your message is safe.', 'Try again'],
  [{ state: 'stopped', text: 'A bra' }, 'Stopped. What it had written is kept.', 'Try again'],
  [{ state: 'stopped', text: '' }, 'Stopped before the first word.', 'Answer again'],
] as const)('says how an answer ended and lets it be written again: %j', async (end, sentence, action) => {
  const { user, core } = await openChat(exchange({ ...end }), { regenerate: channel<ReplyEvent>().read });
  expect(answerOf().textContent).toContain(sentence);
  await user.click(within(answerOf()).getByRole('button', { name: action }));
  await waitFor(() => expect(core.calls('chat.regenerate')).toEqual([{ message: 'a1' }]));
});

it('shows beside an answer what the app has to say about it', async () => {
  await openChat(exchange({ notes: [{ kind: 'nothingStored', secret: null }] }));
  expect(answerOf().textContent).toContain('Nothing was stored from this message.');
});

it('takes a thumb and takes it back', async () => {
  let rating: Message['rating'] = null;
  const { user, core } = await openChat(exchange(), {
    rate: (input) => ({ ...exchange()[1], rating: (rating = input.rating) }),
  });
  const good = screen.getByRole('button', { name: 'Good answer' });
  await user.click(good);
  await waitFor(() => expect(good.getAttribute('aria-pressed')).toBe('true'));
  await user.click(good);
  await waitFor(() => expect(good.getAttribute('aria-pressed')).toBe('false'));
  expect(core.calls('chat.rate')).toEqual([
    { message: 'a1', rating: 1 },
    { message: 'a1', rating: null },
  ]);
  expect(rating).toBeNull();
});

it('leaves an answer out of learning, and says so', async () => {
  const { user } = await openChat(exchange(), { setLearn: ({ learn }) => ({ ...exchange()[1], learn }) });
  await user.click(screen.getByRole('button', { name: 'Don’t learn this' }));
  await within(answerOf()).findByText('Not learned');
});

it('asks a question in other words on a branch of its own, the pasted part with it', async () => {
  const asked = message({ text: 'Read this: Dear Ann', pasted: [{ start: 11, end: 19 }] });
  const answer = channel<ReplyEvent>();
  const { user, core } = await openChat([asked], { send: answer.read });
  await user.click(screen.getByRole('button', { name: 'Ask it in other words' }));
  const field = screen.getByRole('textbox', { name: 'Question' });
  await user.type(field, '!', { initialSelectionStart: 0, initialSelectionEnd: 0 });
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Send' }));
  await waitFor(() =>
    expect(core.calls('chat.send')).toMatchObject([
      { conversation: 'c1', instead: 'm1', text: '!Read this: Dear Ann', pasted: [{ start: 12, end: 20 }] },
    ]),
  );
  const reworded = { ...asked, id: 'm2', text: 'Shorter', versions: ['m1', 'm2'] };
  answer.push({
    type: 'started',
    conversation: conversation(),
    user: reworded,
    assistant: message({ id: 'a2', parent: 'm2', role: 'assistant', state: 'streaming', text: '' }),
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getAllByRole('article', { name: 'You' }).map((one) => one.textContent)).toEqual([
    expect.stringContaining('Shorter'),
  ]);
});

it('keeps other words that were refused', async () => {
  const { user } = await openChat(exchange(), {
    send: () => {
      throw refused('An answer is being written.');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Ask it in other words' }));
  await user.type(screen.getByRole('textbox', { name: 'Question' }), ' Quickly.');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Send' }));
  await screen.findByText('An answer is being written.');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Question' }).value).toBe(
    'What can I cook? Quickly.',
  );
});

it('joins an answer that is being written: what is there once, then the rest', async () => {
  const answer = channel<ReplyEvent>();
  await openChat(exchange({ state: 'streaming', text: 'A bra' }), { follow: answer.read });
  answer.push({ type: 'text', text: 'A brai' }, { type: 'text', text: 'se.' });
  await within(answerOf()).findByText('A braise.');
});

it('shows how an answer ended while the line was cut', async () => {
  let messages: Message[] = exchange({ state: 'streaming', text: 'A bra' });
  const { core } = await openChat([], {
    open: () => ({ conversation: conversation(), messages }),
    follow: channel<ReplyEvent>().read,
  });
  await screen.findByText('Answering', { selector: '[role=status]' });
  messages = exchange({ text: 'A braise, in the end.' });
  core.drop();
  await within(answerOf()).findByText('A braise, in the end.');
});

it('deletes a chat only after it was asked, and opens a new one', async () => {
  const { user, core, app } = await openChat(exchange(), { remove: () => ({ removedMemories: 1, receipt: null }) });
  for (const [answer, asked] of [
    ['Keep', []],
    ['Delete', [{ conversation: 'c1' }]],
  ] as const) {
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const question = await screen.findByRole('alertdialog', { name: 'Delete “Saturday dinner”?' });
    await user.click(within(question).getByRole('button', { name: answer }));
    await waitFor(() => expect(core.calls('chat.remove')).toEqual(asked));
  }
  await waitFor(() => expect(window.location.hash).toBe('#/chat'));
  expect(app.refusal.getState().value).toBeNull();
});

it('takes the system prompt of a file into use only after it was read', async () => {
  const imported = conversation({ importedSystemPrompt: 'You sell bicycles.' });
  const { user, core } = await openChat([], {
    open: () => ({ conversation: imported, messages: [] }),
    setSystemPrompt: ({ systemPrompt }) => ({ ...imported, systemPrompt }),
  });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: /an imported one is not in use/ }));
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'System prompt' })).value).toBe('');
  await screen.findByText('You sell bicycles.');
  expect(core.calls('chat.setSystemPrompt')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Use it' }));
  await screen.findByText('own system prompt');
});

it('shows what the model saw, and the memories with their match', async () => {
  const { user } = await openChat(exchange(), {
    saw: () => ({
      prompt: [{ role: 'system', content: 'You are Circadia.' }],
      recalled: [{ memory: 'oven', text: 'The oven runs hot.', score: 0.874, conversation: null, message: null }],
    }),
  });
  await user.click(screen.getByRole('button', { name: 'What the model saw' }));
  const panel = await screen.findByRole('complementary', { name: 'What the model saw' });
  await within(panel).findByText('You are Circadia.');
  expect(within(panel).getByText('0.87')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary', { name: 'What the model saw' })).toBeNull();
});

it('marks the night that came between two messages', async () => {
  const [asked, answered] = exchange();
  const { topics } = await openChat([asked, { ...answered, createdAt: NOW + 86_400_000 }]);
  topics.cycles.set([night({ endedAt: NOW + 3_600_000 })]);
  expect((await screen.findByRole('link', { name: /^Night 7.*good night/ })).getAttribute('href')).toBe('#/sleep/7');
});

it('lays the report of a night over the chat once, and marks it read when it is closed', async () => {
  const { user, core, topics } = await openChat(exchange());
  topics.cycles.set([night()]);
  topics.status.set(status({ unread: 7 }));
  const report = await screen.findByRole('dialog');
  expect(report.textContent).toContain('lost nothing we can measure');
  expect(document.activeElement?.textContent).toBe('Start the day');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(core.calls('sleep.markRead')).toEqual([{ cycle: 7 }]));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('undoes the night from its report only after a question', async () => {
  const { user, core, topics } = await openChat(exchange());
  topics.cycles.set([night()]);
  topics.status.set(status({ unread: 7 }));
  for (const [answer, asked] of [
    ['Keep the night', 0],
    ['Undo night 7', 1],
  ] as const) {
    await user.click(await screen.findByRole('button', { name: 'Undo this night' }));
    const question = await screen.findByRole('alertdialog', { name: 'Undo night 7?' });
    await user.click(within(question).getByRole('button', { name: answer }));
    await waitFor(() => expect(core.calls('sleep.undo')).toHaveLength(asked));
  }
  await screen.findByText(/^Back to night 5\. Night 7 keeps its report/);
  expect(screen.queryByRole('button', { name: 'Undo this night' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Start the day' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('offers the way to the newest message to who has scrolled up', async () => {
  const { user } = await openChat(exchange());
  const log = screen.getByRole('log', { name: 'Conversation' });
  Object.defineProperty(log, 'scrollHeight', { value: 5_000 });
  expect(screen.queryByRole('button', { name: 'To the newest' })).toBeNull();
  // First its content grows and it follows; then somebody scrolls up.
  log.dispatchEvent(new Event('scroll'));
  expect(log.scrollTop).toBe(5_000);
  log.scrollTop = 4_100;
  log.dispatchEvent(new Event('scroll'));
  log.scrollTop = 1_000;
  log.dispatchEvent(new Event('scroll'));
  await user.click(await screen.findByRole('button', { name: 'To the newest' }));
  expect(log.scrollTop).toBe(5_000);
});

it('says under an answer that it was ended for repeating itself, and that another model wrote it', async () => {
  await openChat(
    exchange({ notes: [{ kind: 'wentInCircles' }, { kind: 'otherModel', wanted: 'Qwen', used: 'SmolLM2' }] }),
  );
  expect(answerOf().textContent).toContain('The answer began to repeat itself and was ended there.');
  expect(answerOf().textContent).toContain('This chat began with Qwen, which is not here any more. SmolLM2 answered.');
});
