import { useEffect, useState } from 'react';
import { useApp, useValue } from '../../../state/index.ts';

/** Whether the first run is to be shown: once, in a data folder where nothing was said yet and no night was slept. */
export function useWelcome(): { due: boolean; close(): void } {
  const app = useApp();
  const welcomed = useValue(app.settings)?.welcomed ?? true;
  const said = useValue(app.conversations)?.length ?? null;
  const slept = useValue(app.cycles)?.length ?? null;
  const [closed, setClosed] = useState(false);
  const lived = (said ?? 0) > 0 || (slept ?? 0) > 0;
  useEffect(() => {
    if (lived && !welcomed) app.client.settings.update({ welcomed: true }).catch(() => {});
  }, [app, lived, welcomed]);
  return {
    due: !welcomed && !closed && said === 0 && slept === 0,
    close() {
      setClosed(true);
      app.client.settings.update({ welcomed: true }).catch(() => {});
    },
  };
}
