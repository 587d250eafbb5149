import { defineConfig } from 'electron-vite';
import production from '../../../electron.vite.config.ts';

const out = process.env['CIRCADIA_SMOKE_OUT'] ?? 'out/smoke';

/** The production bundles, in the language of the old Electron of this check. */
export default defineConfig(async () => {
  const { main, preload } = await production;
  return {
    main: { ...main, build: { ...main?.build, outDir: `${out}/main`, target: 'node16' } },
    preload: { ...preload, build: { ...preload?.build, outDir: `${out}/preload`, target: 'node16' } },
  };
});
