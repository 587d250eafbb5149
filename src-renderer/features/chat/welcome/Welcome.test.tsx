import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  type ListedModel,
  type Settings,
  settingsSchema,
} from '../../../../src-shared/contract/index.ts';
import { type Answers, refused } from '../../../../test/page/fakeCore.ts';
import { openPage } from '../../../../test/page/openWindow.tsx';
import { conversation, listedModel, night, practiceModel } from '../../../../test/page/samples.ts';
import { useAddress } from '../../../ui/address.ts';
import { ChatPage } from '../ChatPage.tsx';

function Page() {
  const address = useAddress();
  return address.view === 'chat' ? <ChatPage address={address} onShowChats={() => {}} /> : <p>Another page</p>;
}

const COMING = {
  kind: 'fetching',
  receivedBytes: 20e6,
  totalBytes: 93e6,
  bytesPerSecond: 2e6,
  secondsLeft: 36,
} as const;
const LARGE = listedModel({
  id: 'large',
  label: 'Large',
  about: 'article',
  recommended: false,
  state: { kind: 'missing' },
  actions: ['get'],
});

/** A new chat of a data folder; what is set comes back as the core would say it. */
function openNew(
  settings: Partial<Settings> = {},
  {
    models = [listedModel({ state: COMING, actions: ['pause'] }), practiceModel()],
    answers = {},
  }: { models?: ListedModel[]; answers?: Answers['models'] } = {},
) {
  return openPage(<Page />, (topics) => {
    topics.settings.set({ ...DEFAULT_SETTINGS, ...settings });
    topics.models.set({ models, arrived: null });
    return {
      models: { ...answers },
      settings: {
        update(patch) {
          const now = topics.settings.get();
          topics.settings.set(
            settingsSchema.parse({
              ...now,
              ...patch,
              generation: now.generation,
              memory: now.memory,
              sleep: { ...now.sleep, ...patch.sleep },
            }),
          );
          return topics.settings.get();
        },
      },
    };
  });
}
const welcome = () => screen.findByRole('region', { name: 'Welcome' });
const gone = () => waitFor(() => expect(screen.queryByRole('region', { name: 'Welcome' })).toBeNull());
const press = (name: string) => screen.getByRole('button', { name });

it('leads a new data folder through three steps, and is over for good', async () => {
  const { user, core } = openNew();
  const shown = await welcome();
  expect(shown.textContent).toContain('SmolLM2 135M Instruct, 93 MB, comes by itself');
  expect(shown.textContent).toContain('nothing of yours travels');
  expect(within(shown).getByText(/20 MB of 93 MB, 2 MB a second/)).toBeTruthy();
  await user.click(press('Continue'));
  await screen.findByText('Step 2 of 3: Night');
  await user.click(screen.getByRole('switch', { name: 'Sleep by itself' }));
  await screen.findByText('Only when you press Go to sleep.');
  await user.click(press('Continue'));
  await screen.findByText('Step 3 of 3: First words');
  await user.click(press('Start'));
  await gone();
  expect(core.calls('settings.update')).toEqual([{ sleep: { byItself: false } }, { welcomed: true }]);
  expect(core.calls('models.use').concat(core.calls('models.get'))).toEqual([]);
});

it.each([0, 1, 2])('can be skipped at step %i, and by Escape', async (steps) => {
  for (const leave of ['Skip', 'Escape']) {
    const { user, core, unmount } = openNew();
    await welcome();
    for (let step = 0; step < steps; step += 1) await user.click(press('Continue'));
    if (leave === 'Skip') await user.click(press('Skip'));
    else await user.keyboard('{Escape}');
    await gone();
    expect(core.calls('settings.update')).toEqual([{ welcomed: true }]);
    unmount();
  }
});

it('leaves the page usable: who writes under it has begun', async () => {
  const { user, core, topics } = openNew();
  await welcome();
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  await waitFor(() => expect(core.calls('chat.send')).toHaveLength(1));
  topics.conversations.set([conversation()]);
  await gone();
  await waitFor(() => expect(core.calls('settings.update')).toEqual([{ welcomed: true }]));
});

it.each([
  ['has been shown', { welcomed: true }, () => {}],
  ['holds chats', {}, (topics: ReturnType<typeof openNew>['topics']) => topics.conversations.set([conversation()])],
  ['holds nights', {}, (topics: ReturnType<typeof openNew>['topics']) => topics.cycles.set([night()])],
] as const)('is not in the way where the data folder %s', async (_, settings, live) => {
  const { topics } = openNew(settings);
  live(topics);
  await screen.findByRole('list', { name: 'Examples' });
  expect(screen.queryByRole('region', { name: 'Welcome' })).toBeNull();
});

it('uses what is chosen: one that is here at once, one that is not once it is', async () => {
  const first = listedModel({ inUse: true, actions: [] });
  const { user, core } = openNew(
    {},
    {
      models: [first, LARGE, practiceModel({ inUse: false, actions: ['use'] })],
      answers: { get: () => LARGE, use: () => LARGE },
    },
  );
  await welcome();
  await user.click(screen.getByRole('radio', { name: /^Large/ }));
  await user.click(press('Download and continue'));
  await screen.findByText('Step 2 of 3: Night');
  expect(core.calls('models.get')).toEqual([{ id: 'large' }]);
  expect(core.calls('settings.update')).toEqual([{ chosenModel: 'large' }]);
  await user.click(press('Back'));
  await user.click(screen.getByRole('radio', { name: /^Pocket/ }));
  await user.click(press('Continue'));
  await waitFor(() => expect(core.calls('models.use')).toEqual([{ id: 'pocket' }]));
});

it('stays and says why where what was chosen cannot be fetched', async () => {
  const { user } = openNew(
    {},
    {
      models: [LARGE],
      answers: {
        get: () => {
          throw refused('The disk is too full.');
        },
      },
    },
  );
  await welcome();
  await user.click(press('Download and continue'));
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is too full.');
  expect(screen.getByText('Step 1 of 3: Model')).toBeTruthy();
});

it('puts an example into the composer and is over', async () => {
  const { user } = openNew();
  await welcome();
  await user.click(press('Continue'));
  await user.click(press('Continue'));
  await user.click(press('Tell me a joke.'));
  await gone();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('Tell me a joke.');
});

it('says once that the model which came by itself is here', async () => {
  const { user, core, topics } = openNew({ welcomed: true }, { answers: { markArrivalRead: () => ({}) } });
  topics.models.set({ models: [], arrived: { id: 'smollm2', label: 'SmolLM2', at: 1 } });
  await screen.findByText(/^SmolLM2 is here\. New chats and nights use it/);
  await user.click(press('Close'));
  expect(core.calls('models.markArrivalRead')).toEqual([{ id: 'smollm2' }]);
  topics.models.set({ models: [], arrived: null });
  await waitFor(() => expect(screen.queryByText(/^SmolLM2 is here/)).toBeNull());
});
