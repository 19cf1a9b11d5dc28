import type { NeighbourOrder } from '#contract/exploration.ts';
import type { Neighbours, Subgraph, TieCount } from '#contract/network.ts';
import type { Database } from '../graph/connect.ts';
import { found, refuseLoading, refuseUnknown } from '../graph/found.ts';
import { limits } from '../graph/limits.ts';
import {
  networkNode,
  networkTie,
  pair,
  parsedVocabulary,
  tieCount,
  type NodeMap,
  type TieMap,
} from '../graph/records.ts';
import { statement } from '../graph/statements.ts';

export interface NeighbourFilter {
  id: string;
  types?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
  direction: 'in' | 'out' | 'both';
  limit: number;
  order?: NeighbourOrder | undefined;
}

interface NeighboursRow {
  node: NodeMap;
  loading: boolean;
  counts: TieCount[];
  vocabulary: string | null;
  neighbours: { node: NodeMap; tie: TieMap }[];
}

interface SubgraphRow {
  nodes: NodeMap[];
  ties: TieMap[];
  denied: TieMap[];
  total: number;
}

/** @throws AppError bad-input for types and kinds that nobody knows | not-found | loading | unavailable | timeout */
export async function readNeighbours(db: Database, filter: NeighbourFilter): Promise<Neighbours> {
  const rows = await db.read<NeighboursRow>(statement('network/neighbours'), {
    ...filter,
    types: filter.types ?? null,
    kinds: filter.kinds ?? null,
    order: filter.order ?? 'connected',
  });
  const row = await found(db, 'node', filter.id, rows);
  refuseUnknown(row.vocabulary === null ? [] : [parsedVocabulary(row.vocabulary)], filter);
  return {
    node: networkNode(row.node),
    counts: row.counts.map(tieCount),
    neighbours: row.neighbours.map(pair),
    shown: row.neighbours.length,
    total: fitting(row.counts, filter),
  };
}

/** Each tie is counted once, by the very things that a filter can ask for. */
function fitting(counts: readonly TieCount[], { types, kinds, direction }: NeighbourFilter): number {
  return counts
    .filter(
      (count) =>
        (types?.includes(count.type) ?? true) &&
        (kinds?.includes(count.kind) ?? true) &&
        (direction === 'both' || count.direction === direction),
    )
    .reduce((sum, { total }) => sum + total, 0);
}

/**
 * @param denied also ties that everyone who speaks of them denies
 * @throws AppError loading | unavailable | timeout
 */
export async function readSubgraph(
  db: Database,
  { ids, denied }: { ids: readonly string[]; denied: boolean },
): Promise<Subgraph> {
  await refuseLoading(db, ids);
  const [row] = await db.read<SubgraphRow>(statement('network/subgraph'), {
    ids,
    denied,
    limit: limits.ties,
  });
  const nodes = (row?.nodes ?? []).map(networkNode);
  const ties = [...(row?.ties ?? []), ...(row?.denied ?? [])].slice(0, limits.ties).map(networkTie);
  const present = new Set(nodes.map(({ id }) => id));
  const total = row?.total ?? 0;
  return {
    nodes,
    ties,
    missing: [...new Set(ids)].filter((id) => !present.has(id)),
    cut: total > ties.length ? { shown: ties.length, total } : null,
  };
}
