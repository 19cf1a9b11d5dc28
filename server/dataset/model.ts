import type { View } from '../contract/exploration.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';

/** A sound dataset, all ids full (`dataset:local`) and empty cells null. What is loaded, and what the projection is computed from. */
export interface Dataset {
  id: string;
  title: string;
  description: string;
  version: string;
  vocabulary: Vocabulary;
  views: readonly View[];
  actors: readonly Actor[];
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

type Text = string | null;

export interface Actor {
  id: string;
  kind: string;
  unnamed: boolean;
  name: string;
  note: Text;
}

export interface Place {
  id: string;
  kind: string;
  name: string;
  within: Text;
  note: Text;
}

export interface Event {
  id: string;
  kind: string;
  name: string;
  note: Text;
}

export interface Name {
  entityId: string;
  name: string;
  kind: string;
  lang: string;
  note: Text;
}

export interface Tie {
  id: string;
  type: string;
  subjectId: string;
  objectId: string;
  role: Text;
  side: Text;
}

export interface Source {
  id: string;
  kind: string;
  name: string;
  actorId: Text;
  note: Text;
}

export interface Document {
  id: string;
  title: string;
  titleBasis: string;
  authorId: Text;
  publisherId: Text;
  publishedInId: Text;
  translator: Text;
  date: Text;
  dateBasis: Text;
  dateReason: Text;
  retrieved: Text;
  lang: string;
  sha256: string;
  length: number;
  file: Text;
  maxQuoteWords: number | null;
}

export interface Passage {
  id: string;
  documentId: string;
  start: number;
  end: number;
  sha256: string;
  locator: string;
}

export interface Claim {
  id: string;
  tieId: Text;
  subjectId: Text;
  property: Text;
  value: Text;
  low: number | null;
  high: number | null;
  unit: Text;
  place: Text;
  period: Text;
  polarity: string;
  modality: string;
  hedge: Text;
  basis: string;
  basisReason: Text;
  validFrom: Text;
  validTo: Text;
  observedAt: Text;
  validBasis: string;
  validReason: Text;
  saidOn: Text;
  saidBasis: string;
  saidReason: Text;
  passageIds: readonly string[];
  quote: Text;
  paraphrase: string;
}

export interface Attribution {
  claimId: string;
  hop: number;
  sourceId: string;
  verb: string;
  basis: string;
  reason: Text;
  independent: boolean;
}

export interface Response {
  claimId: string;
  stance: string;
  respondsTo: string;
  reason: Text;
}
