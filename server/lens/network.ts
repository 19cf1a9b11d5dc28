import type { Certainty, Lens } from '#contract/lens.ts';
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
import type { LensEvidence } from './evidence.ts';
import { eventsOut, looksOf, seenBy } from './look.ts';
import { readEndings, readEventIds, readTies, readVocabularyMap, refuseDataset } from './reads-picture.ts';

/**
 * The whole network through a lens, by ids. Where one statement can say what passes, it does; elsewhere claims are judged.
 * @param dataset of this one alone
 * @throws AppError bad-input where there is no such dataset | unavailable | timeout
 */
export async function readLensNetwork(
  db: Database,
  lens: Lens,
  dataset: string | null = null,
): Promise<LensNetwork> {
  if (dataset !== null) refuseDataset(await readVocabularyMap(db), dataset);
  const passing = await (isAsserted(lens)
    ? asserted(db, lens)
    : isAsOf(lens)
      ? asOf(db, lens)
      : judged(db, lens));
  const wanted = dataset === null ? passing : passing.filter(({ id }) => id.startsWith(`${dataset}:`));
  return networkThrough(wanted, lens, { nodes: limits.nodes, ties: limits.ties });
}

/** Some tell it, of whatever time: a tie passes that one of them says was so. */
function isAsserted({ asOf: day, clock, sources, against }: Lens): boolean {
  return day === null && clock !== 'recorded' && sources.length > 0 && against !== 'others';
}

/** As of a day, and by everyone. */
function isAsOf({ asOf: day, clock, certainty, sources }: Lens): boolean {
  return day !== null && clock === 'valid' && certainty !== 'certain' && sources.length === 0;
}

async function asserted(db: Database, { sources, relayed, against }: Lens): Promise<Ends[]> {
  const tellers = [...sources, ...(Array.isArray(against) ? against : [])];
  const asked = { sources: tellers, relayed };
  const [row] = await db.read<{ passing: string[] }>(statement('lens/ties-asserted'), asked);
  return (row?.passing ?? []).map(tieIdentity);
}

/** On how many sides of it what may have held has to be bounded. */
const SIDES: Record<Certainty, number> = { certain: 2, both: 2, one: 1, possible: 0 };

/** A tie goes with an event at one of its ends, whatever is said of the tie itself. */
async function asOf(db: Database, lens: Lens): Promise<Ends[]> {
  const { from, to } = rangeOf(lens.asOf ?? '');
  const asked = {
    from: asNumber(from),
    to: asNumber(to),
    undated: lens.undated,
    sides: SIDES[lens.certainty],
  };
  const [[row], around] = await Promise.all([
    db.read<{ passing: string[]; unsettled: TieRow[] }>(statement('lens/ties-as-of'), asked),
    readEvents(db, lens),
  ]);
  const { passing = [], unsettled = [] } = row ?? {};
  const sure = await withoutEnded(db, passing.map(tieIdentity), around, lens);
  return [
    ...whoseEndsPass(sure, { ...NOTHING_ELSE, ...around, ties: [] }, lens),
    ...passingTies({ ...NOTHING_ELSE, ...around, ties: unsettled.map(claimedTie) }, lens),
  ];
}

/** The statement knows of no death: ties of those who died are judged by their claims. */
async function withoutEnded(
  db: Database,
  passing: readonly Ends[],
  around: Around,
  lens: Lens,
): Promise<Ends[]> {
  const ended = new Set(around.endings?.ties.map(({ subjectId }) => subjectId));
  const touched = passing.filter(({ subjectId, objectId }) => ended.has(subjectId) || ended.has(objectId));
  if (touched.length === 0) return [...passing];
  const ids = [...new Set(touched.flatMap(({ subjectId, objectId }) => [subjectId, objectId]))];
  const asked = new Set(touched.map(({ id }) => id));
  const ties = (await readTies(db, ids, lens, false)).map(claimedTie).filter(({ id }) => asked.has(id));
  const left = new Set(passingTies({ ...NOTHING_ELSE, ...around, ties }, lens).map(({ id }) => id));
  return passing.filter(({ id }) => !asked.has(id) || left.has(id));
}

async function judged(db: Database, lens: Lens): Promise<Ends[]> {
  const [rows, around] = await Promise.all([
    readTies(db, null, lens, lens.clock === 'recorded'),
    readEvents(db, lens),
  ]);
  return passingTies({ ...NOTHING_ELSE, ...around, ties: rows.map(claimedTie) }, lens);
}

type Around = Pick<LensEvidence, 'attributes' | 'events' | 'endings' | 'vocabularies'>;

/** Only the dates of events, and who died, are read besides the claims about ties: nothing else decides whether a tie passes. */
async function readEvents(db: Database, lens: Lens): Promise<Around> {
  const retracted = lens.clock === 'recorded';
  const vocabularies = await readVocabularyMap(db);
  const [dates, events, endings] = await Promise.all([
    db.read<AttributeRow>(statement('lens/attributes'), { property: 'date', retracted }),
    readEventIds(db, null, lens),
    readEndings(db, null, lens, vocabularies),
  ]);
  return { attributes: dates.map(attributeClaim), events, endings, vocabularies };
}

const NOTHING_ELSE = { objections: new Map() };

/** "2015-06-01" as 20150601, as the edges from claims to ties have it. */
const asNumber = (day: string): number => Number(day.replaceAll('-', ''));

export type Ends = Pick<ClaimedTie, 'id' | 'subjectId' | 'objectId'>;

/** The ties that pass. */
export function passingTies(evidence: LensEvidence, lens: Lens): ClaimedTie[] {
  return seenBy(looksOf(evidence, lens)).flatMap(({ tie, why }) => (why === null ? tie : []));
}

/** Of ties that pass by themselves those that their ends do not take away. */
function whoseEndsPass(ties: readonly Ends[], evidence: LensEvidence, lens: Lens): Ends[] {
  const out = new Set(eventsOut(evidence, lens));
  return ties.filter(({ subjectId, objectId }) => !out.has(subjectId) && !out.has(objectId));
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
