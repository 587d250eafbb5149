import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ListedModel } from '../../../../src-shared/contract/index.ts';
import { type Answers, refused } from '../../../../test/page/fakeCore.ts';
import { openPage } from '../../../../test/page/openWindow.tsx';
import { listedModel, NOW, practiceModel } from '../../../../test/page/samples.ts';
import { SettingsPage } from '../SettingsPage.tsx';

async function openModels(models: ListedModel[], answers: NonNullable<Answers['models']> = {}) {
  const opened = openPage(<SettingsPage section="model" />, (topics) => {
    topics.models.set({ models, arrived: null });
    return { models: answers };
  });
  await opened.screen.findByRole('list', { name: 'Models' });
  return opened;
}
const entries = () => within(screen.getByRole('list', { name: 'Models' })).getAllByRole('listitem');
const first = () => entries()[0]!;

it('tells of every model what it is, its size, its licence, and whether it fits', async () => {
  await openModels([listedModel({ state: { kind: 'missing' }, actions: ['get'] }), practiceModel()]);
  expect(entries()).toHaveLength(2);
  const words = first().textContent;
  for (const said of [
    'SmolLM2 135M Instruct',
    'Recommended',
    '93 MB to fetch',
    'Apache-2.0 licence',
    '135 million parameters',
  ])
    expect(words).toContain(said);
  expect(words).toContain('Fits: it takes 1.6 GB of memory to chat and 3.4 GB to sleep');
  expect(entries()[1]?.textContent).toContain('In use');
  expect(within(entries()[1]!).queryByRole('button')).toBeNull();
});

it('says in words what does not fit', async () => {
  const memory = { chatBytes: 3e9, sleepBytes: 9e9, machineBytes: 2e9, fits: 'neither' } as const;
  await openModels([listedModel({ memory, actions: [] })]);
  expect(first().textContent).toContain('Does not fit: it takes 3.0 GB of memory to chat');
});

const STATES: [ListedModel['state'], ListedModel['actions'], string, string[]][] = [
  [{ kind: 'missing' }, ['get'], '93 MB to fetch', ['Get']],
  [{ kind: 'waiting' }, ['pause'], 'Waits for another download to end.', ['Pause']],
  [
    { kind: 'fetching', receivedBytes: 41e6, totalBytes: 93e6, bytesPerSecond: 2e6, secondsLeft: 26 },
    ['pause'],
    '41 MB of 93 MB, 2 MB a second, under a minute left.',
    ['Pause'],
  ],
  [
    { kind: 'paused', receivedBytes: 41e6, totalBytes: 93e6 },
    ['get', 'remove'],
    'Paused at 41 MB',
    ['Go on', 'Remove'],
  ],
  [{ kind: 'assembling', done: 0.4 }, [], 'putting it together, 40 %', []],
  [
    { kind: 'failed', problem: { code: 'stalled' }, retryAt: NOW },
    ['get', 'remove'],
    'at 10:00.',
    ['Try again', 'Remove'],
  ],
  [{ kind: 'broken', finding: { code: 'noWeights' } }, ['remove'], 'has no weights', ['Remove']],
];
it.each(STATES)('shows where it stands and what can be done: %j', async (state, actions, sentence, buttons) => {
  await openModels([listedModel({ state, actions })]);
  expect(first().textContent).toContain(sentence);
  expect(
    within(first())
      .queryAllByRole('button')
      .map((one) => one.textContent),
  ).toEqual(buttons);
});

it('draws how far a fetch is, and tells a listener of every quarter only', async () => {
  const at = (share: number): ListedModel =>
    listedModel({
      state: {
        kind: 'fetching',
        receivedBytes: 100e6 * share,
        totalBytes: 100e6,
        bytesPerSecond: null,
        secondsLeft: null,
      },
      actions: ['pause'],
    });
  const { topics } = await openModels([at(0.3)]);
  const spoken = () => screen.getAllByRole('status')[0]!.textContent;
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
  expect(spoken()).toBe('Fetching SmolLM2 135M Instruct, 25 %.');
  topics.models.set({ models: [at(0.49)], arrived: null });
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('49'));
  expect(spoken()).toBe('Fetching SmolLM2 135M Instruct, 25 %.');
});

it('asks the core for what was pressed', async () => {
  const model = listedModel();
  const { user, core, topics } = await openModels([model], { use: () => model, get: () => model, pause: () => model });
  const { id, label } = model;
  await user.click(screen.getByRole('button', { name: `Use ${label}` }));
  topics.models.set({ models: [listedModel({ state: { kind: 'missing' }, actions: ['get'] })], arrived: null });
  await user.click(await screen.findByRole('button', { name: `Get ${label}` }));
  topics.models.set({ models: [listedModel({ state: { kind: 'waiting' }, actions: ['pause'] })], arrived: null });
  await user.click(await screen.findByRole('button', { name: `Pause ${label}` }));
  for (const name of ['use', 'get', 'pause']) expect(core.calls(`models.${name}`)).toEqual([{ id }]);
});

it('removes a model only after a question, and says why that was refused', async () => {
  const { user, core } = await openModels([listedModel()], {
    remove: () => {
      throw refused('A night is running and may need it.');
    },
  });
  for (const [answer, asked] of [
    ['Keep', 0],
    ['Remove', 1],
  ] as const) {
    await user.click(await screen.findByRole('button', { name: /^Remove SmolLM2/ }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: answer }));
    await waitFor(() => expect(core.calls('models.remove')).toHaveLength(asked));
  }
  expect((await screen.findByRole('alert')).textContent).toContain('A night is running');
});

it('imports a file: says that it works on it, what was lost, and keeps the path where it was refused', async () => {
  const made = Promise.withResolvers<{ model: ListedModel; requantised: string[] }>();
  let answer: () => typeof made.promise = () => made.promise;
  const { user, core } = await openModels([practiceModel()], { import: () => answer() });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: /^Path of a GGUF/ });
  await user.type(field, ' /models/qwen.gguf ');
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText(/^Reading and copying/);
  expect(core.calls('models.import')).toEqual([{ path: '/models/qwen.gguf' }]);
  made.resolve({ model: listedModel({ label: 'Qwen' }), requantised: ['Q6_K'] });
  expect((await screen.findByText(/^Qwen is here/)).textContent).toContain('Q6_K');
  expect(field.value).toBe('');
  answer = () => Promise.reject(refused('There is nothing to read at /nowhere.'));
  await user.type(field, '/nowhere{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('There is nothing to read');
  expect(field.value).toBe('/nowhere');
});
