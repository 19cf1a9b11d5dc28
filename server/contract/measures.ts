import { z } from 'zod';
import { Id } from './network.ts';
import { LARGEST } from './size.ts';
import { Bounds } from './time.ts';

/** What can be measured of a node. Definitions and their sources: docs/measures.md. */
export const Measure = z.enum([
  'degree',
  'betweenness',
  'closeness',
  'eigenvector',
  'pagerank',
  'core',
  'cut',
  'community',
  'component',
]);

/** Of what a measure is taken, and how it is counted. Places are never part of it. */
export const Measuring = z.object({
  scope: z.enum(['picture', 'database']).default('picture').describe('what is drawn, or everything'),
  events: z
    .enum(['derived', 'nodes'])
    .default('derived')
    .describe('events count by the ties derived from them, as in paths; or as nodes, as drawn. Never both'),
  speech: z.boolean().default(false).describe('also ties that paths leave out: speech and sources'),
  weight: z.enum(['one', 'ties']).default('one').describe('several ties between two nodes: one, or as many'),
});

/**
 * direct: counted as it is. derived: from the roles of an event. replaced: a participation for which derived ties stand.
 * apart: speech and sources, which paths leave out. place: to a place. derivedApart, replacedApart: as derived and
 * replaced, of what paths leave out.
 */
export const TieHow = z.enum([
  'direct',
  'derived',
  'replaced',
  'apart',
  'place',
  'derivedApart',
  'replacedApart',
]);

const Ids = z.array(Id).max(LARGEST.nodes);

export const NetworkAsked = z
  .object({
    ids: Ids.nullable().default(null).describe('nodes to look among; null: the whole network'),
    tieIds: z.boolean().default(false).describe('also say which tie each is'),
  })
  .meta({ id: 'NetworkAsked' });

/** A network for measuring: lists that belong together by their order, as short as JSON can be. */
export const NetworkLists = z
  .object({
    nodes: z.object({
      ids: z.array(Id),
      names: z.array(z.string()),
      classes: z.array(z.enum(['actor', 'event', 'place'])),
    }),
    ties: z.object({
      from: z.array(z.int()).describe('subjects, by their place in the list of nodes'),
      to: z.array(z.int()),
      how: z
        .array(z.int())
        .describe('place in: direct, derived, replaced, apart, place, derivedApart, replacedApart'),
      ids: z.array(z.string()).describe('empty unless asked for'),
      derivedFrom: z
        .array(z.array(Id))
        .describe('participations that a derived tie follows from; empty unless asked for'),
    }),
    totals: z.object({ nodes: z.int(), ties: z.int() }).describe('all there are, derived ties among them'),
    cut: z.boolean().describe('are there more than these lists carry? Then they are not the whole'),
  })
  .meta({ id: 'NetworkLists' });

/** One distinct value of an attribute; who says so is in `claims`. */
export const Fact = z.object({
  subjectId: Id.describe('a node or a tie'),
  property: z.string(),
  value: z.string().nullable(),
  name: z.string().nullable().describe('where the value is the id of an actor, event or place: its name'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  bounds: Bounds.nullable().describe('of a date'),
  claims: z.array(Id),
  possibly: z.array(Id).describe('those of the claims that only hold it possible'),
});

export const FactsAsked = z
  .object({
    ids: Ids.nullable().default(null).describe('nodes; null: of the whole network'),
  })
  .meta({ id: 'FactsAsked' });

/** Attributes of nodes and of the ties among them, as asserted by anyone. */
export const Facts = z
  .object({
    facts: z.array(Fact),
    cut: z.object({ shown: z.int(), total: z.int() }).nullable(),
  })
  .meta({ id: 'Facts' });

export type Measure = z.infer<typeof Measure>;
export type Measuring = z.infer<typeof Measuring>;
export type TieHow = z.infer<typeof TieHow>;
export type NetworkLists = z.infer<typeof NetworkLists>;
export type Fact = z.infer<typeof Fact>;
export type Facts = z.infer<typeof Facts>;
