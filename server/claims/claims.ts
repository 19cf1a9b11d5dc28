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

/** Whose claims speak for a node or tie: its own, or those of the participations from which a tie is derived. */
interface Resting {
  id: string;
  of: string[];
  /** of a derived tie: the claims on which it rests; null: all */
  restsOn: string[] | null;
}

/** In the order of the ids. @throws AppError unavailable | timeout */
export async function readResting(db: Database, ids: readonly string[]): Promise<Resting[]> {
  const ties = ids.flatMap((id) => derivedTie(id) ?? []);
  const rows = ties.length === 0 ? [] : await db.read<Resting>(statement('claims/derived-from'), { ties });
  const derived = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => derived.get(id) ?? { id, of: [id], restsOn: null });
}
