import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

/** Relative to the repository, where electron-vite runs. */
const host = (name: string) => resolve('src-main', 'hosts', 'electron', name);

/** The desktop shell. Its page is the same build that the web host serves, made once by vite.renderer.config.ts. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Everything is bundled, so that a package holds no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { entry: host('entry.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file that may only require electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: host('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
