import { z } from 'zod';
import { PictureColumns } from './columns.ts';
import { Id, Subgraph } from './network.ts';
import { LARGEST, MOST_NEIGHBOURS } from './size.ts';

export const LayoutName = z.enum(['force', 'concentric', 'hierarchical', 'time', 'grouped', 'map']);

/** What a layout puts together: groups, or the lanes of a layout by time. */
export const LayoutBy = z.enum(['kind', 'community', 'family']);

/** Which neighbours come first where an expansion cannot bring all. */
export const NeighbourOrder = z.enum(['connected', 'evidence', 'latest']);

/**
 * A step of an exploration. The list of steps is the whole state of a picture: undo, links and starting views are
 * operations on such lists. The ties on screen are always all ties among the nodes on screen.
 */
export const Step = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('show'),
    ids: z.array(Id).min(1).max(LARGEST.nodes),
    because: z.string().max(200).optional().describe('what they answer: a search, a query'),
  }),
  z.object({
    do: z.literal('whole'),
    datasets: z.array(z.string()).min(1).optional().describe('absent: all'),
    kinds: z.array(z.string()).min(1).optional().describe('kinds of nodes; absent: all'),
  }),
  z.object({
    do: z.literal('expand'),
    id: Id,
    types: z.array(z.string()).optional().describe('tie types; absent: all'),
    direction: z.enum(['in', 'out', 'both']).default('both'),
    kinds: z.array(z.string()).optional().describe('kinds at the other end; absent: all'),
    limit: z.int().min(1).max(MOST_NEIGHBOURS).default(25),
    order: NeighbourOrder.optional().describe('absent: the most connected first'),
    fresh: z
      .literal(true)
      .optional()
      .describe('ties to what is on screen already do not use up the limit; absent: they do'),
  }),
  z.object({
    do: z.literal('collapse'),
    of: z.int().min(0).describe('index of an expand step in the same list: takes away what it alone brought'),
  }),
  z.object({
    do: z.literal('path'),
    ids: z.array(Id).min(2).max(2000).describe('the nodes of the paths that were chosen'),
    between: z.array(Id).min(2).max(20).describe('the nodes that they join'),
    ties: z
      .array(Id)
      .max(2000)
      .optional()
      .describe('ties of the paths that were hidden, and are shown again'),
  }),
  z.object({
    do: z.literal('only'),
    ids: z.array(Id).min(1).max(LARGEST.nodes).describe('everything else goes'),
    layout: LayoutName.optional().describe('arrange what is kept anew; absent: it stays where it is'),
  }),
  z.object({ do: z.literal('hide'), ids: z.array(Id).min(1).describe('nodes or ties') }),
  z.object({ do: z.literal('unhide'), ids: z.array(Id).min(1) }),
  z.object({ do: z.literal('pin'), at: z.record(Id, z.tuple([z.number(), z.number()])) }),
  z.object({ do: z.literal('unpin'), ids: z.array(Id).min(1) }),
  z.object({
    do: z.literal('layout'),
    name: LayoutName,
    by: LayoutBy.optional().describe('absent: by kind'),
    rounds: z
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe('of a large layout that was stopped after so many'),
  }),
  z.object({
    do: z.literal('freeze'),
    at: z
      .record(Id, z.tuple([z.number(), z.number()]))
      .describe('where everything stood: put there without a pin, so that a later layout moves it again'),
  }),
]);

export const View = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string().min(1).max(80),
  sentence: z.string().min(1).max(300).describe('what it shows, in one sentence'),
  claims: z.array(z.string()).optional().describe('the claims that the sentence rests on'),
  steps: z.array(Step).min(1),
});

export const StartingView = View.extend({ dataset: z.string() }).meta({ id: 'StartingView' });
export const Opening = z.object({ view: StartingView, picture: Subgraph }).meta({ id: 'Opening' });
export const StartingViews = z.array(StartingView).meta({ id: 'StartingViews' });

/** What a list of steps comes to, in one answer: what each expansion among them brought, and the nodes and ties. */
export const PlayedSteps = z
  .object({
    brought: z
      .array(z.array(z.string()))
      .describe(
        'for each different expansion, in the order of the steps: the other end of each tie, as far as it went',
      ),
    rows: Subgraph.nullable().describe('null where there are many nodes, or where they are held already'),
    columns: PictureColumns.nullable().describe('the same, where there are many nodes'),
  })
  .meta({ id: 'PlayedSteps' });

export type PlayedSteps = z.infer<typeof PlayedSteps>;
export type NeighbourOrder = z.infer<typeof NeighbourOrder>;
export type LayoutBy = z.infer<typeof LayoutBy>;
export type LayoutName = z.infer<typeof LayoutName>;
export type Step = z.infer<typeof Step>;
export type View = z.infer<typeof View>;
export type StartingView = z.infer<typeof StartingView>;
export type Opening = z.infer<typeof Opening>;
