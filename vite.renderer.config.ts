import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

/** The one renderer build, used by the web host and by electron-vite; `outDir` is absolute or relative to the repository. */
export function rendererConfig(outDir: string): UserConfig {
  return {
    root: join(import.meta.dirname, 'src-renderer'),
    base: './',
    plugins: [react()],
    resolve: {
      alias: {
        // Its DOM build assigns innerHTML, which Trusted Types forbid; the plain build is a table.
        'decode-named-character-reference': join(
          import.meta.dirname,
          'node_modules',
          'decode-named-character-reference',
          'index.js',
        ),
      },
    },
    build: {
      outDir: join(import.meta.dirname, outDir),
      emptyOutDir: true,
      minify: true,
      // Older targets would rewrite light-dark() so that a dark room inside a light page stays light.
      target: ['chrome130', 'firefox130', 'safari18'],
      // Inlined fonts would be data: addresses, which the page's policy refuses.
      assetsInlineLimit: 0,
      // One sheet: no page waits for its own after it was opened.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
    },
  };
}

export default rendererConfig('out/renderer');
