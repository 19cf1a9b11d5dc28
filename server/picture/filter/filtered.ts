import type { Filter } from '#contract/filter.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Words } from '#words/vocabulary.ts';
import type { Picture } from '../exploration/plan.ts';
import { graphOf, type Graph } from '../measure/graph.ts';
import { components } from '../measure/parts.ts';
import { coreNumbers, degree } from '../measure/standing.ts';
import { fits, type FactBook } from './attributes.ts';

/** What filters look at besides the picture. */
export interface Known {
  facts: FactBook;
  words: Words;
  /** everyone who is drawn as this one */
  members: (id: string) => readonly string[];
  /** the id under which a node is drawn */
  drawnAs: (id: string) => string;
}

export interface Drawn {
  nodes: readonly NetworkNode[];
  ties: readonly NetworkTie[];
}

type Structural = Extract<Filter, { by: 'degree' | 'core' | 'component' }>;
type Simple = Exclude<Filter, Structural>;
const isStructural = (filter: Filter): filter is Structural =>
  filter.by === 'degree' || filter.by === 'core' || filter.by === 'component';

/** A node kept off takes its ties with it. */
function cut({ nodes, ties }: Drawn, keep: (node: NetworkNode) => boolean): Drawn {
  const kept = nodes.filter(keep);
  if (kept.length === nodes.length) return { nodes, ties };
  const ids = new Set(kept.map(({ id }) => id));
  return { nodes: kept, ties: ties.filter((tie) => ids.has(tie.subjectId) && ids.has(tie.objectId)) };
}

function keepsNode(filter: Simple, node: NetworkNode, { facts, members }: Known): boolean {
  if (filter.by === 'kind') return !filter.drop.includes(node.kind);
  if (filter.by !== 'attribute' || filter.of !== 'nodes') return true;
  return keepsAttribute(
    filter,
    members(node.id).flatMap((id) => facts.of(id, filter.property)),
  );
}

function keepsAttribute(
  { test, unstated }: Extract<Filter, { by: 'attribute' }>,
  found: ReturnType<FactBook['of']>,
): boolean {
  if (found.length > 0) return found.some((fact) => fits(fact, test));
  return test.is === 'stated' ? !test.yes : unstated === 'keep';
}

const EVIDENCE: Record<Extract<Filter, { by: 'evidence' }>['what'], (tie: NetworkTie) => boolean> = {
  disputed: (tie) => tie.status === 'disputed',
  single: (tie) => tie.origins <= 1,
  inferred: (tie) => tie.inferred,
  possible: (tie) => tie.status === 'possible',
};

type Ends = (id: string) => NetworkNode | undefined;

function keepsTie(filter: Simple, tie: NetworkTie, ends: Ends, { facts, words }: Known): boolean {
  switch (filter.by) {
    case 'type':
      return !filter.drop.includes(tie.type);
    case 'family':
      return !filter.drop.includes(words.tie(tie, ends).family.name);
    case 'evidence':
      return EVIDENCE[filter.what](tie) === (filter.show === 'only');
    case 'origins':
      return tie.origins >= filter.min;
    case 'attribute':
      return filter.of === 'nodes' || keepsAttribute(filter, facts.of(tie.id, filter.property));
    default:
      return true;
  }
}

/** The picture as a simple graph: every node and tie that is drawn, several ties between two counted once. */
export function graphDrawn({ nodes, ties }: Drawn): Graph {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = ties.map((tie) => [place.get(tie.subjectId) ?? 0, place.get(tie.objectId) ?? 0] as const);
  return graphOf(nodes.length, ends);
}

function keptBy(filter: Structural, { nodes }: Drawn, graph: Graph, { drawnAs }: Known) {
  if (filter.by === 'degree') {
    const many = degree(graph);
    const [min, max] = [filter.min ?? 0, filter.max ?? Infinity];
    return (index: number): boolean => (many[index] ?? 0) >= min && (many[index] ?? 0) <= max;
  }
  if (filter.by === 'core') {
    const cores = coreNumbers(graph);
    return (index: number): boolean => (cores[index] ?? 0) >= filter.min;
  }
  const parts = components(graph);
  const chosen = new Set(filter.of.map(drawnAs));
  const wanted = new Set(nodes.flatMap(({ id }, index) => (chosen.has(id) ? [parts[index]] : [])));
  return (index: number): boolean => (filter.of.length === 0 ? parts[index] === 1 : wanted.has(parts[index]));
}

/**
 * What the filters leave. Those that look at a node or tie by itself come first; degree, core and component are then each
 * taken of what these leave. So the order of the list means nothing.
 */
export function passing(drawn: Drawn, filters: readonly Filter[], known: Known): Drawn {
  const on = filters.filter((filter) => filter.on);
  if (on.length === 0) return drawn;
  const simple = on.filter((filter): filter is Simple => !isStructural(filter));
  const byId = new Map(drawn.nodes.map((node) => [node.id, node]));
  const nodesLeft = cut(drawn, (node) => simple.every((filter) => keepsNode(filter, node, known)));
  const ties = nodesLeft.ties.filter((tie) =>
    simple.every((filter) => keepsTie(filter, tie, (id) => byId.get(id), known)),
  );
  const left = { nodes: nodesLeft.nodes, ties };
  const structural = on.filter(isStructural);
  if (structural.length === 0) return left;
  const graph = graphDrawn(left);
  const tests = structural.map((filter) => keptBy(filter, left, graph, known));
  const kept = new Set(left.nodes.filter((_node, index) => tests.every((test) => test(index))));
  return cut(left, (node) => kept.has(node));
}

/** The picture as it is drawn, and what is kept off it. */
export interface Filtered {
  picture: Picture;
  off: Drawn;
}

export const NOTHING: Drawn = { nodes: [], ties: [] };

export function filtered(picture: Picture, filters: readonly Filter[], known: Known): Filtered {
  const left = passing(picture, filters, known);
  return left === picture
    ? { picture, off: NOTHING }
    : { picture: { ...picture, ...left }, off: minus(picture, left) };
}

function minus(all: Drawn, left: Drawn): Drawn {
  const nodes = new Set(left.nodes.map(({ id }) => id));
  const ties = new Set(left.ties.map(({ id }) => id));
  return {
    nodes: all.nodes.filter(({ id }) => !nodes.has(id)),
    ties: all.ties.filter(({ id }) => !ties.has(id)),
  };
}

/** What one filter does: by itself, and what would come back now without it. */
export interface Effect {
  alone: Drawn;
  now: Drawn;
}

export function effectsOf(drawn: Drawn, filters: readonly Filter[], known: Known): Effect[] {
  const left = passing(drawn, filters, known);
  return filters.map((filter, index) => {
    const others = filters.filter((_other, at) => at !== index);
    return {
      alone: minus(drawn, passing(drawn, [{ ...filter, on: true }], known)),
      now: minus(passing(drawn, others, known), left),
    };
  });
}
