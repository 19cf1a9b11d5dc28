import type { Neo4jAddress } from '../../server/runtime/config.ts';
import type { TestProject } from 'vitest/node';
import { startTestNeo4j, type TestNeo4j } from './test-neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4js: Neo4jAddress[];
  }
}

declare global {
  var relataTestNeo4js: { running: Promise<TestNeo4j[]>; users: number } | undefined;
}

/** Tests ask a fresh server many things once: the JVM's thorough compiler costs them more than it gives. Whoever sets more keeps it. */
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

/** Every project that needs Neo4j loads this file anew, in one process; they share one Neo4j a worker, and the last stops them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (globalThis.relataTestNeo4js ??= { running: startAll(project), users: 0 });
  shared.users += 1;
  const neo4js = await shared.running;
  project.provide(
    'neo4js',
    neo4js.map(({ address }) => address),
  );
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.relataTestNeo4js = undefined;
    await Promise.all(neo4js.map((neo4j) => neo4j.stop()));
  };
}

/** One for each worker, and no more than there are files to run. */
async function startAll({ vitest, config }: TestProject): Promise<TestNeo4j[]> {
  const files = vitest.state.getPaths().filter((path) => !path.includes('/tests/unit/'));
  const count = Math.min(config.maxWorkers, files.length);
  return Promise.all(Array.from({ length: count }, startTestNeo4j));
}
