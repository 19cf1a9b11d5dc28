import type { GraphRows, NodeKind } from './graph-rows.ts';
import type { NodeRow, RelationshipRow } from './rows.ts';

/** One thing that the database holds of a dataset, as cypher/load/stored.cypher tells it. */
export interface Stored {
  kind: string;
  id: string;
  hash: string | null;
  /** Left the files before; kept for history. */
  retired: boolean;
  element: string | null;
}

export interface NodeDiff {
  create: NodeRow[];
  change: NodeRow[];
  remove: { id: string }[];
}

export interface Diff {
  nodes: Record<NodeKind, NodeDiff>;
  relationships: { create: RelationshipRow[]; remove: { element: string | null }[] };
  edges: GraphRows['edges'];
}

export type Rewrite = 'nothing' | 'network' | 'all';

/** Nodes that carry something computed from the claims. */
const COMPUTED: readonly NodeKind[] = ['entities', 'ties'];

/**
 * What has to be done so that the database holds the rows exactly.
 * @param rewrite what to write again although its hash says that it is unchanged: the network, where somebody has edited the database; all,
 *   after a load that was broken off between a node and its edges
 */
export function diff(rows: GraphRows, stored: readonly Stored[], rewrite: Rewrite = 'nothing'): Diff {
  const byKind = Map.groupBy(stored, ({ kind }) => kind);
  const known = (kind: string): Map<string, Stored> => new Map(byKind.get(kind)?.map((row) => [row.id, row]));
  const of = (kind: NodeKind): NodeDiff =>
    nodeDiff(
      rows.nodes[kind],
      known(kind),
      rewrite === 'all' || (rewrite === 'network' && COMPUTED.includes(kind)),
    );
  const nodes = {
    entities: of('entities'),
    names: of('names'),
    images: of('images'),
    sources: of('sources'),
    documents: of('documents'),
    passages: of('passages'),
    ties: of('ties'),
    claims: of('claims'),
  };
  return {
    nodes,
    relationships: relationshipDiff(
      rows.relationships,
      byKind.get('relationships') ?? [],
      rewrite !== 'nothing',
    ),
    edges: {
      within: leaving(rows.edges.within, nodes.entities),
      partOf: leaving(rows.edges.partOf, nodes.passages),
      abouts: leaving(rows.edges.abouts, nodes.claims),
      attributions: leaving(rows.edges.attributions, nodes.claims),
      anchors: leaving(rows.edges.anchors, nodes.claims),
      responses: leaving(rows.edges.responses, nodes.claims),
    },
  };
}

/** The edges of nodes that are new or changed; those of all others are in place. */
function leaving<E extends { from: string }>(all: readonly E[], { create, change }: NodeDiff): E[] {
  const touched = new Set([...create, ...change].map(({ id }) => id));
  return all.filter(({ from }) => touched.has(from));
}

function nodeDiff(rows: readonly NodeRow[], known: ReadonlyMap<string, Stored>, rewrite: boolean): NodeDiff {
  const wanted = new Set(rows.map(({ id }) => id));
  return {
    create: rows.filter(({ id }) => !known.has(id)),
    change: rows.filter(({ id, hash }) => {
      const stored = known.get(id);
      return stored !== undefined && (rewrite || stored.retired || stored.hash !== hash);
    }),
    remove: [...known.values()]
      .filter(({ id, retired }) => !retired && !wanted.has(id))
      .map(({ id }) => ({ id })),
  };
}

/** A relationship cannot change its type or ends, so one that differs goes and comes again; so does one that stands twice. */
function relationshipDiff(
  rows: readonly RelationshipRow[],
  stored: readonly Stored[],
  rewrite: boolean,
): Diff['relationships'] {
  const wanted = new Map(rows.map((row) => [row.id, row.hash]));
  const kept = new Set<string>();
  const remove = stored.filter(({ id, hash }) => {
    const keep = !rewrite && !kept.has(id) && wanted.get(id) === hash;
    if (keep) kept.add(id);
    return !keep;
  });
  return {
    create: rows.filter(({ id }) => !kept.has(id)),
    remove: remove.map(({ element }) => ({ element })),
  };
}

export interface Counts {
  created: number;
  changed: number;
  removed: number;
}

export function countsOf({ nodes, relationships }: Diff): Record<NodeKind | 'relationships', Counts> {
  const of = (kind: NodeKind): Counts => ({
    created: nodes[kind].create.length,
    changed: nodes[kind].change.length,
    removed: nodes[kind].remove.length,
  });
  return {
    entities: of('entities'),
    names: of('names'),
    images: of('images'),
    sources: of('sources'),
    documents: of('documents'),
    passages: of('passages'),
    ties: of('ties'),
    claims: of('claims'),
    relationships: { created: relationships.create.length, changed: 0, removed: relationships.remove.length },
  };
}
