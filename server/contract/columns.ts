import { z } from 'zod';
import { Coordinates, Id, Modality, NodeClass, TieStatus } from './network.ts';
import { Bounds } from './time.ts';

/** A column of few different values: each value once, and for every row which of them it has. */
const coded = <T extends z.ZodType>(value: T) =>
  z.object({ values: z.array(value), at: z.array(z.int().min(0)) });

const Counts = z.array(z.int());
const Rows = z.array(z.int().min(0)).describe('the rows of which this is true');
const Text = z.string().nullable();

/**
 * A large picture, column by column: a tenth of what the same rows come to as objects. Its rows are those of Subgraph.
 */
export const PictureColumns = z
  .object({
    nodes: z.object({
      id: z.array(z.string()),
      name: z.array(z.string()),
      dataset: coded(z.string()),
      class: coded(NodeClass),
      kind: coded(z.string()),
      note: coded(Text),
      unnamed: Rows,
      disputed: Rows,
      ties: Counts,
      date: coded(Text),
      bounds: coded(Bounds.nullable()),
      image: z.array(z.object({ row: z.int().min(0), id: Id })).describe('of the few that have one'),
      coordinates: z.array(Coordinates.extend({ row: z.int().min(0) })),
    }),
    ties: z.object({
      id: z.array(z.string()),
      dataset: coded(z.string()),
      type: coded(z.string()),
      subject: Counts.describe('row of the node'),
      object: Counts.describe('row of the node'),
      role: coded(Text),
      side: coded(Text),
      status: coded(TieStatus),
      modality: coded(Modality),
      inferred: Rows,
      claims: Counts,
      sources: Counts,
      origins: Counts,
      bounds: coded(Bounds),
      spells: z.array(z.object({ row: z.int().min(0), of: z.array(Bounds) })),
    }),
    missing: z.array(z.string()).describe('ids asked for that are not in the database'),
  })
  .meta({ id: 'PictureColumns' });

/** How much there is, before anything of it is asked for. */
export const NetworkSize = z
  .object({
    datasets: z.array(
      z.object({
        dataset: z.string(),
        nodes: z.int(),
        ties: z.int(),
        kinds: z.array(z.object({ class: NodeClass, kind: z.string(), total: z.int() })),
      }),
    ),
    largest: z
      .object({ nodes: z.int(), ties: z.int() })
      .describe('the largest picture that can be asked for and drawn'),
  })
  .meta({ id: 'NetworkSize' });

export interface Coded<T> {
  values: T[];
  at: number[];
}
export type PictureColumns = z.infer<typeof PictureColumns>;
export type NetworkSize = z.infer<typeof NetworkSize>;
