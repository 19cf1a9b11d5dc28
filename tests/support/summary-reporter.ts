import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** After vitest’s own summary: what was skipped, by name, and one line with the counts. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    // Vitest prints its summary in the same hook; this comes after it.
    setImmediate(() => print(modules, unhandled.length));
  }
}

function print(modules: readonly TestModule[], unhandled: number): void {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  for (const test of tests) counts[test.result().state] += 1;
  // A file that breaks before its tests are known is a failure too.
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const skipped = tests.filter((test) => test.result().state === 'skipped');
  const lines = skipped.map((test) => `skipped: ${test.fullName}${reason(test)}`);
  lines.push(
    `${counts.passed} passed, ${counts.failed + counts.pending + broken + unhandled} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  );
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

function reason(test: TestCase): string {
  const result = test.result();
  return result.state === 'skipped' && result.note !== undefined && result.note !== ''
    ? ` (${result.note})`
    : '';
}
