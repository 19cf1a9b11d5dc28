import type {
  Claim,
  DocumentDetails,
  DocumentSummary,
  Hop,
  PassageRef,
  SourceRef,
} from '#contract/evidence.ts';
import { bounds, instant, type NodeMap, type TieMap } from './records.ts';

type Flat = Omit<
  Claim,
  | 'attribute'
  | 'bounds'
  | 'chain'
  | 'passages'
  | 'respondsTo'
  | 'respondedToBy'
  | 'saidMin'
  | 'saidMax'
  | 'recordedAt'
  | 'revisedAt'
  | 'retractedAt'
>;
type Attribute = NonNullable<Claim['attribute']>;
type Temporal = Parameters<typeof instant>[0];

interface HopMap {
  hop: number;
  verb: string;
  basis: Hop['basis'];
  reason: string | null;
  independent: boolean | null;
  source: SourceRef;
}

/** One row of `claims/claims`. */
export interface ClaimRow {
  claim: Flat & { [K in keyof Attribute]: Attribute[K] | null } & Pick<
      NodeMap | TieMap,
      'fromMin' | 'fromMax' | 'toMin' | 'toMax'
    > & {
      saidMin: Temporal;
      saidMax: Temporal;
      recordedAt: Temporal;
      revisedAt: Temporal;
      retractedAt: Temporal;
    };
  valueName: string | null;
  placeName: string | null;
  chain: HopMap[];
  passages: PassageRef[];
  respondsTo: Claim['respondsTo'];
  respondedToBy: Claim['respondedToBy'];
}

export type DocumentMap = Omit<DocumentSummary, 'textSupplied'>;

export function claim(row: ClaimRow): Claim {
  const map = row.claim;
  return {
    id: map.id,
    dataset: map.dataset,
    tieId: map.tieId,
    attribute: attribute(row),
    polarity: map.polarity,
    modality: map.modality,
    hedge: map.hedge,
    basis: map.basis,
    basisReason: map.basisReason,
    sideBasis: map.sideBasis,
    sideReason: map.sideReason,
    paraphrase: map.paraphrase,
    quote: map.quote,
    chain: chain(row.chain),
    validFrom: map.validFrom,
    validTo: map.validTo,
    observedAt: map.observedAt,
    validBasis: map.validBasis ?? 'stated',
    validReason: map.validReason,
    bounds: bounds(map),
    saidOn: map.saidOn,
    saidMin: map.saidMin?.toString() ?? null,
    saidMax: map.saidMax?.toString() ?? null,
    saidBasis: map.saidBasis ?? 'stated',
    saidReason: map.saidReason,
    recordedAt: instant(map.recordedAt) ?? '',
    revisedAt: instant(map.revisedAt),
    retractedAt: instant(map.retractedAt),
    passages: row.passages.map(passage),
    respondsTo: row.respondsTo.map(response),
    respondedToBy: row.respondedToBy.map(response),
  };
}

function attribute({ claim: map, valueName, placeName }: ClaimRow): Claim['attribute'] {
  if (map.subjectId === null || map.property === null) return null;
  const { subjectId, property, value, low, high, unit, place, period } = map;
  return { subjectId, property, value, valueName, low, high, unit, place, placeName, period };
}

/** Joint speakers stand in one hop. */
function chain(hops: readonly HopMap[]): Hop[] {
  return Array.from(
    Map.groupBy(hops, ({ hop }) => hop),
    ([hop, speakers]) => ({
      hop,
      verb: speakers[0]?.verb ?? '',
      basis: speakers[0]?.basis ?? 'stated',
      reason: speakers[0]?.reason ?? null,
      independent: speakers.some(({ independent }) => independent === true),
      sources: speakers.map(({ source }) => sourceRef(source)),
    }),
  );
}

export function sourceRef({ id, name, kind, actorId }: SourceRef): SourceRef {
  return { id, name, kind, actorId };
}

function passage({ id, documentId, start, end, sha256, locator }: PassageRef): PassageRef {
  return { id, documentId, start, end, sha256, locator };
}

function response({ claimId, stance, modality, paraphrase, reason }: Claim['respondsTo'][number]) {
  return { claimId, stance, modality, paraphrase, reason };
}

export function documentSummary(map: DocumentMap, textSupplied: boolean): DocumentSummary {
  return {
    id: map.id,
    dataset: map.dataset,
    title: map.title,
    titleBasis: map.titleBasis,
    author: map.author,
    publisher: map.publisher,
    publishedIn: map.publishedIn,
    translator: map.translator,
    date: map.date,
    dateBasis: map.dateBasis,
    dateReason: map.dateReason,
    retrieved: map.retrieved,
    lang: map.lang,
    sha256: map.sha256,
    length: map.length,
    claims: map.claims,
    textSupplied,
  };
}

export function documentPassages(rows: DocumentDetails['passages']): DocumentDetails['passages'] {
  return rows.map(({ passage: map, claims }) => ({
    passage: passage(map),
    claims: claims.map(({ id, paraphrase, tieId, subjectId }) => ({ id, paraphrase, tieId, subjectId })),
  }));
}
