import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SleepStatus } from '../../../src-shared/contract/index.ts';
import { type Answers, refused } from '../../../test/page/fakeCore.ts';
import { openPage } from '../../../test/page/openWindow.tsx';
import { asleep, message as said, night, nightPlan, status } from '../../../test/page/samples.ts';
import { SleepPage } from './SleepPage.tsx';
import { TonightPage } from './tonight/TonightPage.tsx';

async function openSleep(given: SleepStatus, sleep: NonNullable<Answers['sleep']> = {}, nights = [night()]) {
  const opened = openPage(<SleepPage />, (topics) => {
    topics.status.set(given);
    topics.cycles.set(nights);
    return { sleep };
  });
  await opened.screen.findAllByRole('heading');
  return opened;
}
const needs = () => within(screen.getByRole('list', { name: 'What a night needs' })).getAllByRole('listitem');

it('names the finding, and every condition with its reading, the first missing one apart', async () => {
  await openSleep(status());
  expect(screen.getByRole('heading', { name: 'Ready for a night.' })).toBeTruthy();
  expect(screen.getByText('38 new turns to learn from.')).toBeTruthy();
  expect(needs().map((one) => one.textContent)).toEqual([
    'New turns38 new, needs 12',
    'Mains poweron batterymissing',
    'You are away0 of 10 minutesnot yet',
  ]);
});

