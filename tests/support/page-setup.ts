import type { TestProject } from 'vitest/node';
import { builtPage } from './page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    pageDir: string;
    /** everything is done by an address that is not loopback, over plain http, after signing in */
    served?: boolean;
  }
}

/** The page is built once, before the first of its tests. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('pageDir', await builtPage());
}
