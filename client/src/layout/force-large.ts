import iterate from 'graphology-layout-forceatlas2/iterate';
import { areaOf } from './boxes.ts';
import { communitiesOf } from './communities.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

/** The two matrices that the library works on. */
const PER_NODE = 10;
const PER_TIE = 3;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** More nodes than this, and the general layouts take minutes. */
export const SMALL = 600;

const roundsFor = (nodes: number): number => (nodes > 10_000 ? 60 : nodes > 3000 ? 120 : 240);

/** Communities as discs, all of them on a disc: near enough to the end that few rounds are needed. */
export function startFrom(request: LayoutRequest): Float32Array {
  const at = new Float32Array(rowsIn(request) * 2);
  let before = 0;
  communitiesOf(request).forEach((rows, index) => {
    const out = Math.sqrt(before + rows.length / 2) * 1.2;
    const [cx, cy] = [out * Math.cos(index * GOLDEN), out * Math.sin(index * GOLDEN)];
    rows.forEach((row, nth) => {
      const radius = Math.sqrt(nth + 0.5) * 0.8;
      at[row * 2] = cx + radius * Math.cos(nth * GOLDEN);
      at[row * 2 + 1] = cy + radius * Math.sin(nth * GOLDEN);
    });
    before += rows.length;
  });
  return at;
}

function matrices(request: LayoutRequest, start: Float32Array): [Float32Array, Float32Array] {
  const nodes = new Float32Array(rowsIn(request) * PER_NODE);
  const unit = unitOf(request);
  for (let row = 0; row < rowsIn(request); row += 1) {
    const [x, y] = [request.pins[row * 2] ?? NaN, request.pins[row * 2 + 1] ?? NaN];
    const pinned = !Number.isNaN(x);
    nodes[row * PER_NODE] = pinned ? x / unit : (start[row * 2] ?? 0);
    nodes[row * PER_NODE + 1] = pinned ? y / unit : (start[row * 2 + 1] ?? 0);
    nodes[row * PER_NODE + MASS] = 1;
    nodes[row * PER_NODE + CONVERGENCE] = 1;
    nodes[row * PER_NODE + SIZE] = 1;
    nodes[row * PER_NODE + FIXED] = pinned ? 1 : 0;
  }
  const ties = new Float32Array((request.ties.length / 2) * PER_TIE);
  for (let tie = 0; tie < request.ties.length / 2; tie += 1) {
    const [a = 0, b = 0] = [request.ties[tie * 2], request.ties[tie * 2 + 1]];
    ties.set([a * PER_NODE, b * PER_NODE, 1], tie * PER_TIE);
    for (const end of [a, b]) nodes[end * PER_NODE + MASS] = (nodes[end * PER_NODE + MASS] ?? 0) + 1;
  }
  return [nodes, ties];
}

/** How many units of the picture one unit of the start is: so that all boxes find room. */
const unitOf = (request: LayoutRequest): number =>
  Math.sqrt(areaOf(request, 14) / 0.3 / Math.PI / Math.max(1, rowsIn(request)));

/** Stretched about its middle until half of all nodes lie within the disc that all boxes need half of. */
function scaled(nodes: Float32Array, request: LayoutRequest, pinned: boolean): Float32Array {
  const count = rowsIn(request);
  const at = new Float32Array(count * 2);
  let [x, y] = [0, 0];
  for (let row = 0; row < count; row += 1) {
    x += (nodes[row * PER_NODE] ?? 0) / count;
    y += (nodes[row * PER_NODE + 1] ?? 0) / count;
  }
  const far = Float64Array.from({ length: count }, (_, row) =>
    Math.hypot((nodes[row * PER_NODE] ?? 0) - x, (nodes[row * PER_NODE + 1] ?? 0) - y),
  ).toSorted();
  const median = Math.max(1e-6, far[Math.floor(count / 2)] ?? 1);
  const stretch = pinned ? unitOf(request) : (Math.sqrt(count / 2) * unitOf(request)) / median;
  const [cx, cy] = pinned ? [0, 0] : [x, y];
  for (let row = 0; row < count; row += 1) {
    at[row * 2] = Math.round(((nodes[row * PER_NODE] ?? 0) - cx) * stretch);
    at[row * 2 + 1] = Math.round(((nodes[row * PER_NODE + 1] ?? 0) - cy) * stretch);
  }
  return at;
}

/**
 * ForceAtlas2 from a start by communities. Nothing in it is left to chance, so that so many rounds give the same places
 * on every run.
 * @param pause called after every few rounds; answers whether to stop
 */
export async function forceLarge(
  request: LayoutRequest,
  pause: (done: number, of: number) => Promise<boolean>,
): Promise<{ at: Float32Array; rounds: number }> {
  const count = rowsIn(request);
  const [nodes, ties] = matrices(request, startFrom(request));
  const of = Math.min(request.rounds ?? Infinity, roundsFor(count));
  const settings = {
    adjustSizes: false,
    linLogMode: false,
    outboundAttractionDistribution: false,
    edgeWeightInfluence: 0,
    scalingRatio: 1,
    strongGravityMode: true,
    gravity: 0.02,
    slowDown: 1 + Math.log(count),
    barnesHutOptimize: count > 1000,
    barnesHutTheta: 0.9,
  };
  let done = 0;
  let since = performance.now();
  while (done < of) {
    iterate(settings, nodes, ties);
    done += 1;
    // Often enough to be stopped at once, seldom enough to cost nothing.
    if (performance.now() - since < 40) continue;
    if (await pause(done, of)) break;
    since = performance.now();
  }
  const pinned = request.pins.some((value) => !Number.isNaN(value));
  return { at: scaled(nodes, request, pinned), rounds: done };
}
