import { defineConfig } from 'vitest/config';

const GLOBAL_SETUP = ['tests/support/global-setup.ts'];

/** Database and browser tests share one Neo4j: file after file, one project after the other. */
const oneByOne = {
  fileParallelism: false,
  globalSetup: GLOBAL_SETUP,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/summary-reporter.ts'],
    // A condition is waited for as long as a busy machine may need.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          ...oneByOne,
          name: 'database',
          include: ['tests/{cypher,api,dataset,questions}/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...oneByOne,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        // Starts and ends Neo4js of its own, and needs none before.
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
