import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { type Answers, refused } from '../../../test/page/fakeCore.ts';
import { openPage } from '../../../test/page/openWindow.tsx';
import { memory } from '../../../test/page/samples.ts';
import { useAddress } from '../../ui/address.ts';
import { MemoryPage } from './MemoryPage.tsx';

const OVEN = memory();
const NUTS = memory({ id: 'nuts', text: 'Nadia can’t have nuts.', pinned: true });
const LANDLORD = memory({ id: 'landlord', text: 'Your landlord is Mr Okafor.', state: 'proposed' });

function Page() {
  const address = useAddress();
  return <MemoryPage selected={address.view === 'memory' ? address.memory : null} />;
}

/** The page on these memories, which the core lists by state, pin and word. */
async function openMemory(given: readonly Memory[], more: NonNullable<Answers['memory']> = {}) {
  let kept = [...given];
  const count = (state: Memory['state']) => kept.filter((one) => one.state === state).length;
  const opened = openPage(<Page />, (topics) => {
    const tell = () =>
      topics.counts.set({
        proposed: count('proposed'),
        active: count('active'),
        pinned: kept.filter((one) => one.pinned).length,
        replaced: count('replaced'),
        forgotten: count('forgotten'),
      });
    const change = (ids: readonly string[], next: Partial<Memory>) => {
      kept = kept.map((one) => (ids.includes(one.id) ? { ...one, ...next } : one));
      tell();
      return kept.filter((one) => ids.includes(one.id));
    };
    tell();
    return {
      memory: {
        list: ({ state, pinned }) =>
          kept.filter(
            (one) =>
              (state === undefined ? one.state !== 'forgotten' : one.state === state) &&
              (pinned === undefined || one.pinned === pinned),
          ),
        search: ({ query }) =>
          kept.filter((one) => one.text.includes(query)).map((one) => ({ memory: one, score: 0.9 })),
        pin: ({ ids, pinned }) => change(ids, { pinned }),
        confirm: ({ ids }) => change(ids, { state: 'active' }),
        edit: ({ id, text }) => change([id], { text, byHand: true })[0] ?? memory(),
        write: ({ text }) => {
          const made = memory({ id: `new-${text}`, text, createdBy: 'you', source: null });
          kept = [made, ...kept];
          tell();
          return made;
        },
        forget: ({ ids }) => {
          change(ids, { state: 'forgotten', text: '' });
          return { forgotten: ids.length };
        },
        ...more,
      },
    };
  });
  window.location.hash = '#/memory';
  window.dispatchEvent(new Event('hashchange'));
  await waitFor(() => expect(opened.core.calls('memory.list').length).toBeGreaterThan(0));
  return opened;
}
const shown = () =>
  screen
    .queryAllByRole('checkbox')
    .map((box) => box.getAttribute('aria-label')?.replace('Select: ', ''))
    .toSorted((one, other) => (one ?? '').localeCompare(other ?? ''));

it('shows what it knows, and apart from it what waits to be confirmed', async () => {
  await openMemory([OVEN, NUTS, LANDLORD]);
  await waitFor(() => expect(shown()).toEqual(['Nadia can’t have nuts.', 'The oven runs hot.']));
  const waiting = screen.getByRole('region', { name: /^To confirm/ });
  expect(within(waiting).getByText('Your landlord is Mr Okafor.')).toBeTruthy();
  expect(screen.getByText('3 memories, all of them readable here')).toBeTruthy();
});

