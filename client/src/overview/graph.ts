import type { ElementDefinition } from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import type { What } from '../exploration/steps.ts';
import type { Look } from './looks.ts';
import type { OverviewNode } from './shape-program.ts';

export interface OverviewTie extends Attributes {
  size: number;
  color: string;
  what: What;
}
export type OverviewGraph = MultiDirectedGraph<OverviewNode, OverviewTie>;

/** How many elements are put in before the page may breathe. */
const SLICE = 4000;
const LABEL = 40;

const oneLine = (label: unknown): string => String(label ?? '').replaceAll('\n', ' ').slice(0, LABEL);

function nodeOf({ data, position }: ElementDefinition, look: Look): OverviewNode {
  return {
    x: position?.x ?? 0,
    // Sigma counts upwards.
    y: -(position?.y ?? 0),
    size: Number(data['size']) / 2,
    color: look.colour,
    border: look.border,
    shape: look.shape,
    halo: look.halo,
    label: oneLine(data['label']),
    forceLabel: look.halo !== '',
    what: data['what'],
  };
}

const tieOf = ({ data }: ElementDefinition, look: Look): OverviewTie => ({
  size: Number(data['width']) * (look.halo === '' ? 0.8 : 2),
  color: look.colour,
  what: data['what'],
});

const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

const sameNode = (a: OverviewNode, b: OverviewNode): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.color === b.color &&
  a.border === b.border &&
  a.halo === b.halo &&
  a.size === b.size &&
  a.shape === b.shape &&
  a.label === b.label;
const sameTie = (a: OverviewTie, b: OverviewTie): boolean => a.color === b.color && a.size === b.size;

export interface Difference {
  nodes: string[];
  ties: string[];
  /** something came or went, or moved */
  structure: boolean;
}

/**
 * Puts elements into the graph, and takes out what is gone.
 * @param stale asked between slices: whether to give up, since there is something newer to draw
 * @returns what differs; null where it was given up
 */
export async function fillGraph(
  graph: OverviewGraph,
  elements: readonly ElementDefinition[],
  lookOf: (element: ElementDefinition) => Look,
  stale: () => boolean,
): Promise<Difference | null> {
  const difference: Difference = { nodes: [], ties: [], structure: false };
  const wanted = new Set(elements.map(({ data }) => data.id));
  removeOthers(graph, wanted, difference);
  for (let from = 0; from < elements.length; from += SLICE) {
    for (const element of elements.slice(from, from + SLICE)) put(graph, element, lookOf(element), difference);
    if (elements.length > SLICE) await breath();
    if (stale()) return null;
  }
  return difference;
}

function removeOthers(graph: OverviewGraph, wanted: ReadonlySet<unknown>, difference: Difference): void {
  const ties = graph.filterEdges((id) => !wanted.has(id));
  const nodes = graph.filterNodes((id) => !wanted.has(id));
  for (const id of ties) graph.dropEdge(id);
  for (const id of nodes) graph.dropNode(id);
  if (ties.length + nodes.length > 0) difference.structure = true;
}

function put(graph: OverviewGraph, element: ElementDefinition, look: Look, difference: Difference): void {
  const { id = '', source = '', target = '' } = element.data;
  if (element.group === 'nodes') {
    const node = nodeOf(element, look);
    if (!graph.hasNode(id)) {
      graph.addNode(id, node);
      difference.structure = true;
    } else if (!sameNode(graph.getNodeAttributes(id), node)) {
      const { x, y } = graph.getNodeAttributes(id);
      if (x !== node.x || y !== node.y) difference.structure = true;
      graph.replaceNodeAttributes(id, node);
      difference.nodes.push(id);
    }
    return;
  }
  const tie = tieOf(element, look);
  if (!graph.hasEdge(id)) {
    graph.addDirectedEdgeWithKey(id, source, target, tie);
    difference.structure = true;
  } else if (!sameTie(graph.getEdgeAttributes(id), tie)) {
    graph.replaceEdgeAttributes(id, tie);
    difference.ties.push(id);
  }
}
