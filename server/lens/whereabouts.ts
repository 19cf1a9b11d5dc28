import type { Lens, NodeRef } from '#contract/lens.ts';
import type { LensTie, Whereabouts } from '#contract/lens-answers.ts';
import { LARGEST } from '#contract/size.ts';
import type { Database } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import type { LensEvidence } from './evidence.ts';
import { type Labels, readLabels } from './labels.ts';
import { eventVerdicts, looksOf, seenBy } from './look.ts';
import { pictureThrough } from './picture.ts';
import { readEvidence, readKnown, readNodes, readVocabularyMap, refuseDataset } from './reads-picture.ts';

type Placed = Whereabouts['people'][number];

interface Row {
  id: string;
  places: string[];
  person: boolean;
}

/** A place of a node, with claims by their ids. */
interface Told extends LensTie {
  claims: string[];
}

/**
 * Where people were and events happened, each place judged as a picture judges its tie.
 * @param ids of these nodes alone; null: of the whole network
 * @param most people and events that the answer carries
 * @throws AppError loading | unavailable | timeout
 */
export async function readWhereabouts(
  db: Database,
  { ids, lens, dataset }: { ids: string[] | null; lens: Lens; dataset: string | null },
  most: number,
): Promise<Whereabouts> {
  const types = await placingTypes(db);
  if (dataset !== null) refuseDataset(await readVocabularyMap(db), dataset);
  const everywhere = await db.read<Row>(statement('lens/whereabouts'), { ids, types: [...types] });
  const rows = everywhere.filter(({ id }) => dataset === null || id.startsWith(`${dataset}:`));
  const asked = [...new Set(rows.flatMap(({ id, places }) => (places.length === 0 ? [] : [id, ...places])))];
  const [all, known, nodes] = await Promise.all([
    readEvidence(db, asked, lens),
    readKnown(db, asked, lens),
    readNodes(db, [...asked, ...rows.map(({ id }) => id)]),
  ]);
  const evidence = { ...all, ties: all.ties.filter(({ type }) => types.has(type)) };
  const present = asked.flatMap((id) => nodes.get(id) ?? []);
  const asking = { nodes: present, lens, denied: true, limit: LARGEST.ties };
  const { ties, leftOut } = pictureThrough(evidence, known, asking);
  const told = Map.groupBy(withClaims(ties, evidence, lens), ({ tie }) => tie.subjectId);
  const shown = rows.filter(({ id }) => told.has(id));
  const listed = shown.slice(0, most);
  const places = listed.flatMap(({ id }) => told.get(id) ?? []);
  const placed = placedBy(listed, told, nodes, await labelsOf(db, evidence, places));
  const left = new Map(leftOut.ties.map(({ id, why }) => [id, why]));
  const otherwise = new Set(
    evidence.ties.flatMap(({ id, subjectId }) =>
      ['untold', undefined].includes(left.get(id)) ? [] : [subjectId],
    ),
  );
  const others = rows.filter(({ id, person }) => person && !told.has(id));
  const named = (some: readonly Row[]): NodeRef[] => some.flatMap(({ id }) => nodes.get(id) ?? []);
  return {
    lens,
    people: placed.filter(({ node }) => node.class === 'actor'),
    events: placed.filter(({ node }) => node.class === 'event'),
    otherwise: named(others.filter(({ id }) => otherwise.has(id))),
    untold: named(others.filter(({ id }) => !otherwise.has(id))),
    cut: shown.length > most ? { shown: most, total: shown.length } : null,
  };
}

/** The types of tie that say where their subject was, by all vocabularies. */
async function placingTypes(db: Database): Promise<Set<string>> {
  const all = [...(await readVocabularyMap(db)).values()].flatMap(({ tieTypes }) => tieTypes);
  return new Set(all.flatMap(({ name, whereabouts }) => (whereabouts === true ? [name] : [])));
}

/** An event was where it took place when it happened, where nobody says when it was there. */
function withClaims(ties: readonly LensTie[], evidence: LensEvidence, lens: Lens): Told[] {
  const looks = looksOf(evidence, lens);
  const judged = new Map(seenBy(looks).map(({ tie, claims }) => [tie.id, claims]));
  const events = eventVerdicts(evidence, looks);
  return ties.map((shown) => {
    const { held, bounded } = (shown.held === 'undated' && events.get(shown.tie.subjectId)) || shown;
    return { ...shown, held, bounded, claims: (judged.get(shown.tie.id) ?? []).map(({ id }) => id) };
  });
}

function labelsOf(
  db: Database,
  { vocabularies, ties }: LensEvidence,
  places: readonly Told[],
): Promise<Labels> {
  const subjects = places.map(({ tie }) => tie.id);
  return readLabels(
    db,
    vocabularies,
    ties,
    subjects,
    places.flatMap(({ claims }) => claims),
  );
}

const SUREST: readonly LensTie['held'][] = ['certain', 'possible', 'undated', null];

const GRADES: readonly LensTie['bounded'][] = [null, 'both', 'one', 'neither'];

const surestFirst = (a: Told, b: Told): number =>
  Number(a.tie.status === 'denied') - Number(b.tie.status === 'denied') ||
  SUREST.indexOf(a.held) - SUREST.indexOf(b.held) ||
  GRADES.indexOf(a.bounded) - GRADES.indexOf(b.bounded) ||
  (a.tie.id < b.tie.id ? -1 : 1);

function placedBy(
  rows: readonly Row[],
  told: ReadonlyMap<string, Told[]>,
  nodes: ReadonlyMap<string, NodeRef>,
  labels: Labels,
): Placed[] {
  return rows.flatMap(({ id }): Placed[] => {
    const node = nodes.get(id);
    const places = (told.get(id) ?? [])
      .toSorted(surestFirst)
      .map(({ tie, held, bounded, ended, claims }) => ({
        tie: labels.tie(tie),
        held,
        bounded,
        ended,
        state: tie,
        claims: claims.flatMap((claim) => labels.brief.get(claim) ?? []),
      }));
    return node === undefined ? [] : [{ node, places }];
  });
}
