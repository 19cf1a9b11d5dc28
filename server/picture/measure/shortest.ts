import { at, type Graph } from './graph.ts';

/** Is told how far a long computation has come, from 0 to 1. */
export type Progress = (share: number) => void;

const EVERY = 64;

/** One breadth-first search, with room that is used again for the next. */
interface Search {
  order: Int32Array;
  distance: Int32Array;
  paths: Float64Array;
}

const roomFor = (size: number): Search => ({
  order: new Int32Array(size),
  distance: new Int32Array(size),
  paths: new Float64Array(size),
});

/** Counts shortest paths from one node. @returns how many nodes were reached, itself among them */
function search({ starts, neighbours }: Graph, from: number, { order, distance, paths }: Search): number {
  distance.fill(-1);
  paths.fill(0);
  distance[from] = 0;
  paths[from] = 1;
  order[0] = from;
  let reached = 1;
  for (let head = 0; head < reached; head += 1) {
    const node = at(order, head);
    const next = at(distance, node) + 1;
    for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
      const other = at(neighbours, place);
      if (at(distance, other) < 0) {
        distance[other] = next;
        order[reached] = other;
        reached += 1;
      }
      if (at(distance, other) === next) paths[other] = at(paths, other) + at(paths, node);
    }
  }
  return reached;
}

/**
 * Betweenness (Freeman 1977) by Brandes’ algorithm (2001): the share of shortest paths between all other pairs that
 * pass through a node, from 0 to 1. Several ties between two nodes count once; a tie has no length but 1.
 */
export function betweenness(graph: Graph, progress: Progress = () => undefined): Float64Array {
  const { size, starts, neighbours } = graph;
  const sums = new Float64Array(size);
  const room = roomFor(size);
  const share = new Float64Array(size);
  for (let from = 0; from < size; from += 1) {
    if (from % EVERY === 0) progress(from / size);
    const reached = search(graph, from, room);
    share.fill(0);
    for (let index = reached - 1; index > 0; index -= 1) {
      const node = at(room.order, index);
      const before = at(room.distance, node) - 1;
      const each = (1 + at(share, node)) / at(room.paths, node);
      for (let place = at(starts, node); place < at(starts, node + 1); place += 1) {
        const other = at(neighbours, place);
        if (at(room.distance, other) === before)
          share[other] = at(share, other) + at(room.paths, other) * each;
      }
      sums[node] = at(sums, node) + at(share, node);
    }
  }
  // Each pair was counted from both of its ends.
  const all = Math.max(1, (size - 1) * (size - 2));
  return sums.map((sum) => sum / all);
}

/**
 * Closeness in the form for networks in several parts (Wasserman and Faust 1994): the inverse of the mean distance to
 * those it reaches, times the share of the others that it reaches. 0 for who reaches nobody.
 */
export function closeness(graph: Graph, progress: Progress = () => undefined): Float64Array {
  const { size } = graph;
  const room = roomFor(size);
  const values = new Float64Array(size);
  for (let from = 0; from < size; from += 1) {
    if (from % EVERY === 0) progress(from / size);
    const others = search(graph, from, room) - 1;
    let sum = 0;
    for (let index = 1; index <= others; index += 1) sum += at(room.distance, at(room.order, index));
    values[from] = sum === 0 ? 0 : (others / sum) * (others / (size - 1));
  }
  return values;
}
