import { defineConfig } from 'vitest/config';

const common = { testTimeout: 60_000, hookTimeout: 120_000 };

/** Only what needs a database starts one. `house` reads the source alone and is part of `npm run check`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'pure', include: ['{domain,contract,web}/src/**/*.test.ts'] } },
      { test: { ...common, name: 'house', include: ['test/*.test.ts'] } },
      {
        test: {
          ...common,
          name: 'server',
          include: ['server/src/**/*.test.ts', 'test/*/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: ['test/support/globalDatabase.ts'],
        },
      },
    ],
  },
});
