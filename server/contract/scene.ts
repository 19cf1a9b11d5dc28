import { z } from 'zod';
import { Appearance } from './appearance.ts';
import { Step } from './exploration.ts';
import { Filter } from './filter.ts';
import { Certainty, Lens } from './lens.ts';
import { Id } from './network.ts';
import { Day } from './time.ts';

/** The lens of a picture: what the server is asked, and how the picture shows what does not pass. */
export const SceneLens = Lens.extend({
  certainty: Certainty.default('one').describe(
    'as of the API, which asks for all that is possible unless told',
  ),
  between: z
    .tuple([Day, Day])
    .nullable()
    .default(null)
    .describe('what changed between these two days; stands in place of asOf'),
  ghosts: z.boolean().default(false).describe('draw what did not hold then, faintly'),
});

/** What can be selected: a node, a tie, or the counted line that stands for several ties between two nodes. */
export const What = z.enum(['actor', 'event', 'place', 'tie', 'pair']);
export const Ref = z.object({
  what: What,
  id: z.string().max(401).describe('a pair is the ids of its two nodes, sorted, with a space between'),
});

/** What stands out while the rest is dimmed: the paths that were chosen. */
export const Trace = z.object({ nodes: z.array(Id), ties: z.array(Id) });

export const Camera = z.object({
  zoom: z.number().positive(),
  centre: z.tuple([z.number(), z.number()]).describe('in the picture’s own units'),
});

/** An analyst's notes by the id of a node or tie; `''` stands for the whole picture. */
export const Notes = z.record(z.union([Id, z.literal('')]), z.string().max(4000));

/** Everything that makes a picture what it is: a link carries it, a saved view keeps it. */
export const Scene = z
  .object({
    steps: z.array(Step).min(1),
    view: z.string().nullable().default(null).describe('dataset/id of the starting view it came from'),
    lens: SceneLens.prefault({}),
    filters: z.array(Filter).max(50).default([]),
    appearance: Appearance.prefault({}),
    notes: Notes.default({}),
    trace: Trace.nullable().default(null),
    selection: z.array(Ref).default([]),
    camera: Camera.nullable().default(null),
  })
  .meta({ id: 'Scene' });

export type SceneLens = z.infer<typeof SceneLens>;
export type What = z.infer<typeof What>;
export type Ref = z.infer<typeof Ref>;
export type Trace = z.infer<typeof Trace>;
export type Camera = z.infer<typeof Camera>;
export type Notes = z.infer<typeof Notes>;
export type Scene = z.infer<typeof Scene>;
