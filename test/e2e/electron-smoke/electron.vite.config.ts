import { defineConfig } from 'electron-vite';
import production from '../../../electron.vite.config.ts';

const out = process.env['CIRCADIA_SMOKE_OUT'] ?? 'out/smoke';

/** The production bundles, in the language of the old Electron of this check. */
export default defineConfig({
  main: { ...production.main, build: { ...production.main?.build, outDir: `${out}/main`, target: 'node16' } },
  preload: {
    ...production.preload,
    build: { ...production.preload?.build, outDir: `${out}/preload`, target: 'node16' },
  },
});
