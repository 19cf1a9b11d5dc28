import type { Claim } from '#contract/evidence.ts';
import type { Lens } from '#contract/lens.ts';
import type { Database } from '../graph/connect.ts';
import { outside } from './outside.ts';
import { readEvidence } from './reads-picture.ts';
import { statement } from '../graph/statements.ts';

const isPlain = ({ sources, asOf }: Lens): boolean => sources.length === 0 && asOf === null;

/**
 * Marks each claim with why it does not count under a lens. Without a lens nothing is read and nothing marked; what left the
 * files is marked on the recorded clock alone.
 * @param among the nodes that the claims speak of
 * @throws AppError loading | unavailable | timeout
 */
export async function markOutside<D extends { claims: readonly Claim[] }>(
  db: Database,
  details: D,
  among: readonly string[],
  lens: Lens,
): Promise<D> {
  if (isPlain(lens)) return details;
  const why = outside(await readEvidence(db, among, lens), lens);
  const marked = (claim: Claim): Claim => {
    const reason = why.get(claim.id);
    return reason === undefined ? claim : { ...claim, outside: reason };
  };
  return { ...details, claims: details.claims.map(marked) };
}

/** The same of one claim, wherever it stands. @throws AppError loading | unavailable | timeout */
export async function markClaim(db: Database, claim: Claim, lens: Lens): Promise<Claim> {
  if (isPlain(lens)) return claim;
  const about = claim.tieId ?? claim.attribute?.subjectId ?? '';
  const [tie] = await db.read<{ subjectId: string; objectId: string }>(statement('lens/tie-ends'), {
    ids: [about],
  });
  const among = tie === undefined ? [about] : [tie.subjectId, tie.objectId];
  const { claims } = await markOutside(db, { claims: [claim] }, among, lens);
  return claims[0] ?? claim;
}
