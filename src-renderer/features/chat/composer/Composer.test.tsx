import { fireEvent, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Message, ReplyEvent } from '../../../../src-shared/contract/index.ts';
import { channel, refused } from '../../../../test/page/fakeCore.ts';
import { openPage } from '../../../../test/page/openWindow.tsx';
import { asleep, conversation, exchange, message } from '../../../../test/page/samples.ts';
import { Composer } from './Composer.tsx';

function openComposer(given: {
  conversation?: string | null;
  messages?: Message[];
  send?: () => AsyncGenerator<ReplyEvent, void, void>;
}) {
  const answer = channel<ReplyEvent>();
  const at = given.conversation === undefined ? 'c1' : given.conversation;
  const opened = openPage(
    <Composer conversation={at} offTheRecord={false} messages={given.messages ?? []} example="" covered={false} />,
    () => ({ chat: { send: given.send ?? answer.read, stop: () => ({ stopped: true }) } }),
  );
  const [user, assistant] = exchange({ state: 'streaming', text: '' });
  return {
    ...opened,
    answer,
    begin: () => answer.push({ type: 'started', conversation: conversation(), user, assistant }),
    field: opened.screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }),
    sent: () => opened.core.calls('chat.send'),
  };
}

it('has the focus when it opens, and sends with Enter what was written', async () => {
  const { user, field, sent } = openComposer({});
  expect(document.activeElement).toBe(field);
  await user.keyboard('What can I cook?{Enter}');
  await waitFor(() => expect(sent()).toMatchObject([{ conversation: 'c1', text: 'What can I cook?', pasted: [] }]));
});

it('keeps the text until the answer has begun, then clears it', async () => {
  const { user, field, begin, sent } = openComposer({});
  await user.type(field, 'One more thing{Enter}');
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(field.value).toBe('One more thing');
  begin();
  await waitFor(() => expect(field.value).toBe(''));
});

it('keeps what was typed behind the question while its answer began', async () => {
  const { user, field, begin } = openComposer({});
  await user.type(field, 'Hi.{Enter}');
  await user.type(field, ' And you?');
  begin();
  await waitFor(() => expect(field.value).toBe('And you?'));
});

it('breaks the line with Shift and Enter', async () => {
  const { user, field, sent } = openComposer({});
  await user.type(field, 'one{Shift>}{Enter}{/Shift}two');
  expect(field.value).toBe('one\ntwo');
  expect(sent()).toEqual([]);
});

