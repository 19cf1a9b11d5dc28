import type { Claim } from '#contract/evidence.ts';
import type { Database } from '../graph/connect.ts';
import { claim, type ClaimRow } from '../graph/records-evidence.ts';
import { statement } from '../graph/statements.ts';

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
  const rows = await db.read<{ id: string }>(statement('claims/claims-about'), about);
  return readClaims(
    db,
    rows.map(({ id }) => id),
  );
}

/** Whole claims, in this order. @throws AppError unavailable | timeout */
export async function readClaims(db: Database, ids: readonly string[]): Promise<Claim[]> {
  if (ids.length === 0) return [];
  return (await db.read<ClaimRow>(statement('claims/claims'), { ids: [...new Set(ids)] })).map(claim);
}

/** What the id of a derived tie names: `<event id>~<TYPE>~<subject>~<object>`. Null for any other tie. */
export function derivedTie(
  id: string,
): { id: string; eventId: string; subjectId: string; objectId: string } | null {
  const [eventId = '', , subject, object] = id.split('~');
  if (object === undefined) return null;
  const dataset = eventId.slice(0, eventId.indexOf(':'));
  return { id, eventId, subjectId: `${dataset}:${subject}`, objectId: `${dataset}:${object}` };
}
