import { z } from 'zod';
import type { View } from '#contract/exploration.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';

const Text = z.string().nullable();
/** The claims that a note rests on. */
const NoteClaims = z.array(z.string());

export const Actor = z.object({
  id: z.string(),
  kind: z.string(),
  unnamed: z.boolean(),
  name: z.string(),
  note: Text,
  noteClaims: NoteClaims,
  image: Text.describe('the id of its picture'),
});

/** A picture, its id made of its dataset and the SHA-256 of its bytes. */
export const Image = z.object({
  id: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  data: z.string().describe('base64'),
});

export const Place = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  within: Text,
  note: Text,
  noteClaims: NoteClaims,
  lat: z.number().nullable().describe('in degrees, north positive'),
  lon: z.number().nullable().describe('in degrees, east positive'),
});

export const Event = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  note: Text,
  noteClaims: NoteClaims,
});

export const Name = z.object({
  entityId: z.string(),
  name: z.string(),
  kind: z.string(),
  lang: z.string(),
  note: Text,
});

export const Tie = z.object({
  id: z.string(),
  type: z.string(),
  subjectId: z.string(),
  objectId: z.string(),
  role: Text,
  side: Text,
});

export const Source = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  actorId: Text,
  note: Text,
  noteClaims: NoteClaims,
});

export const Document = z.object({
  id: z.string(),
  title: z.string(),
  titleBasis: z.string(),
  authorId: Text,
  publisherId: Text,
  publishedInId: Text,
  translator: Text,
  date: Text,
  dateBasis: Text,
  dateReason: Text,
  retrieved: Text,
  lang: z.string(),
  sha256: z.string(),
  length: z.number(),
  file: Text,
  maxQuoteWords: z.number().nullable(),
});

export const Passage = z.object({
  id: z.string(),
  documentId: z.string(),
  start: z.number(),
  end: z.number(),
  sha256: z.string(),
  locator: z.string(),
});

export const Claim = z.object({
  id: z.string(),
  tieId: Text,
  subjectId: Text,
  property: Text,
  value: Text,
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: Text,
  place: Text,
  period: Text,
  polarity: z.string(),
  modality: z.string(),
  hedge: Text,
  basis: z.string(),
  basisReason: Text,
  /** Of the side of a part in an event; null where there is none. */
  sideBasis: Text,
  sideReason: Text,
  validFrom: Text,
  validTo: Text,
  observedAt: Text,
  validBasis: z.string(),
  validReason: Text,
  saidOn: Text,
  saidBasis: z.string(),
  saidReason: Text,
  passageIds: z.array(z.string()),
  quote: Text,
  paraphrase: z.string(),
});

export const Attribution = z.object({
  claimId: z.string(),
  hop: z.number(),
  sourceId: z.string(),
  verb: z.string(),
  basis: z.string(),
  reason: Text,
  independent: z.boolean(),
});

export const Response = z.object({
  claimId: z.string(),
  stance: z.string(),
  respondsTo: z.string(),
  reason: Text,
});

/** One row of each table by its name, as a check for what comes back out of the database. */
export const rowSchemas = {
  actors: Actor,
  images: Image,
  places: Place,
  events: Event,
  names: Name,
  ties: Tie,
  sources: Source,
  documents: Document,
  passages: Passage,
  claims: Claim,
  attributions: Attribution,
  responses: Response,
};

export type Actor = z.infer<typeof Actor>;
export type Image = z.infer<typeof Image>;
export type Place = z.infer<typeof Place>;
export type Event = z.infer<typeof Event>;
export type Name = z.infer<typeof Name>;
export type Tie = z.infer<typeof Tie>;
export type Source = z.infer<typeof Source>;
export type Document = z.infer<typeof Document>;
export type Passage = z.infer<typeof Passage>;
export type Claim = z.infer<typeof Claim>;
export type Attribution = z.infer<typeof Attribution>;
export type Response = z.infer<typeof Response>;

/** A sound dataset, all ids full (`dataset:local`) and empty cells null. What is loaded, and what the projection is computed from. */
export interface Dataset {
  id: string;
  title: string;
  description: string;
  version: string;
  vocabulary: Vocabulary;
  views: readonly View[];
  actors: readonly Actor[];
  images: readonly Image[];
  places: readonly Place[];
  events: readonly Event[];
  names: readonly Name[];
  ties: readonly Tie[];
  sources: readonly Source[];
  documents: readonly Document[];
  passages: readonly Passage[];
  claims: readonly Claim[];
  attributions: readonly Attribution[];
  responses: readonly Response[];
}
