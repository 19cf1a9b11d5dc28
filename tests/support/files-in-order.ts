import { BaseSequencer, type TestSpecification } from 'vitest/node';

const ORDER = ['unit', 'engine', 'browser', 'database'];

/** Long files first, so that no worker is left with one at the end: those that start Neo4js, then those of the page. */
export default class FilesInOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array's
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ project }: TestSpecification): number {
  return ORDER.indexOf(project.name);
}
