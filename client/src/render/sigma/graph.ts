import { cut } from '#words/names.ts';
import { MultiDirectedGraph } from 'graphology';
import type { Point } from '#picture/exploration/plan.ts';
import { channels, hex, PALETTES, type Theme } from '#picture/style/palettes.ts';
import type { Picture, StyledLine, StyledNode } from '#picture/style/styled.ts';
import { breath } from '../../ui/breath.ts';
import type { Drawing } from '../cytoscape/elements.ts';
import { SHAPES, type OverviewNode, type OverviewTie } from './shape-program.ts';

export type OverviewGraph = MultiDirectedGraph<OverviewNode, OverviewTie>;

/** How many elements are put in before the page may breathe. */
const SLICE = 4000;
const LABEL = 40;

/** Nothing transparent is drawn here: what a colour looks like on the paper is reckoned, once for each. */
function onPaper(theme: Theme): (colour: string, opacity: number) => string {
  const paper = channels(PALETTES[theme].paper);
  const known = new Map<string, string>();
  return (colour, opacity) => {
    const key = `${colour}${opacity}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const mixed = channels(colour).map((value, at) => value * opacity + (paper[at] ?? 0) * (1 - opacity));
    const found = hex(mixed);
    known.set(key, found);
    return found;
  };
}
type OnPaper = ReturnType<typeof onPaper>;

function nodeOf(node: StyledNode, [x, y]: Point, over: OnPaper): OverviewNode {
  const { fill, fillOpacity, opacity, stroke, strokeWidth, halo } = node.style;
  return {
    x,
    // Sigma counts upwards.
    y: -y,
    size: node.size / 2,
    color: over(fill, opacity * fillOpacity),
    border: over(strokeWidth > 0 ? stroke : fill, opacity),
    shape: SHAPES[node.shape],
    halo: halo?.colour ?? '',
    label: cut(node.label.replaceAll('\n', ' '), LABEL),
    forceLabel: halo !== undefined,
    what: node.what,
  };
}

/** No dashes are drawn here: a broken line is lighter. @param fade so that a dense picture does not become a blot */
function tieOf({ style, width, what }: StyledLine, over: OnPaper, fade: number): OverviewTie {
  const { halo, colour, opacity, dash } = style;
  return {
    size: width * (halo ? 2 : 0.8),
    color: halo ? halo.colour : over(colour, opacity * (dash === null ? 1 : 0.6) * fade),
    what,
  };
}

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
export const sameElements = (graph: OverviewGraph, { nodes, lines }: Picture): boolean =>
  graph.order === nodes.length &&
  graph.size === lines.length &&
  nodes.every(({ id }) => graph.hasNode(id)) &&
  lines.every(({ id }) => graph.hasEdge(id));

function putNode(graph: OverviewGraph, id: string, node: OverviewNode): void {
  if (!graph.hasNode(id)) graph.addNode(id, node);
  else if (!sameNode(graph.getNodeAttributes(id), node)) graph.replaceNodeAttributes(id, node);
}

function putTie(graph: OverviewGraph, { id, from, to }: StyledLine, tie: OverviewTie): void {
  if (!graph.hasEdge(id)) graph.addDirectedEdgeWithKey(id, from, to, tie);
  else if (!sameTie(graph.getEdgeAttributes(id), tie)) graph.replaceEdgeAttributes(id, tie);
}

/**
 * Puts a picture into the graph, slice by slice, so that the page breathes between them.
 * @param fade how far ties step back
 * @param stale asked after each slice: whether to give up, since there is something newer to draw
 * @returns false where it was given up
 */
export async function fillGraph(
  graph: OverviewGraph,
  { picture, positions }: Pick<Drawing, 'picture' | 'positions'>,
  fade: number,
  stale: () => boolean,
): Promise<boolean> {
  const { nodes, lines } = picture;
  const over = onPaper(picture.theme);
  const all = nodes.length + lines.length;
  for (let from = 0; from < all; from += SLICE) {
    for (const node of nodes.slice(from, from + SLICE))
      putNode(graph, node.id, nodeOf(node, positions.get(node.id) ?? [0, 0], over));
    const [start, end] = [from - nodes.length, from - nodes.length + SLICE];
    for (const line of lines.slice(Math.max(0, start), Math.max(0, end)))
      putTie(graph, line, tieOf(line, over, fade));
    if (all > SLICE) await breath();
    if (stale()) return false;
  }
  return true;
}
