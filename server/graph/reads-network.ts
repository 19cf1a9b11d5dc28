import type { Neighbours, SearchAnswer, Subgraph, TieCount } from '#contract/network.ts';
import type { Database } from './connect.ts';
import { found, refuseLoading } from './found.ts';
import { limits } from './limits.ts';
import { networkNode, networkTie, pair, tieCount, type NodeMap, type TieMap } from './records.ts';
import { nameSearch } from './search-query.ts';
import { statement } from './statements.ts';

export interface NeighbourFilter {
  id: string;
  types?: string[] | undefined;
  kinds?: string[] | undefined;
  direction: 'in' | 'out' | 'both';
  limit: number;
}

interface NeighboursRow {
  node: NodeMap;
  loading: boolean;
  counts: TieCount[];
  neighbours: { node: NodeMap; tie: TieMap }[];
  total: number;
}

interface SubgraphRow {
  nodes: NodeMap[];
  ties: TieMap[];
  denied: TieMap[];
  total: number;
}

interface SearchRow {
  total: number;
  hits: { node: NodeMap; matched: string; score: number }[];
}

/** @throws AppError not-found | loading | unavailable | timeout */
export async function readNeighbours(db: Database, filter: NeighbourFilter): Promise<Neighbours> {
  const rows = await db.read<NeighboursRow>(statement('read/neighbours'), {
    ...filter,
    types: filter.types ?? null,
    kinds: filter.kinds ?? null,
  });
  const row = await found(db, 'node', filter.id, rows);
  return {
    node: networkNode(row.node),
    counts: row.counts.map(tieCount),
    neighbours: row.neighbours.map(pair),
    shown: row.neighbours.length,
    total: row.total,
  };
}

/**
 * @param denied also ties that everyone who speaks of them denies
 * @throws AppError loading | unavailable | timeout
 */
export async function readSubgraph(
  db: Database,
  { ids, denied }: { ids: string[]; denied: boolean },
): Promise<Subgraph> {
  await refuseLoading(db, ids);
  const [row] = await db.read<SubgraphRow>(statement('read/subgraph'), { ids, denied, limit: limits.ties });
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

/** @throws AppError unavailable | timeout */
export async function searchNames(
  db: Database,
  { q, limit }: { q: string; limit: number },
): Promise<SearchAnswer> {
  const search = nameSearch(q);
  if (search === null) return { hits: [], total: 0 };
  const strict = await weigh(db, search.strict, search, limit);
  if (strict.total > 0 || search.words.length === 1) return strict;
  return weigh(db, search.loose, search, limit);
}

async function weigh(
  db: Database,
  query: string,
  { folded, words }: { folded: string; words: string[] },
  limit: number,
): Promise<SearchAnswer> {
  const [row] = await db.read<SearchRow>(statement('read/search'), {
    query,
    folded,
    words,
    limit,
    candidates: limits.candidates,
  });
  const hits = row?.hits ?? [];
  return {
    hits: hits.map(({ node, matched, score }) => ({ node: networkNode(node), matched, score })),
    total: row?.total ?? 0,
  };
}
