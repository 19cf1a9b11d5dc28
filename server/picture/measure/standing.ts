import { at, type Graph } from './graph.ts';

const ROUNDS = 2000;
const CLOSE = 1e-10;

/** How many others a node is tied to; with weights, by how many ties. */
export function degree({ size, starts, weights }: Graph): Float64Array {
  return Float64Array.from({ length: size }, (_, node) =>
    weights.subarray(at(starts, node), at(starts, node + 1)).reduce((sum, weight) => sum + weight, 0),
  );
}

const away = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += Math.abs(at(a, i) - at(b, i));
  return sum;
};

/**
 * Eigenvector centrality (Bonacich 1972), of length 1: whoever is tied to those who stand high stands high. Power
 * iteration on A + I, which has the same vector and settles in networks of two sides too.
 */
export function eigenvector({ size, starts, neighbours, weights, pairs }: Graph): Float64Array {
  let now: Float64Array = new Float64Array(size).fill(1 / Math.max(1, size));
  if (pairs === 0) return new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = Float64Array.from(now);
    for (let node = 0; node < size; node += 1)
      for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
        const other = at(neighbours, place);
        next[other] = at(next, other) + at(now, node) * at(weights, place);
      }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    for (let node = 0; node < size; node += 1) next[node] = at(next, node) / length;
    const moved = away(next, now);
    now = next;
    if (moved < size * CLOSE) break;
  }
  return now;
}

/**
 * PageRank (Page, Brin, Motwani and Winograd 1999) with a damping of 0.85: where one stands who follows ties at random,
 * either way. Whoever has no tie gives to all alike. The values sum to 1.
 */
export function pagerank({ size, starts, neighbours, weights }: Graph, damping = 0.85): Float64Array {
  const out = degree({ size, starts, neighbours, weights, pairs: 0 });
  let now: Float64Array = new Float64Array(size).fill(1 / Math.max(1, size));
  for (let round = 0; round < ROUNDS; round += 1) {
    let loose = 0;
    for (let node = 0; node < size; node += 1) if (at(out, node) === 0) loose += at(now, node);
    const next = new Float64Array(size).fill((1 - damping + damping * loose) / size);
    for (let node = 0; node < size; node += 1)
      for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
        const other = at(neighbours, place);
        next[other] = at(next, other) + (damping * at(now, node) * at(weights, place)) / at(out, node);
      }
    const moved = away(next, now);
    now = next;
    if (moved < CLOSE) break;
  }
  return now;
}

/**
 * Core number (Seidman 1983; Batagelj and Zaveršnik 2003): the largest k such that the node lies in a part in which
 * everyone is tied to at least k others of that part.
 */
export function coreNumbers({ size, starts, neighbours }: Graph): Float64Array {
  const left = Int32Array.from({ length: size }, (_, node) => at(starts, node + 1) - at(starts, node));
  const buckets: number[][] = [];
  left.forEach((many, node) => (buckets[many] ??= []).push(node));
  const core = new Float64Array(size).fill(-1);
  let reached = 0;
  for (let level = 0; level < buckets.length; level += 1) {
    const bucket = buckets[level] ?? [];
    for (let node = bucket.pop(); node !== undefined; node = bucket.pop()) {
      if (at(core, node) >= 0 || at(left, node) > level) continue;
      reached = Math.max(reached, level);
      core[node] = reached;
      for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
        const other = at(neighbours, place);
        if (at(core, other) >= 0 || at(left, other) <= level) continue;
        left[other] = at(left, other) - 1;
        (buckets[at(left, other)] ??= []).push(other);
      }
    }
  }
  return core;
}
