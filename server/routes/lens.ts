import type { Lens } from '#contract/lens.ts';
import type { Database } from '../graph/connect.ts';
import { comparisonCsv } from '../lens/csv.ts';
import { type Among, readChanges, readComparison, readDisputes, readTimeline } from '../lens/reads-lists.ts';
import { readLens } from '../lens/reads-picture.ts';
import { readLensNetwork } from '../lens/network.ts';
import { AppError } from '../runtime/errors.ts';
import type { File, Handlers } from './router.ts';

/** What each read through a lens answers: asked by the words of an address, or by a body that names a picture. */
export function lensHandlers(db: Database) {
  return {
    lens: async ({ body }) => readLens(db, { ...body, lens: sound(body.lens) }),
    told: async ({ query }) => readLensNetwork(db, sound(query)),
    compare: async ({ query: { ids, limit, ...lens } }) =>
      readComparison(db, { ids, lens: twoSided(lens) }, limit),
    compareAmong: async ({ body: { ids, limit, lens } }) =>
      readComparison(db, { ids, lens: twoSided(lens) }, limit),
    compareFile: async ({ query: { ids, limit: _every, ...lens } }) => comparisonFile(db, { ids, lens }),
    compareAmongFile: async ({ body: { ids, lens } }) => comparisonFile(db, { ids, lens }),
    timeline: async ({ query: { ids, limit, ...lens } }) =>
      readTimeline(db, { ids, lens: sound(lens) }, limit),
    timelineAmong: async ({ body: { ids, limit, lens } }) =>
      readTimeline(db, { ids, lens: sound(lens) }, limit),
    changes: async ({ query: { ids, limit, from, to, ...lens } }) =>
      readChanges(db, { ids, lens: sound(lens), ...ordered(from, to) }, limit),
    changesAmong: async ({ body: { ids, limit, lens, from, to } }) =>
      readChanges(db, { ids, lens: sound(lens), ...ordered(from, to) }, limit),
    disputes: async ({ query: { ids, limit, ...lens } }) =>
      readDisputes(db, { ids, lens: sound(lens) }, limit),
    disputesAmong: async ({ body: { ids, limit, lens } }) =>
      readDisputes(db, { ids, lens: sound(lens) }, limit),
  } satisfies Partial<Handlers>;
}

/** A file has every row. */
async function comparisonFile(db: Database, { ids, lens }: Among): Promise<File> {
  const comparison = await readComparison(db, { ids, lens: twoSided(lens) }, Number.MAX_SAFE_INTEGER);
  return { name: 'comparison.csv', type: 'text/csv', content: comparisonCsv(comparison) };
}

/** @throws AppError bad-input where there is nobody to compare */
export function sound(lens: Lens): Lens {
  if (lens.against !== null && lens.sources.length === 0)
    throw wrong('sources', 'A comparison needs sources to begin with.');
  if (lens.against?.length === 0) throw wrong('against', 'Name sources to compare with, or "others".');
  return lens;
}

/** @throws AppError bad-input where one side of a comparison is missing */
function twoSided(lens: Lens): Lens {
  if (lens.against === null) throw wrong('against', 'Name sources to compare with, or "others".');
  return sound(lens);
}

function ordered(from: string, to: string): { from: string; to: string } {
  if (from > to) throw wrong('to', 'The second day is before the first.');
  return { from, to };
}

function wrong(path: string, message: string): AppError {
  return new AppError('bad-input', 'The request has wrong values; see errors.', {
    errors: [{ path, message }],
  });
}
