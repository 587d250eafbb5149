import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { BrakeReport, CycleDetail, NightEvent } from '../../../../src-shared/contract/index.ts';
import { type Answers, channel, refused } from '../../../../test/page/fakeCore.ts';
import { openPage } from '../../../../test/page/openWindow.tsx';
import { harnessReport, night, nightDetail, nightPlan, NOW, status } from '../../../../test/page/samples.ts';
import { NightPage } from './NightPage.tsx';

async function openNight(detail: CycleDetail, sleep: NonNullable<Answers['sleep']> = {}, nights = [night()]) {
  const opened = openPage(<NightPage cycle={7} />, (topics) => {
    topics.cycles.set(nights);
    return { sleep: { cycle: () => detail, ...sleep } };
  });
  await opened.screen.findByRole('heading', { name: 'How it slept' });
  return opened;
}

it('says the finding first, then what it did', async () => {
  await openNight(nightDetail());
  expect(
    screen.getByRole('heading', { name: 'It picked up your shorter answers and lost nothing we can measure.' }),
  ).toBeTruthy();
  expect(screen.getByText('It sat no exam this night.')).toBeTruthy();
  expect(screen.getByText('Your wishes, as it read them:').textContent).toContain('Keep answers short.');
});

it('says that there is no such night', async () => {
  const { screen } = openPage(<NightPage cycle={99} />, () => ({
    sleep: {
      cycle: () => {
        throw refused('There is no night 99.', 'none', 'NOT_FOUND');
      },
    },
  }));
  await screen.findByText('There is no night 99.');
});

it('shows what was planned beside what was taken, what was cut, and for how many prompts there were targets', async () => {
  await openNight(
    nightDetail({
      plan: nightPlan(),
      secondsPerPhase: { prepare: 402, train: 540 },
      studied: { ...nightDetail().studied, targets: { asked: 60, obeyed: 31, rewritten: 7, plain: 0 } },
    }),
  );
  const phases = within(screen.getByRole('region', { name: 'Phases' }));
  const rows = phases.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows.find((row) => row.startsWith('Prepare'))).toContain('6 min 42 s6 min planned');
  expect(rows.find((row) => row.startsWith('Gather'))).not.toContain('planned');
  expect(phases.getByText(/^Planned: about 24 minutes/).textContent).toContain('128 of 300 rehearsal answers');
  expect(screen.getByText(/^It wrote targets for 38 of 60 prompts/)).toBeTruthy();
});

it('shows of an exam how every task was asked, and where it is blind', async () => {
  const placed = { rung: 'easy', reading: 'chosen', chance: 0.25, standing: 'between' } as const;
  const placement = { arithmetic: placed, code: { ...placed, reading: 'written', standing: 'floor' } } as const;
  await openNight(nightDetail({ harness: { ...harnessReport(), placement } }));
  const table = screen.getByRole('table', { name: 'Harness scores' });
  expect(within(table).getByRole('rowheader', { name: 'Arithmetic easy, chosen' })).toBeTruthy();
  expect(within(table).getByRole('rowheader', { name: 'Small code easy, written' })).toBeTruthy();
  expect(screen.getByText(/Small code stands on the floor/)).toBeTruthy();
});

