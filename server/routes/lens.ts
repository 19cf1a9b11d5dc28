import type { Handlers } from './handlers.ts';
import type { Lens } from '#contract/lens.ts';
import { AppError } from '../runtime/errors.ts';
import type { LensReads } from '../lens/lens.ts';

type LensHandlers = Pick<
  Handlers,
  | 'lens'
  | 'told'
  | 'compare'
  | 'compareAmong'
  | 'timeline'
  | 'timelineAmong'
  | 'changes'
  | 'changesAmong'
  | 'disputes'
  | 'disputesAmong'
>;

/** What each read through a lens answers. */
export function lensHandlers(reads: LensReads): LensHandlers {
  return {
    lens: async ({ body: { ids, lens, denied } }) => reads.picture({ ids, lens: sound(lens), denied }),
    told: async ({ query }) => reads.told(sound(query)),
    compare: async ({ query: { ids, limit, ...lens } }) =>
      reads.comparison({ ids, limit, lens: twoSided(lens) }),
    compareAmong: async ({ body: { ids, limit, lens } }) =>
      reads.comparison({ ids, limit, lens: twoSided(lens) }),
    timeline: async ({ query: { ids, limit, ...lens } }) => reads.timeline({ ids, limit, lens: sound(lens) }),
    timelineAmong: async ({ body: { ids, limit, lens } }) =>
      reads.timeline({ ids, limit, lens: sound(lens) }),
    changes: async ({ query: { ids, limit, from, to, ...lens } }) =>
      reads.changes({ ids, limit, lens: sound(lens), ...ordered(from, to) }),
    changesAmong: async ({ body: { ids, limit, lens, from, to } }) =>
      reads.changes({ ids, limit, lens: sound(lens), ...ordered(from, to) }),
    disputes: async ({ query: { ids, limit, ...lens } }) => reads.disputes({ ids, limit, lens: sound(lens) }),
    disputesAmong: async ({ body: { ids, limit, lens } }) =>
      reads.disputes({ ids, limit, lens: sound(lens) }),
  };
}

/** @throws AppError bad-input where there is nobody to compare */
export function sound(lens: Lens): Lens {
  if (lens.against !== null && lens.sources.length === 0)
    throw wrong('sources', 'A comparison needs sources to begin with.');
  if (lens.against?.length === 0) throw wrong('against', 'Name sources to compare with, or "others".');
  return lens;
}

/** @throws AppError bad-input where one side of a comparison is missing */
export function twoSided(lens: Lens): Lens {
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