it.each([
  ['sleepAnyway', 'Sleep anyway', { anyway: true }],
  ['none', null, null],
] as const)('says why it does not sleep, and offers what can be waved through: %s', async (wayOut, action, asked) => {
  const { user, core } = await openSleep(status(), {
    goToSleep: ({ anyway }) => {
      if (anyway !== true) throw refused('Not asleep yet. This computer is on battery.', wayOut);
      return { cycle: 8 };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Go to sleep' }));
  const said = await screen.findByRole('alert');
  expect(said.textContent).toContain('Not asleep yet. This computer is on battery.');
  expect(core.calls('sleep.goToSleep')).toEqual([{ anyway: false }]);
  const offered = within(said).queryByRole('button');
  expect(offered?.textContent ?? null).toBe(action);
  if (offered !== null) await user.click(offered);
  await waitFor(() => expect(core.calls('sleep.goToSleep').slice(1)).toEqual(asked === null ? [] : [asked]));
});

it('leads to the settings, or restarts the engine, where that is the way out', async () => {
  let wayOut = 'openSettings';
  const { user, core } = await openSleep(status(), {
    goToSleep: () => {
      throw refused('Choose a model first.', wayOut);
    },
  });
  await user.click(screen.getByRole('button', { name: 'Go to sleep' }));
  await user.click(await screen.findByRole('button', { name: 'Open Settings' }));
  expect(window.location.hash).toBe('#/settings/sleep');
  wayOut = 'restartEngine';
  await user.click(screen.getByRole('button', { name: 'Go to sleep' }));
  await user.click(await screen.findByRole('button', { name: 'Restart the engine' }));
  expect(core.calls('system.restartEngine')).toHaveLength(1);
});

it('skips tonight and takes it back', async () => {
  const { user, core, topics } = await openSleep(status(), {
    skipTonight: ({ skip }) => {
      topics.status.set(status({ schedule: { ...status().schedule, skipTonight: skip } }));
      return { skip };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Skip tonight' }));
  await user.click(await screen.findByRole('button', { name: 'Sleep tonight after all' }));
  await screen.findByRole('button', { name: 'Skip tonight' });
  expect(core.calls('sleep.skipTonight')).toEqual([{ skip: true }, { skip: false }]);
});

it('offers no skipping where it sleeps only when told to', async () => {
  await openSleep(status({ schedule: { ...status().schedule, byItself: false } }));
  expect(screen.queryByRole('button', { name: 'Skip tonight' })).toBeNull();
});

it('is a room of its own while it sleeps: how far, at what, and who answers meanwhile', async () => {
  await openSleep({ ...asleep(), activeNight: 5 });
  expect(screen.getByRole('heading', { name: 'Asleep, 58 %' })).toBeTruthy();
  expect(screen.getByText('Training: step 132 of 300. Weights are changing in a copy.')).toBeTruthy();
  expect(screen.getByText(/answers as night 5/)).toBeTruthy();
  expect(screen.getByText('1.47, from 1.98')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Go to sleep' })).toBeNull();
});

it.each([
  ['Stop and discard', 'discard'],
  ['Finish the exam first', 'finishExam'],
] as const)('wakes up in the way that is chosen: %s', async (entry, mode) => {
  const { user, core } = await openSleep(asleep(), { wakeUp: () => ({ woken: true }) });
  await user.click(screen.getByRole('button', { name: 'Wake up' }));
  await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${entry}`) }));
  await waitFor(() => expect(core.calls('sleep.wakeUp')).toEqual([{ mode }]));
});

it('pauses and goes on, and says why it waits', async () => {
  const { user, topics } = await openSleep(asleep(), {
    pause: () => {
      topics.status.set(
        status({
          state: { kind: 'paused', cycle: 7, phase: 'train', progress: 0.58, why: 'cameBack', step: 132 },
        }),
      );
      return { paused: true };
    },
    goOn: () => {
      topics.status.set(asleep());
      return { resumed: true };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  await screen.findByRole('heading', { name: 'Paused, 58 %' });
  expect(screen.getByText('You came back. It goes on from where it stopped.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByRole('heading', { name: 'Asleep, 58 %' });
});

it('lists the nights with verdict and finding, a dozen first', async () => {
  const many = Array.from({ length: 15 }, (_, index) =>
    night({ number: 15 - index, inUse: index === 0, verdict: index === 1 ? 'rejected' : 'promoted' }),
  );
  const { user } = await openSleep(status(), {}, many);
  const list = screen.getByRole('list', { name: 'Nights' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(12);
  expect(within(list).getAllByRole('link')[1]?.textContent).toContain('Restless');
  expect(within(list).getAllByRole('link')[0]?.getAttribute('href')).toBe('#/sleep/15');
  await user.click(screen.getByRole('button', { name: 'Show 3 more' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(15);
});

it('says what it waits for before its first night', async () => {
  await openSleep(status({ state: { kind: 'awake' }, newTurns: 0, turnsNeeded: 12 }), {}, []);
  expect(screen.queryByRole('list', { name: 'Nights' })).toBeNull();
  expect(screen.getByText(/After 12 turns it can learn from them/)).toBeTruthy();
});

const PLANNED = 'about 24 minutes: 6 preparing, 9 training, 9 exam. To fit 30 minutes: 128 of 300 rehearsal answers.';

it('says while it sleeps what the night set out to do, and what was cut and why', async () => {
  await openSleep(asleep({ plan: nightPlan() }));
  expect(screen.getByText(`Planned: ${PLANNED}`)).toBeTruthy();
});

it('says before the night how long it takes and how much of everything there is', async () => {
  const plan = Promise.withResolvers<Awaited<ReturnType<NonNullable<NonNullable<Answers['sleep']>['plan']>>>>();
  const { screen } = openPage(<TonightPage />, () => ({ sleep: { plan: () => plan.promise } }));
  await screen.findByText('Working out what tonight would do.');
  const spans = [
    { ...span, message: 'm1', text: 'Give me a plan.', label: 'style', reason: { code: 'conversation' } } as const,
  ];
  plan.resolve({ turns: 1, preferences: [], spans, night: nightPlan() });
  await screen.findByText(`It takes ${PLANNED}`);
  expect(screen.getByRole('complementary', { name: 'Summary' }).textContent).toContain('Rehearsal answers128 of 300');
});

it('says before the night that there is time for memories only', async () => {
  const { screen } = openPage(<TonightPage />, () => ({
    sleep: {
      plan: () => ({
        turns: 1,
        preferences: [],
        spans: [{ ...span, message: 'm1', text: 'Plan.', label: 'style', reason: { code: 'conversation' } }],
        night: nightPlan({ kind: 'memories', availableSeconds: 600 }),
      }),
    },
  }));
  await screen.findByText(/^There is no time to teach.*Only memories will be kept\.$/);
});

const span = { confidence: 1, conversation: 'c1', title: 'Saturday dinner' } as const;

it('foretells the lessons of tonight; a secret is counted and never shown', async () => {
  const { user, core, screen } = openPage(<TonightPage />, () => ({
    sleep: {
      plan: () => ({
        turns: 4,
        night: nightPlan(),
        preferences: ['Metric before imperial.'],
        spans: [
          { ...span, message: 'm1', text: 'Give me a plan.', label: 'style', reason: { code: 'conversation' } },
          { ...span, message: 'm2', text: 'The oven runs hot.', label: 'fact', reason: { code: 'statesYours' } },
          {
            ...span,
            message: 'm3',
            text: 'hunter2abc',
            label: 'secret',
            reason: { code: 'secret', looksLike: 'a password' },
          },
          { ...span, message: 'm4', text: 'ok', label: 'drop', reason: { code: 'noise' } },
        ],
      }),
    },
    chat: { setLearn: ({ message: id, learn }) => said({ id, learn }) },
  }));
  await screen.findByRole('heading', { name: '1 lesson so far, from 4 turns.' });
  expect(document.body.textContent).toContain('about 24 minutes: 6 preparing, 9 training, 9 exam');
  const summary = screen.getByRole('complementary', { name: 'Summary' });
  expect(summary.textContent).toContain('Secret, withheld1');
  expect(summary.textContent).toContain('noise1');
  expect(summary.textContent).toContain('The oven runs hot.');
  expect(document.body.textContent).not.toContain('hunter2abc');
  await user.click(screen.getByRole('checkbox'));
  await waitFor(() => expect(core.calls('chat.setLearn')).toEqual([{ message: 'm1', learn: false }]));
});
