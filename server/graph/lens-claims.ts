import type { Bounds } from '#contract/time.ts';
import type { Saying } from '../evidence/disputes.ts';
import { type Chain, chains } from '../evidence/origins.ts';

type Day = string;

/** A claim as far as a lens looks at it. */
export interface LensClaim {
  id: string;
  polarity: string;
  modality: string;
  basis: string;
  bounds: Bounds;
  saidMin: Day | null;
  saidMax: Day | null;
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
export interface ToldTie {
  id: string;
  dataset: string;
  type: string;
  subjectId: string;
  objectId: string;
  role: string | null;
  side: string | null;
  claims: LensClaim[];
}

export type TieRow = Omit<ToldTie, 'claims'> & { claims: string[] };
/** `settled`: it held then, perhaps, whatever else is claimed of it; its claims are not fetched. */
export type SettledRow = TieRow & { settled: boolean };
export type AttributeRow = Omit<Saying, 'polarity' | 'modality' | 'bounds'> &
  Pick<AttributeClaim, 'subjectId' | 'property' | 'valueName' | 'placeName'> & { claim: string };

export function toldTie({ claims, ...tie }: TieRow): ToldTie {
  return { ...tie, claims: claims.map(lensClaim).toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

export function attributeClaim({ claim, ...about }: AttributeRow): AttributeClaim {
  return { ...about, ...lensClaim(claim) };
}

/** The text of one claim, as `cypher/read/lens-ties.cypher` writes it. */
export function lensClaim(text: string): LensClaim {
  const fields = text.split(' ');
  const field = (index: number): string => fields[index] ?? '';
  const day = (index: number): Day | null => (fields[index] === '-' ? null : field(index));
  const hops = attributions(field(0), fields.slice(12));
  const last = Math.max(...hops.map(({ hop }) => hop));
  return {
    id: field(0),
    polarity: field(1),
    modality: field(2),
    basis: field(3),
    bounds: { fromMin: day(4), fromMax: day(5), toMin: day(6), toMax: day(7) },
    saidMin: day(8),
    saidMax: day(9),
    recorded: field(10),
    retracted: day(11),
    chain: chains(hops).get(field(0)) ?? { sources: [], origins: [] },
    first: hops.filter(({ hop }) => hop === last).map(({ sourceId }) => sourceId),
  };
}

/** "1+ a:x 2 a:y": hop and source by turns; a plus says that the speakers of the hop are independent of each other. */
function attributions(claimId: string, fields: readonly string[]) {
  const hops = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const hop = fields[index] ?? '';
    hops.push({
      claimId,
      hop: Number.parseInt(hop, 10),
      sourceId: fields[index + 1] ?? '',
      independent: hop.endsWith('+'),
    });
  }
  return hops;
}