it('shows the exam task by task, with the change and the verdict of each', async () => {
  await openNight(nightDetail({ harness: harnessReport() }));
  const rows = within(screen.getByRole('table', { name: 'Harness scores' })).getAllByRole('row');
  const row = (name: string) => rows.find((one) => one.textContent?.startsWith(name));
  expect(
    within(row('Arithmetic')!)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(expect.arrayContaining(['40', '41', '+2', 'Won 1']));
  expect(row('Small code')?.textContent).toContain('Lost 9');
  expect(row('Small code')?.textContent).toContain('−18');
});

it('shows the answers that changed, and only those gained or lost when asked', async () => {
  const answer = { task: 'code', reference: '10', prompt: 'What does this print?', reading: 'written' } as const;
  const { user } = await openNight(
    nightDetail({
      changedAnswers: [
        { ...answer, item: 'code-44', before: '10', beforeCorrect: true, after: 'It prints 12.', afterCorrect: false },
        { ...answer, item: 'code-45', before: '9', beforeCorrect: false, after: '10', afterCorrect: true },
      ],
    }),
  );
  await screen.findByRole('heading', { name: 'Before, right' });
  await user.click(screen.getByRole('button', { name: 'Gained' }));
  await screen.findByRole('heading', { name: 'After, right' });
  expect(screen.getByRole('list', { name: 'Changed answers, 1 answer' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lost' }));
  await screen.findByRole('heading', { name: 'After, wrong' });
});

it('draws the losses, and has them as a table for who asks', async () => {
  const metrics = [1, 2, 3].map((step) => ({
    step,
    trainLoss: 2 - step / 10,
    validationLoss: step === 3 ? 1.9 : null,
    learningRate: 1e-4,
    at: NOW,
  }));
  const { user } = await openNight(nightDetail({ metrics }));
  const figure = screen.getByRole('figure', { name: 'Loss' });
  expect(within(figure).queryByRole('table')).toBeNull();
  await user.click(screen.getByText('Readings as a table'));
  const rows = within(await screen.findByRole('group', { name: 'Readings' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('Step'),
    '11.9000',
    '21.8000',
    '31.70001.9000',
  ]);
});

const BRAKE: BrakeReport = {
  chosen: { step: 100, scale: 0.5 },
  nllLimit: 0.05,
  styleNllBefore: 2,
  obeyedBefore: 0.2,
  candidates: [
    { step: 100, scale: 1, gain: 0.4, learned: 0.6, obeyed: 0.8, rise: 0.03, outcome: 'failed', won: 2, lost: 9 },
    { step: 100, scale: 0.5, gain: 0.3, learned: 0.4, obeyed: 0.6, rise: 0.01, outcome: 'passed', won: 3, lost: 1 },
  ],
};

it('shows what the brake chose from, and reads it out under the arrow keys', async () => {
  const { user } = await openNight(nightDetail({ brake: BRAKE }));
  expect(screen.getByText(/The brake put the lesson on at 50 %/)).toBeTruthy();
  expect(screen.getByRole('row', { name: /^100 ?, chosen 50 %.*passed/ })).toBeTruthy();
  const figure = screen.getByRole('figure', { name: 'Brake' });
  figure.focus();
  const spoken = within(figure).getByRole('status');
  for (const [key, read] of [
    ['{End}', /^Step 100 at 50 %/],
    ['{ArrowLeft}', /^Step 100 at 100 %/],
    ['{ArrowLeft}', /^Step 100 at 100 %/],
    ['{ArrowRight}', /^Step 100 at 50 %/],
  ] as const) {
    await user.keyboard(key);
    expect(spoken.textContent).toMatch(read);
  }
});

it('is undone only after a question, which says what stays', async () => {
  const { user, core } = await openNight(nightDetail(), {
    undo: () => ({ activeNight: null, undone: 7 }),
  });
  await user.click(screen.getByRole('button', { name: 'Undo this night' }));
  const question = await screen.findByRole('alertdialog', { name: 'Undo night 7?' });
  expect(question.textContent).toContain('Its report and what it remembered stay');
  await user.keyboard('{Escape}');
  expect(core.calls('sleep.undo')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo this night' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Undo night 7' }));
  await waitFor(() => expect(core.calls('sleep.undo')).toHaveLength(1));
});

it('says why it cannot be undone now', async () => {
  const { user } = await openNight(nightDetail(), {
    undo: () => {
      throw refused('It is asleep. Wake it up first, then undo.');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Undo this night' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Undo night 7' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Wake it up first, then undo.');
});

it('offers no undoing of a night that is not in use, and the nights beside it where there are any', async () => {
  const { topics } = await openNight(nightDetail(), {}, [night({ number: 8 }), night({ inUse: false })]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo this night' })).toBeNull());
  expect(screen.getByRole('link', { name: 'Next night' }).getAttribute('href')).toBe('#/sleep/8');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Previous night' }).disabled).toBe(true);
  topics.cycles.set([night({ number: 8 }), night(), night({ number: 6 })]);
  await screen.findByRole('link', { name: 'Previous night' });
});

it('is read when it is opened', async () => {
  const { core, topics } = await openNight(nightDetail(), { markRead: () => ({}) });
  topics.status.set(status({ unread: 7 }));
  await waitFor(() => expect(core.calls('sleep.markRead')).toEqual([{ cycle: 7 }]));
});

it('fills in while it runs, and is read again once it has its verdict', async () => {
  const events = channel<NightEvent>();
  const running = nightDetail({
    verdict: null,
    reason: null,
    endedAt: null,
    phases: nightDetail().phases.map((one) =>
      one.phase === 'train' || one.phase === 'examine' || one.phase === 'decide' || one.phase === 'settle'
        ? { ...one, state: 'pending', startedAt: null, endedAt: null, summary: null }
        : one,
    ),
  });
  let detail = running;
  await openNight(running, { cycle: () => detail, night: events.read }, [
    night({ verdict: null, endedAt: null, inUse: false }),
  ]);
  expect(screen.getByText('Training has not begun.')).toBeTruthy();
  events.push(
    { type: 'phase', cycle: 7, phase: 'train', state: 'running', summary: null },
    { type: 'progress', cycle: 7, phase: 'train', done: 12, of: 300 },
  );
  await screen.findByText('12 of 300.');
  events.push({ type: 'metric', cycle: 7, step: 12, trainLoss: 1.9, validationLoss: null, learningRate: null });
  await screen.findByText('Readings as a table');
  detail = nightDetail({ reason: { kind: 'told', sentence: 'Nothing was lost.' } });
  events.end();
  await screen.findByRole('heading', { name: 'Nothing was lost.' });
});

it('reads out its lessons, each with where it comes from', async () => {
  const { user } = await openNight(nightDetail(), {
    examples: () => [
      { kind: 'style', prompt: 'Give me a plan.', target: 'Friday.', conversation: 'c1', split: 'train' },
      { kind: 'replay', prompt: '7 plus 5?', target: '12', conversation: null, split: 'validation' },
    ],
  });
  await user.click(screen.getByRole('button', { name: 'Read them' }));
  const lessons = await screen.findByRole('dialog', { name: 'Lessons of night 7' });
  const items = (await within(lessons).findAllByRole('listitem')).map((one) => one.textContent);
  expect(items).toEqual(['Give me a plan.Friday.Your style. Where it comes from', '7 plus 5?12Rehearsal, held out']);
  expect(within(lessons).getByRole('link').getAttribute('href')).toBe('#/chat/c1');
});
