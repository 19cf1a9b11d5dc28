import { availableParallelism, totalmem } from 'node:os';
import { defineConfig } from 'vitest/config';
import FilesInOrder from './tests/support/files-in-order.ts';

const GIB = 2 ** 30;

/** Each worker of the database and browser tests has a Neo4j of its own; one that is named is all there is. */
const WORKERS =
  process.env['TEST_NEO4J_URI'] === undefined
    ? Math.max(1, Math.min(availableParallelism(), 4, Math.floor(totalmem() / (6 * GIB))))
    : 1;

/** They share modules and browser, as they share a Neo4j: file after file. */
const WITH_NEO4J = {
  isolate: false,
  maxWorkers: WORKERS,
  globalSetup: ['tests/support/global-setup.ts'],
  hookTimeout: 120_000,
  sequence: { groupOrder: 1 },
};

/** What a user does on the page. */
const IN_BROWSER = {
  ...WITH_NEO4J,
  include: ['tests/browser/**/*.test.ts'],
  globalSetup: [...WITH_NEO4J.globalSetup, 'tests/support/page-setup.ts'],
};

/** Too long for CI: all of it a second time, as other people have the page. */
const LONG = process.env['RELATA_LONG'] !== undefined;

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/summary-reporter.ts'],
    // A condition is waited for as long as a busy machine may need.
    expect: { poll: { timeout: 30_000 } },
    sequence: { sequencer: FilesInOrder },
    // No test depends on how fast the machine is.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          ...WITH_NEO4J,
          name: 'database',
          include: ['tests/{cypher,api,dataset,questions}/**/*.test.ts'],
        },
      },
      { extends: true, test: { ...IN_BROWSER, name: 'browser' } },
      ...(LONG
        ? [{ extends: true as const, test: { ...IN_BROWSER, name: 'served', provide: { served: true } } }]
        : []),
      {
        extends: true,
        // Starts and ends Neo4js of its own, and needs none before.
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          maxWorkers: WORKERS,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
