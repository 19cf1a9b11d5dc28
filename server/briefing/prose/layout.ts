import { UndirectedGraph as Graph } from 'graphology';
import * as atlas from 'graphology-layout-forceatlas2';
import * as apart from 'graphology-layout-noverlap';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';

type Point = readonly [number, number];
// Both are CommonJS: what their types call default is, in Node, the module itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const forceAtlas2 = atlas.default as unknown as typeof atlas.default.default;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const noverlap = apart.default as unknown as typeof apart.default.default;
const ROUNDS = 400;
const SPREAD = 900;
const CLOSEST = 0.7;

function graphOf(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Graph {
  const graph = new Graph();
  // On a circle in the order of their ids, so that the same network is always laid out the same way.
  const sorted = nodes.toSorted((a, b) => a.id.localeCompare(b.id));
  sorted.forEach(({ id }, index) => {
    const angle = (2 * Math.PI * index) / sorted.length;
    graph.addNode(id, { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100, size: 30 });
  });
  for (const { subjectId, objectId } of ties)
    if (subjectId !== objectId && graph.hasNode(subjectId) && graph.hasNode(objectId))
      graph.mergeEdge(subjectId, objectId);
  return graph;
}

/** Turned so that it is wider than high: a page has its width, and what stands below it needs the height. */
function lying(points: readonly Point[]): Point[] {
  const sum = (of: (point: Point) => number): number => points.reduce((all, point) => all + of(point), 0);
  const [xx, yy, xy] = [sum(([x]) => x * x), sum(([, y]) => y * y), sum(([x, y]) => x * y)];
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}

/** Few nodes stand closer, so that their names are larger on the same page. */
function scaled(graph: Graph): Map<string, Point> {
  const ids = graph.nodes();
  const at = graph.mapNodes((_, { x, y }): Point => [Number(x), Number(y)]);
  const middle = (axis: 0 | 1): number => at.reduce((sum, point) => sum + point[axis], 0) / at.length;
  const [mx, my] = [middle(0), middle(1)];
  const points = lying(at.map(([x, y]) => [x - mx, y - my]));
  const far = Math.max(1, ...points.flatMap(([x, y]) => [Math.abs(x), Math.abs(y)]));
  const factor = (SPREAD * Math.max(CLOSEST, Math.sqrt(at.length / 40))) / 2 / far;
  return new Map(points.map(([x, y], index) => [ids[index] ?? '', [x * factor, y * factor]]));
}

/** Places for nodes that bring none, as from the command line; positions that are given stay. */
export function placesOf(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  given: Readonly<Record<string, Point>>,
): Map<string, Point> {
  if (nodes.every(({ id }) => given[id] !== undefined))
    return new Map(nodes.map(({ id }) => [id, given[id] ?? [0, 0]]));
  const graph = graphOf(nodes, ties);
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1.2, scalingRatio: 30, adjustSizes: true };
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
  noverlap.assign(graph, { maxIterations: 200, settings: { margin: 40, ratio: 1.6 } });
  return scaled(graph);
}
