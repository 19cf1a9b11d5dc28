import type { ElementDefinition } from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import { breath } from '../../ui/breath.ts';
import type { Look } from './looks.ts';
import type { OverviewNode, OverviewTie } from './shape-program.ts';

export type OverviewGraph = MultiDirectedGraph<OverviewNode, OverviewTie>;

/** How many elements are put in before the page may breathe. */
const SLICE = 4000;
const LABEL = 40;

const oneLine = (label: unknown): string =>
  typeof label === 'string' ? label.replaceAll('\n', ' ').slice(0, LABEL) : '';

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

export const createGraph = (): OverviewGraph => new MultiDirectedGraph<OverviewNode, OverviewTie>();

/** Are these the very nodes and ties that are in the graph? Then only looks and places differ. */
export function sameElements(graph: OverviewGraph, elements: readonly ElementDefinition[]): boolean {
  return (
    graph.order + graph.size === elements.length &&
    elements.every(({ group, data: { id = '' } }) =>
      group === 'nodes' ? graph.hasNode(id) : graph.hasEdge(id),
    )
  );
}

/**
 * Puts elements into the graph, slice by slice, so that the page breathes between them.
 * @param stale asked after each slice: whether to give up, since there is something newer to draw
 * @returns false where it was given up
 */
export async function fillGraph(
  graph: OverviewGraph,
  elements: readonly ElementDefinition[],
  lookOf: (element: ElementDefinition) => Look,
  stale: () => boolean,
): Promise<boolean> {
  for (let from = 0; from < elements.length; from += SLICE) {
    for (const element of elements.slice(from, from + SLICE)) put(graph, element, lookOf(element));
    if (elements.length > SLICE) await breath();
    if (stale()) return false;
  }
  return true;
}

function put(graph: OverviewGraph, element: ElementDefinition, look: Look): void {
  const { id = '', source = '', target = '' } = element.data;
  if (element.group === 'nodes') {
    const node = nodeOf(element, look);
    if (!graph.hasNode(id)) graph.addNode(id, node);
    else if (!sameNode(graph.getNodeAttributes(id), node)) graph.replaceNodeAttributes(id, node);
    return;
  }
  const tie = tieOf(element, look);
  if (!graph.hasEdge(id)) graph.addDirectedEdgeWithKey(id, source, target, tie);
  else if (!sameTie(graph.getEdgeAttributes(id), tie)) graph.replaceEdgeAttributes(id, tie);
}
