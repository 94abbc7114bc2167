import { defineConfig } from 'vitest/config';

const common = {
  exclude: ['**/node_modules/**', 'test/browser/**'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** What needs no database starts without one. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'pure', include: ['{domain,contract,web}/src/**/*.test.ts'] } },
      {
        test: {
          ...common,
          name: 'server',
          include: ['server/src/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: ['test/support/globalDatabase.ts'],
        },
      },
    ],
  },
});
