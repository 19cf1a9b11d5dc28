import type { Lens } from '#contract/lens.ts';
import type { Database } from '../graph/connect.ts';
import { readLens } from './reads-picture.ts';
import { readLensNetwork } from './network.ts';
import { type Among, readChanges, readComparison, readDisputes, readTimeline } from './reads-lists.ts';

export type { Among };
export type LensReads = ReturnType<typeof createLensReads>;

/** @property limit rows that the answer carries */
type Listed = Among & { limit: number };

/** Every read through a lens. Each throws AppError `loading`, `unavailable` or `timeout` as other reads do. */
export function createLensReads(db: Database) {
  return {
    picture: (asked: { ids: string[]; lens: Lens; denied: boolean }) => readLens(db, asked),
    told: (lens: Lens) => readLensNetwork(db, lens),
    comparison: (asked: Listed) => readComparison(db, asked, asked.limit),
    /** For a file, which has every row. */
    everyComparison: (asked: Among) => readComparison(db, asked, Number.MAX_SAFE_INTEGER),
    timeline: (asked: Listed) => readTimeline(db, asked, asked.limit),
    changes: (asked: Listed & { from: string; to: string }) => readChanges(db, asked, asked.limit),
    disputes: (asked: Listed) => readDisputes(db, asked, asked.limit),
  };
}
