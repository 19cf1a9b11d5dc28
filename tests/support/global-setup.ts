import type { Neo4jAddress } from '../../server/runtime/config.ts';
import type { TestProject } from 'vitest/node';
import { startTestNeo4j, type TestNeo4j } from './test-neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jAddress;
  }
}

declare global {
  var relataTestNeo4j: { running: Promise<TestNeo4j>; users: number } | undefined;
}

/** Tests ask a fresh server many things once: the JVM's thorough compiler costs them more than it gives. Whoever sets more keeps it. */
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

/** Every project that needs Neo4j loads this file anew, in one process; they share one Neo4j, and the last stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (globalThis.relataTestNeo4j ??= { running: startTestNeo4j(), users: 0 });
  shared.users += 1;
  const neo4j = await shared.running;
  project.provide('neo4j', neo4j.address);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.relataTestNeo4j = undefined;
    await neo4j.stop();
  };
}
