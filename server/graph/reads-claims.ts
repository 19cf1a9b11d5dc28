import type { Claim } from '#contract/evidence.ts';
import type { Database } from './connect.ts';
import { claim, type ClaimRow } from './records-evidence.ts';
import { statement } from './statements.ts';

/**
 * Whole claims about some ties and nodes, and about attributes of both.
 * @param retracted also those that left the files
 * @throws AppError unavailable | timeout
 */
export async function readClaimsAbout(
  db: Database,
  ids: readonly string[],
  retracted: boolean,
): Promise<Claim[]> {
  const about = { ids: [...new Set(ids)], retracted };
  const rows = await db.read<{ id: string }>(statement('read/claims-about'), about);
  return readClaims(
    db,
    rows.map(({ id }) => id),
  );
}

/** Whole claims, in this order. @throws AppError unavailable | timeout */
export async function readClaims(db: Database, ids: readonly string[]): Promise<Claim[]> {
  if (ids.length === 0) return [];
  return (await db.read<ClaimRow>(statement('read/claims'), { ids: [...new Set(ids)] })).map(claim);
}
