import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LabEvent } from '../../../test/page/samples.ts';
import { type Answers, channel, refused } from '../../../test/page/fakeCore.ts';
import { openPage } from '../../../test/page/openWindow.tsx';
import { harnessReport, labRun } from '../../../test/page/samples.ts';
import { LabPage } from './LabPage.tsx';

const GEM = labRun({ report: harnessReport() });
const EXAM = labRun({ id: 'exam', name: 'Night 22', kind: 'harness', recipe: null, rows: null });

async function openLab(runs = [GEM, EXAM], lab: NonNullable<Answers['lab']> = {}) {
  const opened = openPage(<LabPage />, (topics) => {
    topics.runs.set(runs);
    return { lab };
  });
  await opened.screen.findByText(runs.length === 0 ? 'No runs yet.' : /shown, two can be compared/);
  return opened;
}

async function openForm(lab: NonNullable<Answers['lab']> = {}) {
  const opened = await openLab([GEM], lab);
  await opened.user.click(screen.getByRole('button', { name: 'New experiment' }));
  const form = await screen.findByRole('dialog', { name: 'New experiment' });
  const give = (text: string, name = 'rows.jsonl') =>
    opened.user.upload(screen.getByLabelText('File of examples'), new File([text], name));
  const start = within(form).getByRole<HTMLButtonElement>('button', { name: 'Start' });
  return { ...opened, form, give, start };
}
const ROW = '{"instruction":"Say hi","response":"Hi"}';

it('says what can be done where nothing was run', async () => {
  await openLab([]);
  expect(screen.queryByRole('group', { name: 'Runs to compare' })).toBeNull();
});

it.each([
  ['not json', 'Line 1 is neither “messages” nor “instruction” and “response”.'],
  [`${ROW}\n{"instruction":"no response"}`, 'Line 2 is neither “messages” nor “instruction” and “response”.'],
  ['\n\n', 'The file holds no rows.'],
])('names the first line of a file that cannot be used, and does not start: %j', async (text, problem) => {
  const { form, give, start, core } = await openForm();
  await give(text);
  await within(form).findByText(problem);
  expect(start.disabled).toBe(true);
  expect(core.calls('lab.experiment')).toEqual([]);
});

it('takes its name from the file, and starts with what was chosen', async () => {
  const { user, form, give, start, core } = await openForm({ experiment: channel<LabEvent>().read });
  expect(start.disabled).toBe(true);
  await give(`${ROW}\n${ROW}\n`, 'gem8.jsonl');
  await within(form).findByText('2 items');
  expect(within(form).getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('gem8');
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Recipe' }), 'gentle');
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Exam' }), 'quick');
  await user.click(start);
  await waitFor(() =>
    expect(core.calls('lab.experiment')).toEqual([
      { name: 'gem8', jsonLines: `${ROW}\n${ROW}\n`, recipe: 'gentle', suite: 'quick' },
    ]),
  );
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('does not start without a name', async () => {
  const { user, form, give, start } = await openForm();
  await give(ROW);
  await within(form).findByText('1 item');
  await user.clear(within(form).getByRole('textbox', { name: 'Name' }));
  expect(start.disabled).toBe(true);
});

it('shows how far an experiment is, and lets nothing else be started meanwhile', async () => {
  const events = channel<LabEvent>();
  const { user, form, give, start, topics } = await openForm({ experiment: events.read });
  await give(ROW, 'gem8.jsonl');
  await within(form).findByText('1 item');
  await user.click(start);
  const running = await screen.findByRole('region', { name: 'Running' });
  expect(running.textContent).toContain('Getting ready.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'New experiment' }).disabled).toBe(true);
  events.push({ type: 'progress', stage: 'train', done: 12, of: 50 });
  await within(running).findByText('Training a copy: step 12 of 50.');
  events.push({ type: 'loss', step: 12, trainLoss: 1.9, validationLoss: null });
  await within(running).findByRole('figure', { name: 'Loss' });
  events.push({ type: 'progress', stage: 'examine', done: 3, of: 160 });
  await within(running).findByText('Sitting the exam: question 3 of 160.');
  const done = labRun({ id: 'gem8', name: 'gem8' });
  topics.runs.set([done, GEM]);
  events.push({ type: 'finished', run: done });
  events.end();
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Running' })).toBeNull());
  expect(screen.getByRole('button', { name: /^gem8/ }).getAttribute('aria-pressed')).toBe('true');
});

it('says why it could not be started', async () => {
  const { user } = await openLab([GEM], {
    harness: () => {
      throw refused('It is asleep. The lab waits until the night is over.');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Run the exam now' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Quick/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('The lab waits until the night is over.');
  expect(screen.queryByRole('region', { name: 'Running' })).toBeNull();
});

it.each([
  [/^Standard/, { suite: 'standard' }],
  [/^The same model twice, quick/, { suite: 'quick', aa: true }],
])('runs the exam that is chosen: %s', async (entry, asked) => {
  const { user, core } = await openLab([GEM], { harness: channel<LabEvent>().read });
  await user.click(screen.getByRole('button', { name: 'Run the exam now' }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
  await waitFor(() => expect(core.calls('lab.harness')).toEqual([asked]));
});

it('stops a run only after a question', async () => {
  const { user, core } = await openLab([GEM], {
    harness: channel<LabEvent>().read,
    cancel: () => ({ cancelled: true }),
  });
  await user.click(screen.getByRole('button', { name: 'Run the exam now' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Quick/ }));
  const running = await screen.findByRole('region', { name: 'Running' });
  for (const [answer, asked] of [
    ['Let it run', 0],
    ['Stop', 1],
  ] as const) {
    await user.click(within(running).getByRole('button', { name: 'Stop' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: answer }));
    await waitFor(() => expect(core.calls('lab.cancel')).toHaveLength(asked));
  }
});

it('compares two runs, and a third takes the place of the older one', async () => {
  const third = labRun({ id: 'dolly', name: 'dolly', pooled: { ...harnessReport().after['code']!, accuracy: 0.5 } });
  const second = labRun({ id: 'exam', name: 'Night 22', pooled: { ...harnessReport().after['code']!, accuracy: 0.4 } });
  const { user } = await openLab([GEM, second, third]);
  await screen.findByRole('heading', { name: 'gem7 lost 8.0 points.' });
  await user.click(screen.getByRole('button', { name: /^Night 22/ }));
  await screen.findByRole('heading', { name: 'One of the two has no exam to compare.' });
  await user.click(screen.getByRole('button', { name: /^dolly/ }));
  await screen.findByRole('heading', { name: 'dolly is right 10.0 points more often.' });
  expect(screen.getByRole('button', { name: /^gem7/ }).getAttribute('aria-pressed')).toBe('false');
});

it('says that a run did not finish, and why', async () => {
  await openLab([labRun({ failure: 'You cancelled it.' })]);
  expect(screen.getByRole('heading', { name: 'gem7 did not finish.' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('You cancelled it.');
});
