import type { BriefClaim } from '#contract/lens.ts';
import { accountText } from '../evidence/accounts.ts';
import { validInWords } from '#words/times.ts';

type Attribute = Parameters<typeof accountText>[0]['attribute'];

/** One row of `lens/brief`. */
export type BriefRow = Omit<BriefClaim, 'dates' | 'value' | 'first' | 'through'> & {
  [K in keyof Attribute]: Attribute[K] | null;
} & { chain: [hop: number, id: string, name: string][] };

export function briefClaim(row: BriefRow): BriefClaim {
  const last = Math.max(...row.chain.map(([hop]) => hop));
  const at = (wanted: number) => row.chain.flatMap(([hop, id, name]) => (hop === wanted ? { id, name } : []));
  const { id, paraphrase, polarity, modality, validFrom, validTo, observedAt, saidOn } = row;
  return {
    id,
    paraphrase,
    polarity,
    modality,
    validFrom,
    validTo,
    observedAt,
    dates: validInWords(row),
    value: valueOf(row),
    saidOn,
    first: at(last),
    through: last === 1 ? [] : at(1),
  };
}

function valueOf(row: BriefRow): string | null {
  const { subjectId, property, ...rest } = row;
  if (subjectId === null || property === null) return null;
  return accountText({ attribute: { ...rest, subjectId, property }, polarity: row.polarity });
}
