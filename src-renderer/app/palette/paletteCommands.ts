import type { SleepStatus } from '../../../src-shared/contract/index.ts';
import type { AppState } from '../../state/index.ts';
import { ask, WAKE_QUESTION } from '../../ui/ask.ts';
import type { IconName } from '../../ui/icon/Icon.tsx';
import { go } from '../../ui/address.ts';

export interface PaletteCommand {
  label: string;
  icon: IconName;
  act(): void;
}

/** The commands that make sense now. */
export function paletteCommands(app: AppState, status: SleepStatus | null): PaletteCommand[] {
  const sleeping = status?.state.kind === 'asleep' || status?.state.kind === 'paused';
  const sleep: PaletteCommand = sleeping
    ? {
        label: 'Wake up',
        icon: 'halfSun',
        act: () => {
          void ask(WAKE_QUESTION).then((wake) => (wake ? app.wakeUp('discard') : null));
        },
      }
    : {
        label: 'Go to sleep',
        icon: 'moon',
        act: () => {
          go('#/sleep');
          void app.goToSleep();
        },
      };
  const place = (label: string, icon: IconName, path: string): PaletteCommand => ({ label, icon, act: () => go(path) });
  return [
    place('New chat', 'write', '#/chat'),
    place('New chat off the record', 'offTheRecord', '#/chat/off-the-record'),
    sleep,
    place('What tonight would teach', 'eye', '#/sleep/tonight'),
    place('Open Memory', 'memory', '#/memory'),
    place('Open Sleep', 'moon', '#/sleep'),
    place('Open Lab', 'lab', '#/lab'),
    place('Open Settings', 'settings', '#/settings'),
  ];
}
