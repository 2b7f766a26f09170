import { defineConfig } from 'vitest/config';

const inBrowser = 'test/**/*.browser.test.ts';
const slow = 'test/**/*.slow.test.ts';
const sequence = (groupOrder: number) => ({ groupOrder });

/** `npm test` runs unit; browser needs Chromium; http and slow need time (and a PostgreSQL server for a part of it). */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Some fill a whole workspace first.
    hookTimeout: 60_000,
    // A default export of CommonJS is what Node makes of it, not what vitest would.
    deps: { interopDefault: false },
    // Drizzle is imported by most tests, and Node alone takes 0.3 s longer over it in each worker.
    execArgv: ['--import', './src/fastResolve.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [inBrowser, slow],
          sequence: sequence(0),
        },
      },
      {
        extends: true,
        // One at a time: a browser takes a core for itself.
        test: { name: 'browser', include: [inBrowser], fileParallelism: false, sequence: sequence(1) },
      },
      {
        extends: true,
        // The same journeys once more, over signed HTTP.
        test: {
          name: 'http',
          include: ['test/journeys/**/*.test.ts'],
          exclude: [slow],
          provide: { transport: 'http' },
          sequence: sequence(1),
        },
      },
      {
        extends: true,
        test: { name: 'slow', include: [slow], testTimeout: 120_000, sequence: sequence(2) },
      },
    ],
  },
});
