import type { NetworkNode, NetworkTie } from '#contract/network.ts';

/** Who stands next to whom: actors and events; places join nobody. Each two count once. */
function neighbourhood(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Map<string, Set<string>> {
  const next = new Map(
    nodes.filter((node) => node.class !== 'place').map(({ id }) => [id, new Set<string>()]),
  );
  for (const { subjectId, objectId } of ties) {
    if (subjectId === objectId || !next.has(subjectId) || !next.has(objectId)) continue;
    next.get(subjectId)?.add(objectId);
    next.get(objectId)?.add(subjectId);
  }
  return next;
}

interface Search {
  order: string[];
  before: Map<string, string[]>;
  paths: Map<string, number>;
}

function search(from: string, next: ReadonlyMap<string, ReadonlySet<string>>): Search {
  const far = new Map([[from, 0]]);
  const found: Search = { order: [], before: new Map(), paths: new Map([[from, 1]]) };
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    found.order.push(id);
    const at = far.get(id) ?? 0;
    for (const other of next.get(id) ?? []) {
      if (!far.has(other)) {
        far.set(other, at + 1);
        queue.push(other);
      }
      if (far.get(other) !== at + 1) continue;
      found.paths.set(other, (found.paths.get(other) ?? 0) + (found.paths.get(id) ?? 0));
      found.before.set(other, [...(found.before.get(other) ?? []), id]);
    }
  }
  return found;
}

/**
 * The share of shortest paths between two others that pass through a node, 0 to 1.
 * U. Brandes, "A faster algorithm for betweenness centrality", 2001; undirected, normalised by (n-1)(n-2)/2.
 */
export function betweenness(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Map<string, number> {
  const next = neighbourhood(nodes, ties);
  const sum = new Map<string, number>();
  for (const from of next.keys()) {
    const { order, before, paths } = search(from, next);
    const share = new Map<string, number>();
    for (const id of order.toReversed()) {
      for (const earlier of before.get(id) ?? [])
        share.set(
          earlier,
          (share.get(earlier) ?? 0) +
            ((paths.get(earlier) ?? 0) / (paths.get(id) ?? 1)) * (1 + (share.get(id) ?? 0)),
        );
      if (id !== from) sum.set(id, (sum.get(id) ?? 0) + (share.get(id) ?? 0));
    }
  }
  const pairs = (next.size - 1) * (next.size - 2);
  return new Map([...sum].map(([id, value]) => [id, pairs > 0 ? value / pairs : 0]));
}
