import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Health } from '../../../src-shared/contract/index.ts';
import { openPage } from '../../../test/page/openWindow.tsx';
import { health } from '../../../test/page/samples.ts';
import { HealthBanner } from './HealthBanner.tsx';

const openBanner = (given: Health, capabilities: ('openDataFolder' | 'tray')[] = []) =>
  openPage(<HealthBanner />, (topics) => {
    topics.health.set(given);
    return {
      system: {
        info: () => ({ version: '1', host: 'electron', dataFolder: '/x', platform: 'darwin', capabilities }),
        restartEngine: () => {
          topics.health.set(health());
          return {};
        },
        openDataFolder: () => ({ opened: true }),
      },
    };
  });

it('is silent while engine and store are well', async () => {
  const { app } = openBanner(health());
  await waitFor(() => expect(app.health.getState().value).not.toBeNull());
  expect(screen.queryByRole('status')).toBeNull();
});

it('says that the engine failed, and goes when it is back', async () => {
  const { user } = openBanner(health({ engine: { state: 'failed', sentence: 'The engine stopped.' } }));
  expect((await screen.findByRole('status')).textContent).toContain('The engine stopped.');
  expect(screen.queryByRole('button', { name: 'Open the data folder' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Restart the engine' }));
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});

it('opens the data folder where the host can', async () => {
  const { user, core } = openBanner(health({ engine: { state: 'failed', sentence: 'No model was found.' } }), [
    'openDataFolder',
  ]);
  await user.click(await screen.findByRole('button', { name: 'Open the data folder' }));
  await waitFor(() => expect(core.calls('system.openDataFolder')).toHaveLength(1));
});

it('names a broken store only while the engine is well', async () => {
  const store = { state: 'failed', sentence: 'The index did not start.' } as const;
  const { topics } = openBanner(health({ store }));
  expect((await screen.findByRole('status')).textContent).toContain('The index did not start.');
  topics.health.set(health({ store, engine: { state: 'failed', sentence: 'The engine stopped.' } }));
  await screen.findByText('The engine stopped.');
  expect(screen.queryByText('The index did not start.')).toBeNull();
});

const NIGHT_6 = { code: 'nightDamaged', night: 6, inUse: null } as const;
it('shows the newest notice until it is closed, and a newer one again', async () => {
  const { user, topics } = openBanner(health({ notices: [{ code: 'nightDamaged', night: 5, inUse: null }, NIGHT_6] }));
  await screen.findByText('The files of night 6 are damaged. The untouched model is in use.');
  await user.click(screen.getByRole('button', { name: 'Close this notice' }));
  expect(screen.queryByRole('status')).toBeNull();
  topics.health.set(health({ notices: [NIGHT_6, { code: 'nightDamaged', night: 7, inUse: 6 }] }));
  await screen.findByText('The files of night 7 are damaged. Night 6 is in use.');
});
