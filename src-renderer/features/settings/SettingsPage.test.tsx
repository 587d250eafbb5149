import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  type Settings,
  settingsSchema,
  type StyleTrait,
} from '../../../src-shared/contract/index.ts';
import { type Answers, refused } from '../../../test/page/fakeCore.ts';
import { openPage } from '../../../test/page/openWindow.tsx';
import { erasureReceipt } from '../../../test/page/samples.ts';
import { SettingsPage } from './SettingsPage.tsx';

/** A section of the settings; what is set comes back as the core would say it. */
async function openSettings(section: string, answers: Answers = {}, sleep: Partial<Settings['sleep']> = {}) {
  const opened = openPage(<SettingsPage section={section} />, (topics) => {
    topics.settings.set({ ...DEFAULT_SETTINGS, sleep: { ...DEFAULT_SETTINGS.sleep, ...sleep } });
    return {
      settings: {
        update(patch) {
          const now = topics.settings.get();
          const next = settingsSchema.parse({
            ...now,
            ...patch,
            generation: { ...now.generation, ...patch.generation },
            memory: { ...now.memory, ...patch.memory },
            sleep: { ...now.sleep, ...patch.sleep },
          });
          topics.settings.set(next);
          return next;
        },
      },
      ...answers,
    };
  });
  await opened.screen.findByRole('heading', { level: 2 });
  return { ...opened, set: () => opened.core.calls('settings.update') };
}
const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

it('opens the first section where the address names none', async () => {
  await openSettings('nothing-of-the-kind');
  expect(screen.getByRole('heading', { name: 'General' })).toBeTruthy();
});

it.each([
  ['general', 'Temperature', '0.5', { generation: { temperature: 0.5 } }],
  ['general', 'Top p', '0.9', { generation: { topP: 0.9 } }],
  ['general', 'Longest answer', '1024', { generation: { maximumTokens: 1024 } }],
  ['memory', 'At most, for one answer', '5', { memory: { maximumRecalled: 5 } }],
  ['sleep', 'You have been away for', '30', { sleep: { idleMinutes: 30 } }],
  ['sleep', 'Earliest', '02:30', { sleep: { from: '02:30' } }],
  ['sleep', 'Latest', '07:00', { sleep: { to: '07:00' } }],
])('acts at once: %s, %s', async (section, label, value, patch) => {
  const { user, set } = await openSettings(section);
  await user.selectOptions(choice(label), value);
  await waitFor(() => expect(set()).toEqual([patch]));
  await waitFor(() => expect(choice(label).value).toBe(value));
});

it.each([
  ['memory', 'Recall', { memory: { recall: false } }],
  ['sleep', 'Sleep by itself', { sleep: { byItself: false } }],
  ['sleep', 'Only when plugged in', { sleep: { onlyOnMains: false } }],
])('switches off: %s, %s', async (section, label, patch) => {
  const { user, set } = await openSettings(section);
  await user.click(screen.getByRole('switch', { name: label }));
  await waitFor(() => expect(set()).toEqual([patch]));
  await waitFor(() => expect(screen.getByRole('switch', { name: label }).getAttribute('aria-checked')).toBe('false'));
});

it('offers a value that none of its steps is, and every half hour of the day', async () => {
  await openSettings('sleep', {}, { idleMinutes: 17, from: '01:10' });
  expect(within(choice('You have been away for')).getByRole('option', { name: '17 minutes' })).toBeTruthy();
  expect(choice('Earliest').value).toBe('01:10');
  expect(within(choice('Earliest')).getAllByRole('option')).toHaveLength(49);
});

it('chooses how it learns and how long the exam is', async () => {
  const { user, set } = await openSettings('sleep');
  await user.click(screen.getByRole('radio', { name: /^Memory only/ }));
  await user.click(screen.getByRole('button', { name: 'Quick' }));
  await waitFor(() => expect(set()).toEqual([{ sleep: { recipe: 'memory' } }, { sleep: { suite: 'quick' } }]));
});

it('keeps the system prompt once the hands rest', async () => {
  const { user, set } = await openSettings('general');
  await user.type(screen.getByRole('textbox', { name: 'System prompt' }), 'Be kind.');
  expect(set()).toEqual([]);
  await waitFor(() => expect(set()).toEqual([{ systemPrompt: 'Be kind.' }]));
});

