import type {
  ActorDetails,
  Claim,
  EventDetails,
  Name,
  PlaceDetails,
  SourceRef,
  TieDetails,
} from '#contract/evidence.ts';
import type { ClaimsAbout } from '#contract/tellers.ts';
import type { Lens } from '#contract/lens.ts';
import type { TieCount } from '#contract/network.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { z } from 'zod';
import { attributeAccounts } from '../evidence/accounts.ts';
import type { Database, Row } from '../graph/connect.ts';
import { found, refuseLoading } from '../graph/found.ts';
import { limits } from '../graph/limits.ts';
import { AppError } from '../runtime/errors.ts';
import { claim, sourceRef, type ClaimRow } from '../graph/records-evidence.ts';
import { networkNode, networkTie, pair, tieCount, type NodeMap, type TieMap } from '../graph/records.ts';
import { judgeDetails, markClaim, markOutside, readEndingOf } from '../lens/outside.ts';
import { derivedTie, readClaims, readResting } from './claims.ts';
import { statement } from '../graph/statements.ts';
import { parsedVocabulary } from '../graph/records.ts';

interface AboutRow {
  loading: boolean;
  vocabulary: string | null;
  claimIds: string[];
}

interface NodeRow extends AboutRow {
  node: NodeMap;
  names: z.infer<typeof Name>[];
  noteClaims: string[];
  counts: TieCount[];
}

interface TieRow {
  tie: TieMap;
  subject: NodeMap;
  object: NodeMap;
  loading: boolean;
  vocabulary: string | null;
  claims: ClaimRow[];
}

type DerivedRow = Omit<TieRow, 'claims'> & AboutRow;

type ActorRow = NodeRow & { source: SourceRef | null };
type EventRow = NodeRow & { participants: { node: NodeMap; tie: TieMap }[] };
type PlaceRow = NodeRow & { within: NodeMap[] };

/** @throws AppError not-found | loading | unavailable | timeout */
export async function readActor(db: Database, id: string, lens: Lens): Promise<ActorDetails> {
  const row = await found(db, 'actor', id, await db.read<ActorRow>(statement('network/actor'), { id }));
  return { ...(await details(db, row, lens)), source: row.source === null ? null : sourceRef(row.source) };
}

/** @throws AppError not-found | loading | unavailable | timeout */
export async function readEvent(db: Database, id: string, lens: Lens): Promise<EventDetails> {
  const rows = await db.read<EventRow>(statement('network/event'), { id, limit: limits.participants });
  const row = await found(db, 'event', id, rows);
  return { ...(await details(db, row, lens)), participants: row.participants.map(pair) };
}

/** @throws AppError not-found | loading | unavailable | timeout */
export async function readPlace(db: Database, id: string, lens: Lens): Promise<PlaceDetails> {
  const row = await found(db, 'place', id, await db.read<PlaceRow>(statement('network/place'), { id }));
  return { ...(await details(db, row, lens)), within: row.within.map(networkNode) };
}

/**
 * A tie of the projection, one that is denied or only proposed, or one derived from an event’s roles.
 * @throws AppError not-found | loading | unavailable | timeout
 */
export async function readTie(db: Database, id: string, lens: Lens | null = null): Promise<TieDetails> {
  const row = await found(db, 'tie', id, await tieRows(db, id));
  const whole = {
    tie: networkTie(row.tie),
    subject: networkNode(row.subject),
    object: networkNode(row.object),
    ...evidenceOf(row.claims, row.vocabulary),
  };
  if (lens === null) return whole;
  const ends = [whole.subject.id, whole.object.id];
  const derived = derivedTie(id);
  if (derived !== null) return markOutside(db, whole, [...ends, derived.eventId], lens);
  const [marked, ended] = await Promise.all([
    judgeDetails(db, whole, ends, lens),
    readEndingOf(db, id, ends, lens),
  ]);
  return { ...marked, ended };
}