it('sends nothing while an input method composes', async () => {
  const { field, sent } = openComposer({});
  fireEvent.change(field, { target: { value: 'にほん' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  // Safari: the composition has ended, and the code tells.
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  fireEvent.change(field, { target: { value: 'にほんご' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(sent()).toMatchObject([{ text: 'にほんご' }]));
});

it.each(['', '   ', '\n'])('does not send nothing: %j', async (text) => {
  const { user, field, screen, sent } = openComposer({});
  fireEvent.change(field, { target: { value: text } });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
  await user.type(field, '{Enter}');
  expect(sent()).toEqual([]);
});

it('refuses a message that is too long and says how long it may be', async () => {
  const { user, field, screen, sent } = openComposer({});
  fireEvent.change(field, { target: { value: 'a'.repeat(200_001) } });
  expect(screen.getByRole('alert').textContent).toContain('200,001 characters and 200,000 fit');
  await user.type(field, '{Enter}');
  expect(sent()).toEqual([]);
});

it('tells which part was pasted and which was typed; a pasted word is as good as typed', async () => {
  const { user, field, sent } = openComposer({});
  await user.type(field, 'Look: ');
  await user.paste('a mail, ');
  await user.paste('Dear Ann,\nBob');
  await user.type(field, '. Nice?{Enter}');
  await waitFor(() =>
    expect(sent()).toMatchObject([{ text: 'Look: a mail, Dear Ann,\nBob. Nice?', pasted: [{ start: 14, end: 27 }] }]),
  );
});

it('remembers what was pasted while the page is left', async () => {
  const first = openComposer({});
  await first.user.type(first.field, 'x');
  await first.user.paste('Dear Ann,\nBob');
  first.unmount();
  expect(JSON.parse(sessionStorage.getItem('circadia.pasted.c1') ?? '')).toEqual([{ start: 1, end: 14 }]);
});

it('keeps the draft of each chat for itself, also when the page is left', async () => {
  const { user, field, unmount } = openComposer({ conversation: 'c7' });
  await user.type(field, 'half a thought');
  unmount();
  expect(sessionStorage.getItem('circadia.draft.c7')).toBe('half a thought');
  expect(sessionStorage.getItem('circadia.draft.c1')).toBeNull();
});

it('opens a new chat once its first answer has begun, and leaves no draft behind', async () => {
  const { user, field, begin, sent } = openComposer({ conversation: null });
  await user.type(field, 'Hello{Enter}');
  await waitFor(() => expect(sent()).toMatchObject([{ conversation: null }]));
  begin();
  await waitFor(() => expect(window.location.hash).toBe('#/chat/c1'));
  expect(sessionStorage.getItem('circadia.draft.new')).toBeNull();
});

it.each([
  ['restartEngine', 'Restart the engine', 'system.restartEngine'],
  ['openDataFolder', 'Open the data folder', 'system.openDataFolder'],
  ['tryAgain', 'Try again', 'chat.send'],
] as const)('keeps a refused text and offers the way out: %s', async (wayOut, action, asked) => {
  const { user, field, screen, core } = openComposer({
    send: () => {
      throw refused('The engine is not running.', wayOut, 'UNAVAILABLE');
    },
  });
  await user.type(field, 'Hello{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The engine is not running.');
  expect(field.value).toBe('Hello');
  const before = core.calls(asked).length;
  await user.click(screen.getByRole('button', { name: action }));
  await waitFor(() => expect(core.calls(asked)).toHaveLength(before + 1));
});

it('leads to the settings where that is the way out', async () => {
  const { user, field, screen } = openComposer({
    send: () => {
      throw refused('Choose a model.', 'openSettings');
    },
  });
  await user.type(field, 'Hello{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Open Settings' }));
  expect(window.location.hash).toBe('#/settings');
});

it('says in one sentence what no one declared, and shows none of its words', async () => {
  const { user, field, screen } = openComposer({
    send: () => {
      throw new Error('SQLITE_CORRUPT at row 7');
    },
  });
  await user.type(field, 'Hello{Enter}');
  const said = (await screen.findByRole('alert')).textContent ?? '';
  expect(said).toMatch(/Try again/);
  expect(said).not.toContain('SQLITE');
});

it('offers to stop while an answer is written, and sends no second question', async () => {
  const messages = exchange({ state: 'streaming', text: 'A bra' });
  const { user, field, screen, core, sent } = openComposer({ messages });
  await user.type(field, 'And dessert?{Enter}');
  expect(sent()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(core.calls('chat.stop')).toEqual([{ message: 'a1' }]));
});

it('gets a message back that the model cannot read whole, with what was pasted of it', async () => {
  const messages = [
    message({ text: 'all of a long mail', pasted: [{ start: 0, end: 18 }] }),
    message({
      id: 'a1',
      role: 'assistant',
      state: 'failed',
      text: '',
      notes: [{ kind: 'refused' }],
    }),
  ];
  const { user, field, sent } = openComposer({ messages });
  expect(field.value).toBe('all of a long mail');
  await user.type(field, '!{Enter}');
  await waitFor(() => expect(sent()).toMatchObject([{ pasted: [{ start: 0, end: 18 }] }]));
});

it('says who will answer while it sleeps', async () => {
  const { screen, topics } = openComposer({});
  topics.status.set({ ...asleep(), activeNight: 5 });
  await screen.findByText('Asleep. Write, and it pauses to answer as night 5.');
});
