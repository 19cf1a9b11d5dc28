import type { Adjacency } from './graph.ts';

/** A path by its nodes, with the strength of its weakest hop. */
export interface Ranked {
  nodes: readonly string[];
  weakest: number;
}

/**
 * Fewest hops first; among those the one whose weakest hop is strongest:
 *   cost(p) = (|p|, -min over the hops h of p of strength(h)), compared from left to right.
 * The second part is the bottleneck of the widest path problem (Pollack 1960; Hu 1961). Names settle what is left, so
 * that the same question has the same answer.
 */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.nodes.length - b.nodes.length ||
    b.weakest - a.weakest ||
    (a.nodes.join(' ') < b.nodes.join(' ') ? -1 : 1)
  );
}

/**
 * The k best paths without a node twice (J. Y. Yen, Finding the k shortest loopless paths in a network, Management
 * Science 17, 1971): each next one leaves a better one at some node by another hop, and goes on in the best way.
 * Yen's step holds for this cost since both of its parts only get worse with every hop.
 * @param maxHops longer ones are not looked for
 */
export function bestPaths(
  graph: Adjacency,
  from: string,
  to: string,
  { k, maxHops }: { k: number; maxHops: number },
): Ranked[] {
  const first = widestShortest(graph, [from], to, new Set(), maxHops);
  const found: Ranked[] = first === null ? [] : [first];
  const waiting = new Map<string, Ranked>();
  while (found.length > 0 && found.length < k) {
    const last = found.at(-1);
    if (last !== undefined)
      for (const path of deviations(graph, last, found, to, maxHops)) waiting.set(path.nodes.join(' '), path);
    for (const path of found) waiting.delete(path.nodes.join(' '));
    const [next] = [...waiting.values()].toSorted(compareRanked);
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** The best paths that share the beginning of `path` up to some node, and go on as none of those found does. */
function deviations(
  graph: Adjacency,
  path: Ranked,
  found: readonly Ranked[],
  to: string,
  maxHops: number,
): Ranked[] {
  return path.nodes.slice(0, -1).flatMap((_, index) => {
    const root = path.nodes.slice(0, index + 1);
    const beginsSo = ({ nodes }: Ranked): boolean => root.every((node, at) => nodes[at] === node);
    const taken = new Set(found.filter(beginsSo).map(({ nodes }) => nodes[index + 1] ?? ''));
    return widestShortest(graph, root, to, taken, maxHops) ?? [];
  });
}

/**
 * Breadth first from the end of `root`: in each layer the widest way to every node, so that the first layer to hold the
 * goal has the best path to it.
 * @param not neighbours of the end of `root` that are not to be the next node
 */
function widestShortest(
  graph: Adjacency,
  root: readonly string[],
  to: string,
  not: ReadonlySet<string>,
  maxHops: number,
): Ranked | null {
  const seen = new Set(root);
  const before = new Map<string, string>();
  const start = root.at(-1) ?? to;
  let layer = new Map([[start, bottleneck(graph, root)]]);
  for (let hops = root.length; hops <= maxHops && layer.size > 0; hops += 1) {
    layer = nextLayer(graph, layer, seen, before, hops === root.length ? not : NONE);
    const weakest = layer.get(to);
    if (weakest !== undefined) return { nodes: [...root.slice(0, -1), ...back(before, start, to)], weakest };
    for (const id of layer.keys()) seen.add(id);
  }
  return null;
}

const NONE: ReadonlySet<string> = new Set();

function nextLayer(
  graph: Adjacency,
  layer: ReadonlyMap<string, number>,
  seen: ReadonlySet<string>,
  before: Map<string, string>,
  not: ReadonlySet<string>,
): Map<string, number> {
  const next = new Map<string, number>();
  for (const [from, width] of layer)
    for (const [id, strength] of graph.get(from) ?? []) {
      if (seen.has(id) || not.has(id)) continue;
      const through = Math.min(width, strength);
      if (through <= (next.get(id) ?? -1)) continue;
      next.set(id, through);
      before.set(id, from);
    }
  return next;
}

function back(before: ReadonlyMap<string, string>, start: string, to: string): string[] {
  const nodes = [to];
  for (let at = to; at !== start;) {
    at = before.get(at) ?? start;
    nodes.unshift(at);
  }
  return nodes;
}

function bottleneck(graph: Adjacency, nodes: readonly string[]): number {
  const hops = nodes.slice(1).map((node, index) => graph.get(nodes[index] ?? '')?.get(node) ?? 0);
  return Math.min(Infinity, ...hops);
}
