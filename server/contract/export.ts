import { z } from 'zod';
import { Claim, DocumentSummary, Name, SourceSummary } from './evidence.ts';
import { Filter } from './filter.ts';
import { Ending, Held, Told } from './lens.ts';
import { Id, NetworkNode, NetworkTie } from './network.ts';
import { SceneLens } from './scene.ts';
import { CoreActorKind } from './vocabulary.ts';

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
  counts: z.object({
    nodes: z.int(),
    ties: z.int().describe('that somebody tells as so'),
    unheld: z.int().describe('what all who speak of it here deny, or only propose: no ties'),
  }),
  leftOut: z.array(z.string()).describe('what was cut, hidden or left out, with how many'),
  inferred: z.array(z.string()).describe('which deaths and dissolutions end how many of its ties'),
  cannot: z.array(z.string()).describe('what a file of this format cannot say, a sentence each'),
});

/** What the lens says of a node or tie; null without a lens. */
const Marked = {
  held: Held.nullable().describe('through the lens: did it hold then'),
  told: Told.nullable().describe('accounts compared: who tells it'),
};

const claimIds = z.array(Id).describe('claims of this file about it and about its attributes');

export const ExportNode = NetworkNode.extend({
  kindLabel: z.string(),
  core: CoreActorKind.nullable().describe('of an actor: the core kind that its kind is a case of'),
  names: z.array(Name).describe('all its names, where the file has claims'),
  sameAs: z.array(Id).describe('actors that by judgement are one with it, and are drawn as it'),
  claimIds,
  x: z.number().nullable().describe('where it is drawn, to the right'),
  y: z.number().nullable().describe('downwards'),
  ...Marked,
});
export const ExportTie = NetworkTie.extend({
  label: z.string().describe('reads between subject and object'),
  family: z.string(),
  symmetric: z.boolean(),
  members: z.boolean().describe('its subject is one of those who make up its object'),
  claimIds,
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

/**
 * A network as a file of ours, with all the evidence that it rests on. Texts of documents are never in it: a passage is its
 * place and its hash. A reader takes any version that it knows, and refuses others.
 */
export const NetworkFile = z.object({
  format: z.literal('relata-network'),
  version: z.literal(2),
  about: ExportAbout,
  nodes: z.array(ExportNode),
  ties: z.array(ExportTie),
  claims: z.array(Claim),
  sources: z.array(SourceSummary).describe('those of the claims'),
  documents: z.array(DocumentSummary).describe('those in which the claims are anchored'),
});

export type ExportAbout = z.infer<typeof ExportAbout>;
export type ExportNode = z.infer<typeof ExportNode>;
export type ExportTie = z.infer<typeof ExportTie>;
export type NetworkFile = z.infer<typeof NetworkFile>;
