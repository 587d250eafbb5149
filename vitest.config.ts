import { defineConfig } from 'vitest/config';

// No test fetches the first model by itself; those that fetch say so.
process.env['CIRCADIA_NO_FETCH'] = '1';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src-*/**/*.test.ts',
            'scripts/**/*.test.mjs',
            'test/{architecture,styles}.test.ts',
            'test/experiments/**/*.test.ts',
          ],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'page',
          include: ['src-renderer/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['test/page/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 400_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'nightly',
          include: ['test/nightly/**/*.test.ts'],
          environment: 'node',
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 960_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
