import type { Claim } from '#contract/evidence.ts';

/** Who stands behind one claim: everyone in its chain, and its first sources. */
export interface Chain {
  sources: readonly string[];
  /** Joint speakers are one origin, unless shown to be independent of each other. */
  origins: readonly string[];
}

/** The chains of all claims, by claim id. */
export function chains(
  attributions: readonly { claimId: string; hop: number; sourceId: string; independent: boolean }[],
): Map<string, Chain> {
  const found = new Map<string, Chain>();
  for (const [claimId, rows] of Map.groupBy(attributions, (row) => row.claimId)) {
    const last = Math.max(...rows.map(({ hop }) => hop));
    const first = rows.filter(({ hop }) => hop === last);
    const names = first.map(({ sourceId }) => sourceId).toSorted();
    const joint = names.length > 1 && !first.every(({ independent }) => independent);
    found.set(claimId, {
      sources: [...new Set(rows.map(({ sourceId }) => sourceId))],
      origins: joint ? [names.join(' + ')] : names,
    });
  }
  return found;
}

/** The same of whole claims. */
export const chainsOf = (claims: Iterable<Claim>): Map<string, Chain> =>
  chains(
    [...claims].flatMap((claim) =>
      claim.chain.flatMap(({ hop, independent, sources }) =>
        sources.map(({ id }) => ({ claimId: claim.id, hop, sourceId: id, independent })),
      ),
    ),
  );
