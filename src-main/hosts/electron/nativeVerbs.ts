import { Notification, shell } from 'electron';
import type { Native } from '../../core/ports.ts';

/** What only a desktop shell can do for the core. Notifications are mirrors: everything is also said in the window. */
export function createNative(dataFolder: string, hasTray: boolean, onNotificationClick: () => void): Native {
  return {
    openDataFolder: async () => {
      await shell.openPath(dataFolder);
    },
    notify: Notification.isSupported()
      ? (title, body) => {
          const notification = new Notification({ title, body, silent: true });
          notification.on('click', onNotificationClick);
          notification.show();
        }
      : null,
    tray: hasTray,
  };
}
