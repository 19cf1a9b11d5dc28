import type { Claim } from '#contract/evidence.ts';
import type { Bounds } from '#contract/time.ts';
import type { Saying } from '../evidence/disputes.ts';
import { type Chain, chainsOf } from '../evidence/origins.ts';

type Day = string;

/** A claim as far as a lens looks at it. */
export interface LensClaim {
  id: string;
  polarity: string;
  modality: string;
  basis: string;
  /** Of the side of a part in an event; null: as the part itself. */
  sideBasis: string | null;
  bounds: Bounds;
  saidMin: Day | null;
  saidMax: Day | null;
  /** Both known on the recorded clock only: elsewhere claims that left the files count nowhere. */
  recorded: Day;
  retracted: Day | null;
  chain: Chain;
  /** Whoever stands at the highest hop. */
  first: readonly string[];
}

/** A claim about an attribute of a node or a tie. */
export type AttributeClaim = LensClaim &
  Saying & {
    subjectId: string;
    property: string;
    valueName: string | null;
    placeName: string | null;
  };

/** A tie with the claims about it. */
export interface ClaimedTie {
  id: string;
  dataset: string;
  type: string;
  subjectId: string;
  objectId: string;
  role: string | null;
  side: string | null;
  claims: LensClaim[];
}

/** A tie and the claims about it, each as a gist (docs/model.md). */
export interface TieRow {
  tie: string;
  claims: string[];
}

export type AttributeRow = Omit<Saying, 'polarity' | 'modality' | 'bounds'> &
  Pick<AttributeClaim, 'subjectId' | 'property' | 'valueName' | 'placeName'> & { claim: string };

export function claimedTie({ tie, claims }: TieRow): ClaimedTie {
  return {
    ...tieIdentity(tie),
    claims: claims.map(lensClaim).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The gist of a tie: `id dataset type subject object role side`. */
export function tieIdentity(gist: string): Omit<ClaimedTie, 'claims'> {
  const [id = '', dataset = '', type = '', subjectId = '', objectId = '', role, side] = gist.split(' ');
  return { id, dataset, type, subjectId, objectId, role: given(role), side: given(side) };
}

export function attributeClaim({ claim, ...about }: AttributeRow): AttributeClaim {
  return { ...about, ...lensClaim(claim) };
}

/** The same of a claim that was read whole. */
export function lensClaimOf(claim: Claim): LensClaim {
  const { id, polarity, modality, basis, sideBasis, bounds, saidMin, saidMax, recordedAt, retractedAt } =
    claim;
  const last = Math.max(...claim.chain.map(({ hop }) => hop));
  return {
    id,
    polarity,
    modality,
    basis,
    sideBasis,
    bounds,
    saidMin,
    saidMax,
    recorded: recordedAt.slice(0, 10),
    retracted: retractedAt?.slice(0, 10) ?? null,
    chain: chainsOf([claim]).get(id) ?? { sources: [], origins: [] },
    first: claim.chain.flatMap(({ hop, sources }) => (hop === last ? sources.map((one) => one.id) : [])),
  };
}

/** What stands before a gist where the recorded clock is asked: `@2026-01-01 -`. */
const RECORDED = 2;

/** The gist of a claim, as `server/dataset/gist.ts` writes it. */
export function lensClaim(text: string): LensClaim {
  const all = text.split(' ');
  const dated = text.startsWith('@');
  const [id = '', polarity = '', modality = '', bases = '', ...rest] = dated ? all.slice(RECORDED) : all;
  const [basis = '', sideBasis = null] = bases.split('/');
  const [fromMin, fromMax, toMin, toMax, saidMin, saidMax, count = '', ...sources] = rest;
  const first = sources.slice(0, Number.parseInt(count, 10));
  return {
    id,
    polarity,
    modality,
    basis,
    sideBasis,
    bounds: { fromMin: given(fromMin), fromMax: given(fromMax), toMin: given(toMin), toMax: given(toMax) },
    saidMin: given(saidMin),
    saidMax: given(saidMax),
    recorded: dated ? (all[0]?.slice(1) ?? '') : '',
    retracted: dated ? given(all[1]) : null,
    chain: { sources, origins: count.endsWith('+') ? [first.join(' + ')] : first },
    first,
  };
}

const given = (field: string | undefined): string | null =>
  field === undefined || field === '-' ? null : field;