async function tieRows(db: Database, id: string): Promise<TieRow[]> {
  const derived = derivedTie(id);
  if (derived === null) return db.read<TieRow>(statement('claims/tie'), { id, limit: limits.claims });
  const asked = { ...derived, limit: limits.claims };
  const rows = await db.read<DerivedRow>(statement('claims/derived-tie'), asked);
  return Promise.all(rows.map(async (row) => ({ ...row, claims: await claimRows(db, row.claimIds) })));
}

/**
 * A claim, also one that was retracted: it stays for history.
 * @throws AppError not-found | loading | unavailable | timeout
 */
export async function readClaim(db: Database, id: string, lens: Lens | null = null): Promise<Claim> {
  const one = claim(await found(db, 'claim', id, await claimRows(db, [id])));
  return lens === null ? one : markClaim(db, one, lens);
}

/**
 * Everything that is claimed of these nodes and ties, and of their attributes, each claim once and whole.
 * @throws AppError too-large where it is more than one answer carries | loading | unavailable | timeout
 */
export async function readClaimsOf(
  db: Database,
  { ids, lens }: { ids: readonly string[]; lens: Lens },
): Promise<ClaimsAbout> {
  await refuseLoading(db, ids);
  const wanted = [...new Set(ids)];
  const [about, names] = await Promise.all([
    readAbout(db, wanted, lens),
    db.read<ClaimsAbout['names'][number]>(statement('claims/names-of'), { ids: wanted }),
  ]);
  const claimIds = [...new Set(about.flatMap((each) => each.claimIds))].toSorted();
  if (claimIds.length > limits.claimsOfMany && wanted.length > 1)
    throw new AppError(
      'too-large',
      `${claimIds.length} claims are about these, and one answer carries ${limits.claimsOfMany}. Ask for fewer at a time.`,
    );
  const claims = await readClaims(db, claimIds);
  const marked = await markOutside(db, { claims }, await endsOf(db, wanted), lens);
  return { about, claims: marked.claims, names };
}

async function readAbout(db: Database, ids: readonly string[], lens: Lens): Promise<ClaimsAbout['about']> {
  const rows = await db.read<ClaimsAbout['about'][number]>(statement('claims/claims-of'), {
    about: await readResting(db, ids),
    retracted: lens.clock === 'recorded' && lens.asOf !== null,
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => known.get(id) ?? { id, claimIds: [] });
}

/** Of a derived tie, with the event behind it; of anything else the thing itself. */
function derivedEnds(id: string): string[] {
  const tie = derivedTie(id);
  return tie === null ? [id] : [tie.subjectId, tie.objectId, tie.eventId];
}

/** The nodes that these are, or that stand at their ends. */
async function endsOf(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.read<{ id: string; subjectId: string; objectId: string }>(
    statement('lens/tie-ends'),
    {
      ids,
    },
  );
  const ties = new Map(rows.map((row) => [row.id, [row.subjectId, row.objectId]]));
  return [...new Set(ids.flatMap((id) => ties.get(id) ?? derivedEnds(id)))];
}

async function details(db: Database, row: NodeRow, lens: Lens) {
  const told = {
    node: networkNode(row.node),
    names: row.names.map(({ name, kind, lang, note }) => ({ name, kind, lang, note })),
    noteClaims: row.noteClaims,
    ...(await evidence(db, row)),
    counts: row.counts.map(tieCount),
  };
  return markOutside(db, told, [told.node.id], lens);
}

async function evidence(db: Database, { claimIds, vocabulary }: AboutRow) {
  return evidenceOf(await claimRows(db, claimIds), vocabulary);
}

function evidenceOf(rows: readonly ClaimRow[], vocabulary: string | null) {
  const claims = rows.map(claim);
  const attributes = claims.some(({ attribute }) => attribute !== null) ? declared(vocabulary) : [];
  return { attributes: attributeAccounts(claims, attributes), claims };
}

function declared(vocabulary: string | null): Vocabulary['attributes'] {
  return vocabulary === null ? [] : parsedVocabulary(vocabulary).attributes;
}

async function claimRows(db: Database, ids: string[]): Promise<(ClaimRow & { loading: boolean })[]> {
  return ids.length === 0
    ? []
    : db.read<ClaimRow & { loading: boolean }>(statement('claims/claims'), { ids } satisfies Row);
}
