import { at, type Graph } from './graph.ts';

/** Groups of nodes, by number: 1 is the largest; where two are as large, the one that holds the earliest node. */
export function numbered(groups: ArrayLike<number>): Float64Array {
  const members = new Map<number, { first: number; many: number }>();
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] ?? 0;
    const known = members.get(group);
    if (known) known.many += 1;
    else members.set(group, { first: node, many: 1 });
  }
  const order = [...members].toSorted(([, a], [, b]) => b.many - a.many || a.first - b.first);
  const places = new Map(order.map(([group], index) => [group, index + 1]));
  return Float64Array.from(groups, (group) => places.get(group) ?? 0);
}

/** Connected components, by number. */
export function components({ size, starts, neighbours }: Graph): Float64Array {
  const part = new Int32Array(size).fill(-1);
  for (let from = 0; from < size; from += 1) {
    if (at(part, from) >= 0) continue;
    part[from] = from;
    const ahead = [from];
    for (let node = ahead.pop(); node !== undefined; node = ahead.pop())
      for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
        const other = at(neighbours, place);
        if (at(part, other) >= 0) continue;
        part[other] = from;
        ahead.push(other);
      }
  }
  return numbered(part);
}

export interface Breaks {
  /** per node: into how many parts its part of the network falls without it; 1 or less: it does not fall apart */
  pieces: Float64Array;
  /** pairs of nodes without whose tie the network falls apart, the lower node first */
  bridges: [number, number][];
}

/**
 * Articulation points and bridges (Hopcroft and Tarjan 1973), by one depth-first walk without recursion. In a simple graph:
 * a bridge is a pair of nodes, however many ties stand between them.
 */
export function breaks({ size, starts, neighbours }: Graph): Breaks {
  const found = new Int32Array(size);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const next = starts.slice(0, size);
  const pieces = new Float64Array(size);
  const bridges: [number, number][] = [];
  let clock = 0;
  const enter = (node: number): number => (found[node] = low[node] = ++clock);
  const leave = (node: number, above: number): void => {
    low[above] = Math.min(at(low, above), at(low, node));
    if (at(low, node) >= at(found, above)) pieces[above] = at(pieces, above) + 1;
    if (at(low, node) > at(found, above)) bridges.push(above < node ? [above, node] : [node, above]);
  };
  for (let root = 0; root < size; root += 1) {
    if (at(found, root) > 0) continue;
    enter(root);
    const way = [root];
    for (let node = way.at(-1); node !== undefined; node = way.at(-1)) {
      const place = at(next, node);
      if (place === at(starts, node + 1)) {
        way.pop();
        const above = at(parent, node);
        if (above >= 0) leave(node, above);
        continue;
      }
      next[node] = place + 1;
      const other = at(neighbours, place);
      if (at(found, other) === 0) {
        parent[other] = node;
        enter(other);
        way.push(other);
      } else if (other !== at(parent, node)) low[node] = Math.min(at(low, node), at(found, other));
    }
    // What is above the root is nothing: its pieces are its branches alone.
    pieces[root] = at(pieces, root) - 1;
  }
  return {
    pieces: pieces.map((many) => many + 1),
    bridges: bridges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
  };
}

/** What the part of a node falls into without it, the largest first. */
export function without({ starts, neighbours }: Graph, node: number): number[][] {
  const seen = new Set([node]);
  const pieces: number[][] = [];
  for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
    const start = at(neighbours, place);
    if (seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (let index = 0; index < piece.length; index += 1) {
      const from = piece[index] ?? 0;
      for (let at2 = at(starts, from); at2 < at(starts, from + 1); at2 += 1) {
        const other = at(neighbours, at2);
        if (!seen.has(other)) {
          seen.add(other);
          piece.push(other);
        }
      }
    }
    pieces.push(piece);
  }
  return pieces.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