it('shows only what a filter asks for, with the count of each', async () => {
  const { user } = await openMemory([
    OVEN,
    NUTS,
    LANDLORD,
    memory({ id: 'old', text: 'The oven runs cold.', state: 'replaced', replacedBy: 'oven' }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Pinned 1' }));
  await waitFor(() => expect(shown()).toEqual(['Nadia can’t have nuts.']));
  await user.click(screen.getByRole('button', { name: 'Replaced 1' }));
  await waitFor(() => expect(shown()).toEqual(['The oven runs cold.']));
  await user.click(screen.getByRole('button', { name: 'Proposed 1' }));
  await waitFor(() => expect(shown()).toEqual([]));
  expect(screen.getByText('Your landlord is Mr Okafor.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All 3' }));
  await waitFor(() => expect(shown()).toEqual(['Nadia can’t have nuts.', 'The oven runs hot.']));
});

it.each([
  ['All 0', 'Nothing remembered yet.'],
  ['Proposed 0', 'Nothing to confirm.'],
  ['Pinned 0', 'Nothing pinned.'],
  ['Replaced 0', 'Nothing replaced.'],
  ['Forgotten 0', 'Nothing forgotten.'],
])('says what would fill an empty list: %s', async (filter, title) => {
  const { user } = await openMemory([]);
  await user.click(await screen.findByRole('button', { name: filter }));
  await screen.findByRole('heading', { name: title });
});

it('searches by what is typed and says when nothing fits', async () => {
  const { user, core } = await openMemory([OVEN, NUTS]);
  await user.type(screen.getByRole('searchbox', { name: 'Search memory' }), 'nuts');
  await waitFor(() => expect(shown()).toEqual(['Nadia can’t have nuts.']));
  // A pause, not every key, asks the core.
  expect(core.calls('memory.search')).toMatchObject([{ query: 'nuts' }]);
  await user.type(screen.getByRole('searchbox'), ' and bolts');
  await screen.findByRole('heading', { name: 'No memory fits.' });
});

it('says why the list could not be read', async () => {
  await openMemory([OVEN], {
    list: () => {
      throw refused('The database is busy.', 'tryAgain', 'UNAVAILABLE');
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('The database is busy.');
});

it('confirms one proposal, or all of them', async () => {
  const cat = { ...LANDLORD, id: 'cat', text: 'Your cat is Tom.' };
  const dog = { ...LANDLORD, id: 'dog', text: 'Your dog is Rex.' };
  const { user, core } = await openMemory([LANDLORD, cat, dog]);
  await user.click((await screen.findAllByRole('button', { name: 'True' }))[0]!);
  await waitFor(() => expect(shown()).toEqual(['Your landlord is Mr Okafor.']));
  await user.click(screen.getByRole('button', { name: 'Confirm all 2' }));
  await waitFor(() => expect(shown()).toHaveLength(3));
  expect(core.calls('memory.confirm')).toEqual([{ ids: ['landlord'] }, { ids: ['cat', 'dog'] }]);
});

it('pins many at once, and lets them go when all are pinned', async () => {
  const { user, core } = await openMemory([OVEN, NUTS]);
  for (const box of await screen.findAllByRole('checkbox')) await user.click(box);
  const bar = screen.getByRole('toolbar', { name: 'Selection' });
  expect(bar.textContent).toContain('2 selected');
  await user.click(within(bar).getByRole('button', { name: 'Pin' }));
  await user.click(await within(bar).findByRole('button', { name: 'Unpin' }));
  expect(core.calls('memory.pin')).toEqual([
    { ids: ['oven', 'nuts'], pinned: true },
    { ids: ['oven', 'nuts'], pinned: false },
  ]);
});

it('forgets many only after a question, and clears the selection', async () => {
  const { user, core } = await openMemory([OVEN, NUTS]);
  for (const box of await screen.findAllByRole('checkbox')) await user.click(box);
  const press = () =>
    user.click(within(screen.getByRole('toolbar', { name: 'Selection' })).getByRole('button', { name: 'Forget' }));
  await press();
  const question = await screen.findByRole('alertdialog', { name: 'Forget 2 memories?' });
  await user.click(within(question).getByRole('button', { name: 'Keep' }));
  expect(core.calls('memory.forget')).toEqual([]);
  await press();
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Forget' }));
  await screen.findByText(/^It leaves memory and the search index now\./);
  expect(core.calls('memory.forget')).toEqual([{ ids: ['oven', 'nuts'] }]);
  expect(screen.queryByRole('toolbar')).toBeNull();
});

it('keeps the selection when forgetting was refused, and says why', async () => {
  const { user } = await openMemory([OVEN], {
    forget: () => {
      throw refused('It is asleep. Wake it up first.');
    },
  });
  await user.click(await screen.findByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Forget' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Forget' }));
  await screen.findByText('It is asleep. Wake it up first.');
  expect(screen.getByRole('toolbar').textContent).toContain('1 selected');
});

it('drops the selection with the filter it was made in', async () => {
  const { user } = await openMemory([OVEN, NUTS]);
  await user.click(await screen.findByRole('checkbox', { name: /nuts/ }));
  await user.click(screen.getByRole('button', { name: 'Pinned 1' }));
  await waitFor(() => expect(shown()).toEqual(['Nadia can’t have nuts.']));
  expect(screen.queryByRole('toolbar')).toBeNull();
});

it('opens a memory beside the list: where it comes from, how often it was used', async () => {
  const { user } = await openMemory([OVEN]);
  await user.click(await screen.findByRole('link', { name: /The oven runs hot/ }));
  const details = await screen.findByRole('complementary', { name: 'Details' });
  expect(
    within(details)
      .getByRole('link', { name: /You, in/ })
      .getAttribute('href'),
  ).toBe('#/chat/c1/m1');
  expect(details.textContent).toContain('2 times');
  await user.click(within(details).getByRole('link', { name: 'Close details' }));
  expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull();
});

it('closes the details of a memory that was forgotten from there', async () => {
  const { user } = await openMemory([OVEN]);
  await user.click(await screen.findByRole('link', { name: /The oven runs hot/ }));
  const details = await screen.findByRole('complementary', { name: 'Details' });
  await user.click(within(details).getByRole('button', { name: 'Forget' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Forget' }));
  await waitFor(() => expect(window.location.hash).toBe('#/memory'));
});

it('corrects a memory, and says who edited it', async () => {
  const { user } = await openMemory([OVEN]);
  await user.click(await screen.findByRole('link', { name: /The oven runs hot/ }));
  await user.click(
    within(await screen.findByRole('complementary', { name: 'Details' })).getByRole('button', { name: 'Edit' }),
  );
  const field = await screen.findByRole('textbox', { name: 'Memory' });
  await user.clear(field);
  await user.type(field, 'The oven runs cold.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { name: 'The oven runs cold.' });
  expect(screen.getByText(/^Edited by you, first kept from/)).toBeTruthy();
});

it('writes no empty memory', async () => {
  const { user, core } = await openMemory([]);
  await user.click(screen.getByRole('button', { name: 'Write one' }));
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText('A memory needs at least one word.');
  expect(core.calls('memory.write')).toEqual([]);
});

it('keeps what looks like a secret only after a question, and the words meanwhile', async () => {
  const { user, core } = await openMemory([], {
    write: ({ text, evenIfSecret }) => {
      if (evenIfSecret !== true) throw refused('This looks like a password.', 'keepAnyway');
      return memory({ text });
    },
  });
  await user.click(screen.getByRole('button', { name: 'Write one' }));
  await user.type(await screen.findByRole('textbox', { name: 'Memory' }), 'hunter2abc');
  for (const answer of ['Do not keep', 'Keep it anyway']) {
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const question = await screen.findByRole('alertdialog', { name: 'Keep this in memory?' });
    expect(question.textContent).toContain('This looks like a password.');
    await user.click(within(question).getByRole('button', { name: answer }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  }
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Memory' })).toBeNull());
  expect(core.calls('memory.write')).toEqual([
    { text: 'hunter2abc', evenIfSecret: false },
    { text: 'hunter2abc', evenIfSecret: false },
    { text: 'hunter2abc', evenIfSecret: true },
  ]);
});
