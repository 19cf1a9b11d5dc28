import { z } from 'zod';
import { Filter } from './filter.ts';
import { Ending, Held, Told } from './lens.ts';
import { NetworkNode, NetworkTie } from './network.ts';
import { SceneLens } from './scene.ts';

/** What a file is, and how it came to be: every format carries it in its own way. */
export const ExportAbout = z.object({
  title: z.string(),
  scope: z
    .enum(['selection', 'view', 'everything'])
    .describe('what was selected, what was drawn, or the whole database'),
  madeAt: z.iso.datetime(),
  program: z.string(),
  address: z.string().nullable().describe('the link that reopens the picture; null for the whole database'),
  lens: z.object({ words: z.string(), on: z.boolean(), asked: SceneLens }),
  filters: z.array(z.object({ words: z.string(), filter: Filter })).describe('those that are on'),
  datasets: z.array(z.object({ id: z.string(), title: z.string(), version: z.string() })),
  counts: z.object({ nodes: z.int(), ties: z.int() }),
  leftOut: z.array(z.string()).describe('what was cut, hidden or left out, with how many'),
  inferred: z.array(z.string()).describe('which deaths and dissolutions end how many of its ties'),
});

/** What the lens says of a node or tie; null without a lens. */
const Marked = {
  held: Held.nullable().describe('through the lens: did it hold then'),
  told: Told.nullable().describe('accounts compared: who tells it'),
};

export const ExportNode = NetworkNode.extend({
  kindLabel: z.string(),
  x: z.number().nullable().describe('where it is drawn, to the right'),
  y: z.number().nullable().describe('downwards'),
  ...Marked,
});
export const ExportTie = NetworkTie.extend({
  label: z.string().describe('reads between subject and object'),
  family: z.string(),
  symmetric: z.boolean(),
  became: z
    .enum(['happened', 'began', 'ended', 'passed', 'altered', 'disputed', 'same'])
    .nullable()
    .describe('between two days: what changed; passed: it began and ended'),
  maybe: z.boolean().describe('what changed is only possible'),
  ended: Ending.nullable().describe(
    'through the lens: the death or dissolution with which it ends, which is inferred; `bounds` are as told',
  ),
  ...Marked,
});

/** A network as a file of ours. A reader takes any version that it knows, and refuses others. */
export const NetworkFile = z.object({
  format: z.literal('relata-network'),
  version: z.literal(1),
  about: ExportAbout,
  nodes: z.array(ExportNode),
  ties: z.array(ExportTie),
});

export type ExportAbout = z.infer<typeof ExportAbout>;
export type ExportNode = z.infer<typeof ExportNode>;
export type ExportTie = z.infer<typeof ExportTie>;
export type NetworkFile = z.infer<typeof NetworkFile>;
