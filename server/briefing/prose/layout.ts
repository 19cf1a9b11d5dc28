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

function scaled(graph: Graph): Map<string, Point> {
  const at = graph.mapNodes((id, { x, y }) => [id, Number(x), Number(y)] as const);
  const far = Math.max(1, ...at.flatMap(([, x, y]) => [Math.abs(x), Math.abs(y)]));
  const factor = (SPREAD * Math.max(1, Math.sqrt(at.length / 40))) / 2 / far;
  return new Map(at.map(([id, x, y]) => [id, [x * factor, y * factor]]));
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
