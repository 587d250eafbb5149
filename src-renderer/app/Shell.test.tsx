import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { channel, refused } from '../../test/page/fakeCore.ts';
import { openWindow } from '../../test/page/openWindow.tsx';
import { asleep, conversation, erasureReceipt, memory, status } from '../../test/page/samples.ts';
import type { ReplyEvent } from '../../src-shared/contract/index.ts';
import { Shell } from './Shell.tsx';

const openShell = (answers?: Parameters<typeof openWindow>[1]) => openWindow(<Shell />, answers);
const line = () => within(screen.getByRole('complementary', { name: 'Sidebar' })).getAllByRole('status')[0]!;

it('says that the line is cut, and is quiet once it is back with everything read again', async () => {
  const { core, topics } = openShell();
  await waitFor(() => expect(line().textContent).toBe(''));
  core.down('lost');
  core.drop();
  await waitFor(() => expect(line().textContent).toBe('The connection was lost. It is trying again.'));
  topics.conversations.set([conversation({ title: 'Said meanwhile elsewhere' })]);
  core.down(null);
  await screen.findByText('Said meanwhile elsewhere');
  expect(line().textContent).toBe('');
});

it('stops trying where its key is refused, and says what helps', async () => {
  const { core } = openShell();
  await waitFor(() => expect(line().textContent).toBe(''));
  core.down('refused');
  core.drop();
  await waitFor(() => expect(line().textContent).toContain('This page has no key.'));
});

it('sends a question once the line is back', async () => {
  const { user, core } = openShell(() => ({ chat: { send: channel<ReplyEvent>().read } }));
  await waitFor(() => expect(line().textContent).toBe(''));
  core.down('lost');
  core.drop();
  await waitFor(() => expect(line().textContent).not.toBe(''));
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  expect(core.calls('chat.send')).toEqual([]);
  core.down(null);
  await waitFor(() => expect(core.calls('chat.send')).toHaveLength(1));
});

it('counts what waits to be confirmed beside Memory', async () => {
  const { topics } = openShell();
  topics.counts.set({ proposed: 3, active: 1, pinned: 0, replaced: 0, forgotten: 0 });
  await screen.findByRole('link', { name: /^Memory.*3 to confirm$/ });
});

it.each([
  [status({ state: { kind: 'awake' }, newTurns: 0 }), 'Awake'],
  [status(), 'Drowsy'],
  [
    status({ state: { kind: 'falling', waitingFor: { name: 'power', met: false, onMains: false } } }),
    'Waiting for mains power',
  ],
  [asleep(), '58 %'],
  [status({ state: { kind: 'paused', cycle: 7, phase: 'train', progress: 0.5, why: 'cameBack', step: 1 } }), 'Paused'],
  [status({ unread: 7 }), 'Good morning'],
])('tells the state in the sidebar wherever you are: %#', async (given, words) => {
  const { topics } = openShell();
  topics.status.set(given);
  await waitFor(() => expect(screen.getByRole('link', { name: /^Sleep state/ }).textContent).toContain(words));
});

it('goes to the page where a refusal can be read when it is sent to sleep from elsewhere', async () => {
  const { user } = openShell(() => ({
    sleep: {
      goToSleep: () => {
        throw refused('Not asleep yet.', 'sleepAnyway');
      },
    },
  }));
  await user.click(await screen.findByRole('button', { name: 'Go to sleep' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Not asleep yet.');
  expect(window.location.hash).toBe('#/sleep');
});

it('finds chats, messages, memories and commands, and opens what is chosen', async () => {
  const { user, core, topics } = openShell(() => ({
    chat: {
      search: () => [
        {
          conversation: 'c2',
          title: 'Tides',
          message: 'm9',
          role: 'user',
          snippet: 'the \u0001tide\u0002',
          createdAt: 1,
        },
      ],
    },
    memory: { search: () => [{ memory: memory({ text: 'The tide tables.' }), score: 0.9 }] },
  }));
  topics.conversations.set([conversation({ title: 'Tide times' }), conversation({ id: 'c3', title: 'Other' })]);
  await screen.findByText('Tide times');
  await user.keyboard('{Control>}k{/Control}');
  const search = await screen.findByPlaceholderText('Search chats, memory and commands');
  await user.type(search, 'tide');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
  expect(core.calls('chat.search')).toEqual([{ query: 'tide', limit: 12 }]);
  await user.click(screen.getByRole('option', { name: /the tide/ }));
  expect(window.location.hash).toBe('#/chat/c2/m9');
  expect(screen.queryByPlaceholderText('Search chats, memory and commands')).toBeNull();
});

it('wakes it up from the commands only after a question', async () => {
  const { user, core, topics } = openShell(() => ({ sleep: { wakeUp: () => ({ woken: true }) } }));
  topics.status.set(asleep());
  await screen.findByText(/58 %/);
  for (const [answer, asked] of [
    ['Let it sleep', 0],
    ['Stop and discard', 1],
  ] as const) {
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText('Search chats, memory and commands'), 'wake');
    await user.keyboard('{Enter}');
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: answer }));
    await waitFor(() => expect(core.calls('sleep.wakeUp')).toHaveLength(asked));
  }
});

it('renames a chat from its menu, and keeps the title where it was emptied', async () => {
  const { user, core, topics } = openShell((topics) => ({
    chat: {
      rename: ({ title }) => {
        topics.conversations.set([conversation({ title })]);
        return conversation({ title });
      },
    },
  }));
  topics.conversations.set([conversation()]);
  for (const title of ['', 'Sunday lunch']) {
    await user.click(await screen.findByRole('button', { name: 'More about Saturday dinner' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const field = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(field);
    await user.type(field, `${title}{Enter}`);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  await screen.findByText('Sunday lunch');
  expect(core.calls('chat.rename')).toEqual([{ conversation: 'c1', title: 'Sunday lunch' }]);
});

it('shows the receipt of a deletion until it is closed', async () => {
  const { user, topics } = openShell(() => ({
    chat: { remove: () => ({ removedMemories: 1, receipt: erasureReceipt() }) },
  }));
  topics.conversations.set([conversation()]);
  await user.click(await screen.findByRole('button', { name: 'More about Saturday dinner' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete' }));
  const receipt = await screen.findByRole('dialog');
  expect(receipt.textContent).toContain('The receipt stays in Settings');
  await user.click(within(receipt).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
