import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Conversation, SamplingInForce } from '../../../../src-shared/contract/index.ts';
import { type Answers, refused } from '../../../../test/page/fakeCore.ts';
import { openPage } from '../../../../test/page/openWindow.tsx';
import { conversation, exchange, health, listedModel, practiceModel } from '../../../../test/page/samples.ts';
import { ChatPage } from '../ChatPage.tsx';
import { answererOf } from './useAnswerer.ts';

const ADVISED: SamplingInForce = { temperature: { value: 0.2, from: 'model' }, topP: { value: 0.9, from: 'settings' } };

/** A chat whose model and sampling can be changed; the core says what is in force by what the chat says. */
async function openChat(first: Conversation, chat: NonNullable<Answers['chat']> = {}) {
  const address = { view: 'chat', conversation: 'c1', message: null, offTheRecord: false } as const;
  const opened = openPage(<ChatPage address={address} onShowChats={() => {}} />, (topics) => {
    const now = () => topics.conversations.get()[0] ?? first;
    const become = (more: Partial<Conversation>) => {
      topics.conversations.set([{ ...now(), ...more }]);
      return now();
    };
    topics.conversations.set([first]);
    topics.models.set({
      models: [
        listedModel({ inUse: true, actions: [] }),
        listedModel({ id: 'gone', label: 'Gone', state: { kind: 'missing' } }),
        practiceModel({ inUse: false }),
      ],
      arrived: null,
    });
    return {
      chat: {
        open: () => ({ conversation: now(), messages: [...exchange()] }),
        setModel: ({ model }) => become({ model }),
        setSampling: ({ sampling: { temperature = now().sampling.temperature, topP = now().sampling.topP } }) =>
          become({ sampling: { temperature, topP } }),
        sampling() {
          const { temperature } = now().sampling;
          return temperature === null ? ADVISED : { ...ADVISED, temperature: { value: temperature, from: 'chat' } };
        },
        ...chat,
      },
    };
  });
  await opened.user.click(await screen.findByRole('button', { name: 'More' }));
  await opened.user.click(await screen.findByRole('menuitem', { name: 'Model and sampling' }));
  await screen.findByRole('dialog', { name: 'How this chat answers' });
  return opened;
}
const choice = (name: string) => within(screen.getByRole('dialog')).getByRole<HTMLSelectElement>('combobox', { name });

it('says where each number comes from, takes one of the chat’s own, and gives it back', async () => {
  const { user, core } = await openChat(conversation({ model: 'pocket' }));
  await screen.findByText('0.2, as the model’s makers advise');
  expect(screen.getByText('0.9, from the settings')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Reset the numbers' })).toBeNull();
  await user.selectOptions(choice('Temperature'), '0.8');
  await screen.findByText('0.8, set in this chat');
  await user.click(screen.getByRole('button', { name: 'Reset the numbers' }));
  await screen.findByText('0.2, as the model’s makers advise');
  expect(core.calls('chat.setSampling')).toEqual([
    { conversation: 'c1', sampling: { temperature: 0.8 } },
    { conversation: 'c1', sampling: { temperature: null, topP: null } },
  ]);
});

it('changes which model answers here, among those that are here', async () => {
  const { user, core } = await openChat(conversation({ model: 'pocket' }));
  expect(choice('Model').value).toBe('pocket');
  expect([...choice('Model').options].map(({ textContent }) => textContent)).toEqual([
    'The one in use, SmolLM2 135M Instruct',
    'SmolLM2 135M Instruct',
    'Pocket',
  ]);
  await user.selectOptions(choice('Model'), 'smollm2-135m-instruct');
  await waitFor(() => expect(choice('Model').value).toBe('smollm2-135m-instruct'));
  await user.selectOptions(choice('Model'), '');
  await waitFor(() =>
    expect(core.calls('chat.setModel')).toEqual([
      { conversation: 'c1', model: 'smollm2-135m-instruct' },
      { conversation: 'c1', model: null },
    ]),
  );
});

it('names a model of the chat that is not here any more', async () => {
  await openChat(conversation({ model: 'gone' }));
  expect(choice('Model').selectedOptions[0]?.textContent).toBe('Gone, not here');
});

it('says why a change was refused', async () => {
  const { user } = await openChat(conversation(), {
    setModel: () => {
      throw refused('An answer is being written. Wait for it, or stop it.');
    },
  });
  await user.selectOptions(choice('Model'), 'pocket');
  expect((await screen.findByRole('alert')).textContent).toContain('An answer is being written.');
});

it('names who answers: the chat’s own model with its own night, else the one in use', () => {
  const models = [
    listedModel({ inUse: true, activeNight: 7 }),
    listedModel({ id: 'other', label: 'Other', activeNight: 3 }),
    listedModel({ id: 'gone', state: { kind: 'missing' } }),
  ];
  const inUse = health({ model: { ...health().model, label: 'SmolLM2' } });
  expect(answererOf('other', models, inUse, 7)).toEqual({ label: 'Other', night: 3 });
  for (const model of [null, 'gone', 'never heard of'])
    expect(answererOf(model, models, inUse, 7)).toEqual({ label: 'SmolLM2', night: 7 });
  expect(answererOf(null, [], null, null)).toBeNull();
});

it('opens the same from the model’s name in the composer', async () => {
  const { user } = await openChat(conversation({ model: 'pocket' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Pocket' }));
  await screen.findByRole('dialog', { name: 'How this chat answers' });
});