it('says why a setting was refused, and shows what holds', async () => {
  const { user } = await openSettings('sleep', {
    settings: {
      update: () => {
        throw refused('The disk is full. Nothing was changed.');
      },
    },
  });
  await user.click(screen.getByRole('switch', { name: 'Sleep by itself' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  expect(screen.getByRole('switch', { name: 'Sleep by itself' }).getAttribute('aria-checked')).toBe('true');
});

const SHORT: StyleTrait = {
  trait: 'length',
  value: 'short',
  why: { kind: 'counted', counts: { correction: 3 } },
  strength: 1,
  source: 'statistics',
  off: false,
  evidence: [{ message: 'm1', conversation: 'c1', kind: 'correction', at: 1 }],
  choices: ['short', 'long'],
};

it('shows each trait of the style with why; it can be set, given back, switched off and counted anew', async () => {
  const { user, core, topics } = await openSettings('style', {
    style: {
      pin: ({ value }) => {
        const card = topics.style.get();
        topics.style.set({
          ...card,
          traits: [value === null ? SHORT : { ...SHORT, value, source: 'user' }],
        });
        return topics.style.get();
      },
      switch: ({ on }) => {
        topics.style.set({ ...topics.style.get(), traits: [{ ...SHORT, off: !on }] });
        return topics.style.get();
      },
      remove: () => {
        topics.style.set({ ...topics.style.get(), traits: [] });
        return topics.style.get();
      },
    },
  });
  topics.style.set({ traits: [SHORT], wishes: [], text: 'Keep answers short.' });
  await screen.findByText(/3 answers you shortened/);
  expect(screen.getByRole('link', { name: 'Read it' }).getAttribute('href')).toBe('#/chat/c1/m1');
  expect(screen.getByText('Keep answers short.')).toBeTruthy();
  await user.selectOptions(choice('Set: Short answers'), 'long');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Set: Detailed answers' }), 'As it finds');
  await user.click(await screen.findByRole('switch', { name: 'Short answers' }));
  await screen.findByText(/Switched off\./);
  await user.click(screen.getByRole('button', { name: 'Remove: Short answers' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
  await screen.findByText(/^Nothing yet\. Say how you like answers/);
  expect(core.calls('style.pin')).toEqual([
    { trait: 'length', value: 'long' },
    { trait: 'length', value: null },
  ]);
});

it('adds a wish and says why one was refused', async () => {
  const { user, core } = await openSettings('style', {
    style: {
      addWish: () => {
        throw refused('This looks like a password.');
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Add a wish' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('A wish needs at least one word.');
  await user.type(screen.getByRole('textbox', { name: 'Wish' }), 'hunter2abc');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('This looks like a password.');
  expect(core.calls('style.addWish')).toEqual([{ text: 'hunter2abc' }]);
});

it('removes a wish only after a question', async () => {
  const { user, core, topics } = await openSettings('style', {
    memory: { forget: () => ({ forgotten: 1, sentence: 'Forgotten.' }) },
  });
  topics.style.set({ traits: [], wishes: [{ memory: 'w1', text: 'Metric first.', createdAt: 1 }], text: '' });
  for (const [answer, asked] of [
    ['Keep', 0],
    ['Remove', 1],
  ] as const) {
    await user.click(await screen.findByRole('button', { name: 'Remove: Metric first.' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: answer }));
    await waitFor(() => expect(core.calls('memory.forget')).toHaveLength(asked));
  }
});

it('keeps the receipts of what was erased, and looks again where words were found', async () => {
  const found = erasureReceipt({ state: 'found' });
  const { user, core } = await openSettings('data', {
    archive: { erasures: () => [found], eraseAgain: () => erasureReceipt() },
  });
  await screen.findByText(/words of it were found again/);
  await user.click(screen.getByRole('button', { name: 'Receipt' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /again/i }));
  await waitFor(() => expect(core.calls('archive.eraseAgain')).toEqual([{ receipt: 'r1' }]));
  await waitFor(() => expect(screen.queryByText(/words of it were found again/)).toBeNull());
});
