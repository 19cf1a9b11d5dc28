import { z } from 'zod';
import { BriefClaim, Lens, lensQuery, TieRef } from './lens.ts';
import { Id, NetworkNode, NetworkTie } from './network.ts';

/**
 * shortest: the best one with fewest ties. all-shortest: all with fewest ties. best: the k best, fewest ties first, among
 * those the one whose weakest link is strongest.
 */
export const PathMode = z.enum(['shortest', 'all-shortest', 'best']);

/** How well a tie is supported, from weakest to strongest; where it is equal, more independent origins are stronger. */
export const Support = z.enum(['possible', 'disputed', 'inferred', 'asserted']);

const Ends = z.array(Id).min(2).max(8);
const words = {
  direction: z
    .enum(['in', 'out', 'both'])
    .default('both')
    .describe('out: every tie is followed from its subject to its object; symmetric ties go both ways'),
};
const hops = z.int().min(1).max(6);
const most = z.int().min(1).max(20);
const DEFAULTS = { maxHops: 4, k: 5, by: 'best' } as const;

/** What a path may be made of; the lens says according to whom, and as of when. */
export const PathBody = z
  .object({
    ids: Ends.describe('the path from the first to the second; of more, between every two'),
    types: z.array(z.string()).max(200).optional().describe('tie types; absent: all that count in paths'),
    families: z.array(z.string()).max(50).optional().describe('families of tie types; absent: all'),
    ...words,
    maxHops: hops.default(DEFAULTS.maxHops).describe('the most ties that a path may have'),
    k: most.default(DEFAULTS.k).describe('the most paths between two'),
    by: PathMode.default(DEFAULTS.by),
    lens: Lens.prefault({}),
  })
  .meta({ id: 'PathBody' });

const List = z.string().transform((text) => text.split(',').filter((part) => part !== ''));
export const PathQuery = z.object({
  ids: List.pipe(Ends).describe('two to eight node ids with commas between'),
  types: List.optional(),
  families: List.optional(),
  ...words,
  maxHops: z.coerce.number().pipe(hops).default(DEFAULTS.maxHops),
  k: z.coerce.number().pipe(most).default(DEFAULTS.k),
  by: PathMode.default(DEFAULTS.by),
  ...lensQuery,
});

const Hop = z.object({
  from: Id,
  to: Id,
  ties: z.array(Id).min(1).describe('all ties that join the two, the best supported first'),
});

export const Path = z.object({
  nodes: z.array(Id).min(2),
  hops: z.array(Hop).min(1),
  sentence: z.string(),
  weakest: z
    .object({ hop: z.int(), tie: Id, support: Support, origins: z.int(), words: z.string() })
    .describe('a path is no stronger than this link'),
});

/** Which restriction could be given up, where nothing was found. */
export const Loosening = z.enum(['maxHops', 'direction', 'types', 'families', 'lens']);

export const PathPair = z.object({
  from: Id,
  to: Id,
  paths: z.array(Path),
  more: z
    .enum(['no', 'perhaps', 'yes'])
    .describe('are there more within these limits? perhaps: longer ones were not looked for'),
  cut: z
    .enum(['ties', 'time'])
    .nullable()
    .describe('ended before everything was looked at: too many ties on the way, or too little time'),
  denied: z
    .array(TieRef)
    .describe(
      'direct ties between the two that those deny through whom the lens looks: no path goes by them',
    ),
  tried: z.string().describe('what was looked for, as a sentence'),
  loosen: z.array(Loosening).describe('where nothing was found: what could be given up'),
});

export const PathTie = z.object({
  tie: NetworkTie,
  event: Id.nullable().describe('derived ties: the event from whose roles it follows; pictures show that'),
  derivedFrom: z.array(Id),
  claims: z.array(BriefClaim).describe('who says so; the first few, all are at /api/v1/ties/:id'),
});

export const Paths = z
  .object({
    pairs: z.array(PathPair),
    nodes: z.array(NetworkNode),
    ties: z.array(PathTie),
  })
  .meta({ id: 'Paths' });

export type PathMode = z.infer<typeof PathMode>;
export type Support = z.infer<typeof Support>;
export type PathBody = z.infer<typeof PathBody>;
export type Path = z.infer<typeof Path>;
export type PathPair = z.infer<typeof PathPair>;
export type PathTie = z.infer<typeof PathTie>;
export type Paths = z.infer<typeof Paths>;
export type Loosening = z.infer<typeof Loosening>;
