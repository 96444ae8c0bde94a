import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * One project a kind of test. `unit` needs nothing but Node; the others say in test/run.mjs what they need.
 * usb, electron and browser suites run their files one after the other: they own a device or a display.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          include: ['test/{shared,db,server,printer,renderer,scripts}/**/*.test.ts'],
          exclude: ['test/printer/usb/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'usb',
          include: ['test/printer/usb/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'electron',
          include: ['test/electron/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
