import { TieHow, type Fact, type Facts, type NetworkLists } from '#contract/measures.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { boundsOfDate } from '../evidence/time.ts';
import type { Database } from '../graph/connect.ts';
import { refuseLoading } from '../graph/found.ts';
import { limits } from '../graph/limits.ts';
import { readVocabularies } from './datasets.ts';
import { statement } from '../graph/statements.ts';

interface NodeRow {
  id: string;
  name: string;
  kind: string;
  dataset: string;
  class: 'actor' | 'event' | 'place';
  total: number;
}
interface TieRow {
  id: string;
  subjectId: string;
  objectId: string;
  type: string;
  inPaths: boolean | null;
  derivedFrom: string[] | null;
  total: number;
}
type FactRow = Omit<Fact, 'bounds'> & { total: number };

/**
 * The network as lists, whole or among some nodes.
 * @throws AppError loading | unavailable | timeout
 */
export async function readMeasured(
  db: Database,
  { ids, tieIds }: { ids: string[] | null; tieIds: boolean },
): Promise<NetworkLists> {
  if (ids !== null) await refuseLoading(db, ids);
  const among = ids === null ? '' : '-among';
  const which = ids === null ? {} : { ids };
  const [nodes, ties, vocabularies] = await Promise.all([
    db.read<NodeRow>(statement(`network/measured-nodes${among}`), { ...which, limit: limits.measuredNodes }),
    db.read<TieRow>(statement(`network/measured-ties${among}`), { ...which, limit: limits.measuredTies }),
    readVocabularies(db),
  ]);
  const deriving = new Map(
    vocabularies.flatMap(({ dataset, vocabulary }) =>
      vocabulary.eventKinds
        .filter((kind) => kind.derived.length > 0)
        .map((kind) => [`${dataset}:${kind.name}`, kind.inPaths] as const),
    ),
  );
  return networkLists(nodes, ties, { tieIds, deriving });
}

function networkLists(
  nodes: readonly NodeRow[],
  ties: readonly TieRow[],
  { tieIds, deriving }: { tieIds: boolean; deriving: ReadonlyMap<string, boolean> },
): NetworkLists {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const kept = ties.filter((tie) => place.has(tie.subjectId) && place.has(tie.objectId));
  const at = (id: string): number => place.get(id) ?? 0;
  const how = (tie: TieRow): number => {
    const ends = [nodes[at(tie.subjectId)], nodes[at(tie.objectId)]];
    return TieHow.options.indexOf(howOf(tie, ends, deriving));
  };
  const totals = { nodes: nodes[0]?.total ?? 0, ties: ties[0]?.total ?? 0 };
  return {
    nodes: {
      ids: nodes.map(({ id }) => id),
      names: nodes.map(({ name }) => name),
      classes: nodes.map((node) => node.class),
    },
    ties: {
      from: kept.map(({ subjectId }) => at(subjectId)),
      to: kept.map(({ objectId }) => at(objectId)),
      how: kept.map(how),
      ids: tieIds ? kept.map(({ id }) => id) : [],
      derivedFrom: tieIds ? kept.map(({ derivedFrom }) => derivedFrom ?? []) : [],
    },
    totals,
    cut: totals.nodes > nodes.length || totals.ties > kept.length,
  };
}

/** @param deriving kinds of events from whose roles ties are derived, and whether paths may pass through them */
function howOf(
  tie: TieRow,
  ends: readonly (NodeRow | undefined)[],
  deriving: ReadonlyMap<string, boolean>,
): TieHow {
  if (ends.some((end) => end?.class === 'place')) return 'place';
  if (tie.derivedFrom !== null) return tie.inPaths === true ? 'derived' : 'derivedApart';
  if (tie.inPaths === true) return 'direct';
  const event = tie.type === PARTICIPATION ? ends.find((end) => end?.class === 'event') : undefined;
  const passable = deriving.get(`${event?.dataset}:${event?.kind}`);
  if (passable === undefined) return 'apart';
  return passable ? 'replaced' : 'replacedApart';
}

/**
 * Attributes of some nodes and of the ties among them, or of all.
 * @throws AppError loading | unavailable | timeout
 */
export async function readFacts(db: Database, { ids }: { ids: string[] | null }): Promise<Facts> {
  if (ids !== null) await refuseLoading(db, ids);
  const [rows, vocabularies] = await Promise.all([
    ids === null
      ? db.read<FactRow>(statement('claims/facts'), { limit: limits.facts })
      : db.read<FactRow>(statement('claims/facts-among'), { ids, limit: limits.facts }),
    readVocabularies(db),
  ]);
  const dates = new Set(
    vocabularies.flatMap(({ dataset, vocabulary }) =>
      vocabulary.attributes.filter(({ type }) => type === 'date').map(({ name }) => `${dataset}:${name}`),
    ),
  );
  const total = rows[0]?.total ?? 0;
  return {
    facts: rows.map(({ total: _total, ...fact }) => ({ ...fact, bounds: boundsOf(fact, dates) })),
    cut: total > rows.length ? { shown: rows.length, total } : null,
  };
}

function boundsOf(
  { subjectId, property, value }: Pick<FactRow, 'subjectId' | 'property' | 'value'>,
  dates: ReadonlySet<string>,
) {
  const dataset = subjectId.slice(0, subjectId.indexOf(':'));
  return value !== null && dates.has(`${dataset}:${property}`) ? boundsOfDate(value) : null;
}
