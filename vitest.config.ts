import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * One project a kind of test. `unit` needs nothing but Node; the others say in test/run.mjs what they need.
 * The kinds run one after the other, and usb, browser and electron their files too: they own a device or a display.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: [
            'test/{shared,db,server,printer,renderer,scripts}/**/*.test.ts',
            'test/electron/modules/**/*.test.ts',
          ],
          exclude: ['test/printer/usb/**'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        // what is handed in, opened by other programs
        test: {
          name: 'papers',
          sequence: { groupOrder: 0 },
          include: ['test/papers/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'usb',
          sequence: { groupOrder: 1 },
          include: ['test/printer/usb/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // not a test: `npm run pictures`
        test: { name: 'pictures', include: ['test/pictures/*.pictures.ts'], hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'electron',
          sequence: { groupOrder: 3 },
          include: ['test/electron/*.test.ts'],
          globalSetup: ['test/electron/support/display.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
