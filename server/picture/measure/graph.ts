/**
 * A simple graph in the form that all measures read: for each node the places of its neighbours, one after the other.
 * Nodes are numbers; `weights` says how many ties stand between the two, 1 where they count once.
 */
export interface Graph {
  size: number;
  /** neighbours of node i stand in `neighbours` from `starts[i]` up to `starts[i + 1]` */
  starts: Int32Array;
  neighbours: Int32Array;
  weights: Float64Array;
  /** how many pairs of nodes are joined */
  pairs: number;
}

/**
 * @param size how many nodes
 * @param ends the two nodes of each tie; several between the same two count once, or by their number where `weighted`
 */
export function graphOf(size: number, ends: readonly (readonly [number, number])[], weighted = false): Graph {
  const pairs = new Map<number, number>();
  for (const [a, b] of ends) {
    if (a === b) continue;
    const key = Math.min(a, b) * size + Math.max(a, b);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  const starts = new Int32Array(size + 1);
  for (const key of pairs.keys())
    for (const end of endsOf(key, size)) starts[end + 1] = at(starts, end + 1) + 1;
  for (let i = 0; i < size; i += 1) starts[i + 1] = at(starts, i + 1) + at(starts, i);
  const neighbours = new Int32Array(pairs.size * 2);
  const weights = new Float64Array(pairs.size * 2);
  const next = starts.slice();
  for (const key of [...pairs.keys()].toSorted((x, y) => x - y)) {
    const [a, b] = endsOf(key, size);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const place = at(next, from);
      neighbours[place] = to;
      weights[place] = weighted ? (pairs.get(key) ?? 1) : 1;
      next[from] = place + 1;
    }
  }
  return { size, starts, neighbours, weights, pairs: pairs.size };
}

const endsOf = (key: number, size: number): [number, number] => [Math.floor(key / size), key % size];

/** A number from a typed array, in places that are known to be there. */
export const at = (array: { readonly [index: number]: number }, index: number): number => array[index] ?? 0;

/** Each pair once: the lower node first. */
export function* pairsIn({ size, starts, neighbours, weights }: Graph): Generator<[number, number, number]> {
  for (let a = 0; a < size; a += 1)
    for (let place = at(starts, a); place < at(starts, a + 1); place += 1)
      if (at(neighbours, place) > a) yield [a, at(neighbours, place), at(weights, place)];
}
