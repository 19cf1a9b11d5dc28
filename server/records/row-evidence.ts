import type { Claim, TieDetails } from '#contract/evidence.ts';
import type { AnswerRow, RowEvidence } from '#contract/queries.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { readClaim, readTie } from '../claims/evidence.ts';
import { statement } from '../graph/statements.ts';

interface Named {
  ties: Set<string>;
  claims: Set<string>;
}

/** So many are read at a time. */
const AT_ONCE = 8;

/**
 * What lies behind a row of an answer. Relationships and paths hold ties, `:Tie` and `:Claim` nodes are themselves; a text
 * is an id of a claim in a column named `claims` or `claim`, else of a tie where there is one, also a derived one.
 * @throws AppError loading | unavailable | timeout
 */
export async function readRowEvidence(db: Database, { columns, values }: AnswerRow): Promise<RowEvidence> {
  const named: Named = { ties: new Set(), claims: new Set() };
  for (const [at, value] of values.entries()) collect(value, /^claims?$/.test(columns[at] ?? ''), named);
  const known = await knownOf(db, named);
  const ties = await inTurn(known.ties.slice(0, limits.rowTies), (id) => readTie(db, id));
  const told = new Set(ties.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const besides = known.claims.filter((id) => !told.has(id));
  return {
    ties,
    claims: await inTurn(besides.slice(0, limits.rowClaims), (id) => readClaim(db, id)),
    total: { ties: known.ties.length, claims: besides.length },
  };
}

async function knownOf(db: Database, { ties, claims }: Named): Promise<{ ties: string[]; claims: string[] }> {
  if (ties.size + claims.size === 0) return { ties: [], claims: [] };
  const asked = { ties: [...ties], claims: [...claims] };
  const [row] = await db.read<{ ties: string[]; claims: string[] }>(statement('records/behind'), asked);
  const found = { ties: new Set(row?.ties), claims: new Set(row?.claims) };
  // In the order of the row, in which a path or a list has its own.
  return {
    ties: asked.ties.filter((id) => found.ties.has(id)),
    claims: asked.claims.filter((id) => found.claims.has(id)),
  };
}

async function inTurn<T extends Claim | TieDetails>(
  ids: readonly string[],
  read: (id: string) => Promise<T>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    found.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map(read))));
  return found;
}

function collect(value: unknown, inClaims: boolean, named: Named): void {
  if (typeof value === 'string' && /^[a-z0-9][a-z0-9-]*:\S+$/.test(value) && value.length <= 500)
    (inClaims ? named.claims : named.ties).add(value);
  if (Array.isArray(value)) for (const each of value) collect(each, inClaims, named);
  else if (typeof value === 'object' && value !== null) collectMap({ ...value }, inClaims, named);
}

/** Of a node or relationship the properties say nothing more: a `:Claim` names its tie, which is another’s. */
function collectMap(map: Record<string, unknown>, inClaims: boolean, named: Named): void {
  const { $type: type, tieId, id, labels, relationships } = map;
  if (type === 'relationship' && typeof tieId === 'string') named.ties.add(tieId);
  if (type === 'path') collect(relationships, false, named);
  if (type === 'node' && typeof id === 'string' && Array.isArray(labels)) {
    if (labels.includes('Tie')) named.ties.add(id);
    if (labels.includes('Claim')) named.claims.add(id);
  }
  if (type === undefined) for (const each of Object.values(map)) collect(each, inClaims, named);
}
