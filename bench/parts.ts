import type { Attribution, Claim, Dataset } from '../server/dataset/model.ts';

/** What is the same in every made-up row. */
export const SHA256 = '0'.repeat(64);

export const DOCUMENT = {
  titleBasis: 'ours',
  publisherId: null,
  publishedInId: null,
  translator: null,
  date: null,
  dateBasis: null,
  dateReason: null,
  retrieved: null,
  lang: 'en',
  sha256: SHA256,
  file: null,
  maxQuoteWords: null,
} satisfies Partial<Dataset['documents'][number]>;

export const CLAIM = {
  subjectId: null,
  property: null,
  value: null,
  low: null,
  high: null,
  unit: null,
  place: null,
  period: null,
  polarity: 'asserts',
  modality: 'fact',
  hedge: null,
  basis: 'stated',
  basisReason: null,
  sideBasis: null,
  sideReason: null,
  validTo: null,
  observedAt: null,
  validBasis: 'stated',
  validReason: null,
  saidOn: null,
  saidBasis: 'stated',
  saidReason: null,
  quote: null,
} satisfies Partial<Claim>;

export function hop(claimId: string, number: number, sourceId: string): Attribution {
  return { claimId, hop: number, sourceId, verb: 'says', basis: 'stated', reason: null, independent: false };
}
