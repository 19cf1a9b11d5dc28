import type { Lens } from '#contract/lens.ts';
import type { LensNetwork } from '#contract/lens-answers.ts';
import type { Database } from '../graph/connect.ts';
import { rangeOf } from '../evidence/time.ts';
import { limits } from '../graph/limits.ts';
import { statement } from '../graph/statements.ts';
import {
  attributeClaim,
  type AttributeRow,
  type ClaimedTie,
  claimedTie,
  tieIdentity,
  type TieRow,
} from './claims.ts';
import { type LensEvidence, surroundings } from './evidence.ts';
import { readTies } from './reads-picture.ts';
import { judgeTie } from './verdict.ts';

/**
 * The whole network through a lens, by ids. Where one statement can say what passes, it does; elsewhere claims are judged.
 * @throws AppError unavailable | timeout
 */
export async function readLensNetwork(db: Database, lens: Lens): Promise<LensNetwork> {
  const passing = await (isAsserted(lens)
    ? asserted(db, lens)
    : isAsOf(lens)
      ? asOf(db, lens)
      : judged(db, lens));
  return networkThrough(passing, lens, { nodes: limits.nodes, ties: limits.ties });
}

/** Some tell it, of whatever time: a tie passes that one of them says was so. */
function isAsserted({ asOf: day, clock, sources, against }: Lens): boolean {
  return day === null && clock !== 'recorded' && sources.length > 0 && against !== 'others';
}

/** As of a day, and by everyone. */
function isAsOf({ asOf: day, clock, certainty, sources }: Lens): boolean {
  return day !== null && clock === 'valid' && certainty === 'possible' && sources.length === 0;
}

async function asserted(db: Database, { sources, relayed, against }: Lens): Promise<Ends[]> {
  const tellers = [...sources, ...(Array.isArray(against) ? against : [])];
  const asked = { sources: tellers, relayed };
  const [row] = await db.read<{ passing: string[] }>(statement('lens/ties-asserted'), asked);
  return (row?.passing ?? []).map(tieIdentity);
}

async function asOf(db: Database, lens: Lens): Promise<Ends[]> {
  const { from, to } = rangeOf(lens.asOf ?? '');
  const asked = { from: asNumber(from), to: asNumber(to), undated: lens.undated };
  const [row] = await db.read<{ passing: string[]; byEvent: TieRow[] }>(statement('lens/ties-as-of'), asked);
  const { passing = [], byEvent = [] } = row ?? {};
  const undated = byEvent.length === 0 ? [] : await through(db, byEvent, lens);
  return [...passing.map(tieIdentity), ...undated];
}

async function judged(db: Database, lens: Lens): Promise<Ends[]> {
  return through(db, await readTies(db, null, lens, lens.clock === 'recorded'), lens);
}

/** Only the dates of events are read besides the claims about ties: nothing else decides whether a tie passes. */
async function through(db: Database, rows: readonly TieRow[], lens: Lens): Promise<Ends[]> {
  const retracted = lens.clock === 'recorded';
  const dates = await db.read<AttributeRow>(statement('lens/attributes'), { property: 'date', retracted });
  const evidence = {
    ties: rows.map(claimedTie),
    attributes: dates.map(attributeClaim),
    objections: new Map(),
    vocabularies: new Map(),
  };
  return passingTies(evidence, lens);
}

/** "2015-06-01" as 20150601, as the edges from claims to ties have it. */
const asNumber = (day: string): number => Number(day.replaceAll('-', ''));

export type Ends = Pick<ClaimedTie, 'id' | 'subjectId' | 'objectId'>;

/** The ties that pass. */
export function passingTies(evidence: LensEvidence, lens: Lens): ClaimedTie[] {
  const around = surroundings(evidence, lens);
  return evidence.ties.filter((tie) => judgeTie(tie, lens, around).why === null);
}

/** The whole network through a lens, by ids, best connected nodes first. */
export function networkThrough(
  passing: readonly Ends[],
  lens: Lens,
  most: { nodes: number; ties: number },
): LensNetwork {
  const degrees = new Map<string, number>();
  for (const { subjectId, objectId } of passing)
    for (const id of [subjectId, objectId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const nodes = [...degrees.entries()]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([id]) => id);
  const ties = passing.map(({ id }) => id).toSorted();
  return {
    lens,
    nodes: nodes.slice(0, most.nodes),
    ties: ties.slice(0, most.ties),
    totals: { nodes: nodes.length, ties: ties.length },
    cut: nodes.length > most.nodes || ties.length > most.ties,
  };
}
