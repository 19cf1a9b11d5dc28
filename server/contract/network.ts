import { z } from 'zod';
import { Bounds, Day } from './time.ts';

/** `dataset:local`. Two datasets never share an id; that two are the same is only ever a judgement. */
export const Id = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9-]*:[^\s:][^\s]*$/, 'an id reads dataset:local');

export const NodeClass = z.enum(['actor', 'event', 'place']);

/** In degrees, north and east positive. */
export const Coordinates = z.object({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});

export const NetworkNode = z
  .object({
    id: Id,
    dataset: z.string(),
    class: NodeClass,
    kind: z.string().describe('a kind of the dataset’s vocabulary'),
    name: z.string(),
    unnamed: z.boolean(),
    note: z.string().nullable(),
    ties: z.int().describe('all its ties that a picture can show, whether on screen or not'),
    disputed: z.boolean().describe('is one of its attributes disputed?'),
    date: z.string().nullable().describe('events: EDTF as written; null where undated or disputed'),
    bounds: Bounds.nullable().describe('events: envelope over all accounts'),
    image: Id.optional().describe('actors: the picture that the dataset has of it, if any'),
    coordinates: Coordinates.optional().describe('places: where the dataset puts it, if it does'),
  })
  .meta({ id: 'NetworkNode' });

/**
 * asserted, possible and disputed ties are projected into the network; denied (by all who speak of it) and proposed
 * (planned, demanded or recommended, not done) ones live in the evidence alone.
 */
export const TieStatus = z.enum(['asserted', 'possible', 'disputed', 'denied', 'proposed']);
export const Modality = z.enum([
  'fact',
  'assessment',
  'allegation',
  'possibility',
  'plan',
  'demand',
  'recommendation',
]);

export const NetworkTie = z
  .object({
    id: Id,
    dataset: z.string(),
    type: z.string(),
    subjectId: Id,
    objectId: Id,
    role: z.string().nullable(),
    side: Id.nullable().describe('in an event with sides: whose side, by the holder’s id'),
    status: TieStatus,
    modality: Modality.describe('the strongest among its claims'),
    inferred: z.boolean().describe('no stated claim supports it'),
    claims: z.int(),
    sources: z.int().describe('distinct sources at any hop'),
    origins: z.int().describe('distinct first sources; one wire story in five papers counts once'),
    bounds: Bounds.describe('over all accounts: its outer days are possible, its inner ones certain'),
    spells: z
      .array(Bounds)
      .min(2)
      .optional()
      .describe(
        'where the accounts cannot all be true of one spell: those of which they tell; `bounds` has outer days alone',
      ),
  })
  .meta({ id: 'NetworkTie' });

export const Subgraph = z
  .object({
    nodes: z.array(NetworkNode),
    ties: z.array(NetworkTie),
    missing: z.array(z.string()).describe('ids asked for that are not in the database'),
    cut: z
      .object({ shown: z.int(), total: z.int() })
      .nullable()
      .describe('set where there were more ties than one answer carries'),
  })
  .meta({ id: 'Subgraph' });

/** How many ties of one type, direction and role a node has: what an expansion would bring. */
export const TieCount = z
  .object({
    type: z.string(),
    direction: z.enum(['out', 'in']).describe('out: the node is the subject'),
    role: z.string().nullable(),
    kind: z.string().describe('kind at the other end'),
    total: z.int(),
  })
  .meta({ id: 'TieCount' });

export const Neighbours = z
  .object({
    node: NetworkNode,
    counts: z.array(TieCount).describe('true totals, whatever the filter'),
    neighbours: z.array(z.object({ node: NetworkNode, tie: NetworkTie })),
    shown: z.int().describe('ties in this answer'),
    total: z.int().describe('ties that fit the filter'),
  })
  .meta({ id: 'Neighbours' });

/**
 * How a name was found, best first: the name itself, another spelling, what begins so, what holds all the words, what
 * resembles it, and what has the same consonants (for what is typed in a script that writes few vowels).
 */
export const Likeness = z.enum(['name', 'spelling', 'beginning', 'words', 'similar', 'consonants']);

export const SearchHit = z.object({
  node: NetworkNode,
  matched: z.string().describe('the name or spelling that was found'),
  how: Likeness,
  score: z.number(),
  span: z
    .object({ first: Day.nullable(), last: Day.nullable() })
    .nullable()
    .describe('the first and last day that its ties name; null where undated, or too many to look at'),
  reach: Bounds.nullable().describe(
    'from when to when its ties reach, as of a row of a table; null likewise',
  ),
});
export const SearchAnswer = z
  .object({
    hits: z.array(SearchHit),
    total: z.int().describe('how many fit, of the class and kinds that were asked for'),
    kinds: z
      .array(z.object({ dataset: z.string(), class: NodeClass, kind: z.string(), total: z.int() }))
      .describe('how many of each kind, whatever class and kinds were asked for'),
    atLeast: z.boolean().describe('more names resemble it than were weighed, so that there may be more'),
  })
  .meta({ id: 'SearchAnswer' });

export const Alike = z
  .object({
    alike: z.array(
      z.object({
        node: NetworkNode,
        name: z.string().describe('of the actor that was asked about'),
        matched: z.string().describe('of the other: the same letters, or the same consonants'),
      }),
    ),
  })
  .meta({ id: 'Alike' });

export const DatasetSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    status: z.enum(['ready', 'loading']),
    version: z.string().describe('SHA-256 over its files'),
    loadedAt: z.iso.datetime().nullable(),
    counts: z.record(z.string(), z.int()).describe('rows of each table'),
  })
  .meta({ id: 'DatasetSummary' });

export const Datasets = z.array(DatasetSummary).meta({ id: 'Datasets' });

export type Coordinates = z.infer<typeof Coordinates>;
export type NodeClass = z.infer<typeof NodeClass>;
export type NetworkNode = z.infer<typeof NetworkNode>;
export type NetworkTie = z.infer<typeof NetworkTie>;
export type TieStatus = z.infer<typeof TieStatus>;
export type Modality = z.infer<typeof Modality>;
export type Subgraph = z.infer<typeof Subgraph>;
export type TieCount = z.infer<typeof TieCount>;
export type Neighbours = z.infer<typeof Neighbours>;
export type Likeness = z.infer<typeof Likeness>;
export type SearchHit = z.infer<typeof SearchHit>;
export type Alike = z.infer<typeof Alike>;
export type SearchAnswer = z.infer<typeof SearchAnswer>;
export type DatasetSummary = z.infer<typeof DatasetSummary>;
