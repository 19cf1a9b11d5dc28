import type { Lens } from '#contract/lens.ts';
import type { Database } from './connect.ts';
import { limits } from './limits.ts';
import { readLens } from './reads-lens.ts';
import { readTold } from './reads-lens-told.ts';
import { type Among, readChanges, readComparison, readDisputes, readTimeline } from './reads-lens-lists.ts';

export type { Among };
export type LensReads = ReturnType<typeof createLensReads>;

/** Every read through a lens. Each throws AppError `loading`, `unavailable` or `timeout` as other reads do. */
export function createLensReads(db: Database) {
  return {
    picture: (asked: { ids: string[]; lens: Lens; denied: boolean }) => readLens(db, asked),
    told: (lens: Lens) => readTold(db, lens),
    comparison: (asked: Among) => readComparison(db, asked, limits.rows),
    /** For a file, which carries more than a page can. */
    everyComparison: (asked: Among) => readComparison(db, asked, limits.fileRows),
    timeline: (asked: Among) => readTimeline(db, asked, limits.rows),
    changes: (asked: Among & { from: string; to: string }) => readChanges(db, asked, limits.rows),
    disputes: (asked: Among) => readDisputes(db, asked, limits.rows),
  };
}
