import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import type { Box } from '#picture/style/labels.ts';
import { boxOf } from './boxes.ts';
import { rowsIn, type LayoutRequest } from './request.ts';
import { inRings } from './rings.ts';
import { seeded } from './seeded.ts';
import { fill, spread, type Body } from './spread.ts';

cytoscape.use(fcose);
cytoscape.use(dagre);

/** Rows as the layouts know them: they sort texts. */
const idOf = (row: number): string => String(row).padStart(6, '0');

interface Place {
  id: string;
  box: Box;
  pin: [number, number] | null;
}

function placesOf(request: LayoutRequest): Place[] {
  return Array.from({ length: rowsIn(request) }, (_, row) => {
    const [x, y] = [request.pins[row * 2] ?? NaN, request.pins[row * 2 + 1] ?? NaN];
    return { id: idOf(row), box: boxOf(request, row), pin: Number.isNaN(x) ? null : [x, y] };
  });
}

const pairsOf = ({ ties }: LayoutRequest): [string, string][] =>
  Array.from({ length: ties.length / 2 }, (_, tie) => [
    idOf(ties[tie * 2] ?? 0),
    idOf(ties[tie * 2 + 1] ?? 0),
  ]);

function elementsOf(nodes: readonly Place[], ties: readonly [string, string][]): ElementDefinition[] {
  return [
    ...nodes.map(({ id, box, pin }) => ({
      data: { id, width: box.left + box.right, height: box.top + box.bottom },
      ...(pin && { position: { x: pin[0], y: pin[1] } }),
    })),
    ...ties.map(([source, target], index) => ({ data: { id: `tie ${index}`, source, target } })),
  ];
}

const HIERARCHICAL = {
  name: 'dagre',
  rankDir: 'TB',
  nodeSep: 26,
  rankSep: 70,
  animate: false,
  fit: false,
};

function force(nodes: readonly Place[]) {
  const pinned = nodes.flatMap(({ id, pin }) =>
    pin ? [{ nodeId: id, position: { x: pin[0], y: pin[1] } }] : [],
  );
  return {
    name: 'fcose',
    quality: nodes.length <= 400 ? 'proof' : 'default',
    randomize: true,
    animate: false,
    fit: false,
    nodeRepulsion: () => 9000,
    idealEdgeLength: () => 130,
    nodeSeparation: 110,
    gravity: 0.35,
    ...(pinned.length > 0 && { fixedNodeConstraint: pinned }),
  };
}

const optionsOf = (request: LayoutRequest, nodes: readonly Place[]): LayoutOptions =>
  request.name === 'hierarchical' ? HIERARCHICAL : force(nodes);

function run(cy: Core, options: LayoutOptions): Promise<void> {
  return new Promise((resolve) => {
    const layout = cy.layout(options);
    layout.one('layoutstop', () => resolve());
    layout.run();
  });
}

const widthOf = (row: readonly Place[]): number =>
  row.reduce((sum, { box }) => sum + box.left + box.right + 20, 0);

/** Ranks as rows of a page rather than one long line: as wide as the fullest row needs, and about as high. */
function asPage(cy: Core, nodes: readonly Place[]): void {
  const rows = Map.groupBy(nodes, ({ id }) => Math.round(cy.getElementById(id).position('y')));
  const width = Math.max(...[...rows.values()].map(widthOf));
  const gap = Math.min(190, Math.max(105, width / rows.size));
  const xs = nodes.map(({ id }) => cy.getElementById(id).position('x'));
  const factor = width / Math.max(1, Math.max(...xs) - Math.min(...xs));
  [...rows]
    .toSorted(([a], [b]) => a - b)
    .forEach(([, row], index) => {
      for (const { id } of row) {
        const node = cy.getElementById(id);
        node.position({ x: node.position('x') * Math.min(1, factor), y: index * gap });
      }
    });
}

/** Layouts centre whole boxes; a node's own point lies higher, as its label hangs below it. */
function bodiesOf(cy: Core, nodes: readonly Place[]): Body[] {
  return nodes.map(({ id, box, pin }) => {
    const { x, y } = cy.getElementById(id).position();
    const at: [number, number] = pin ? [pin[0], pin[1]] : [x, y - (box.bottom - box.top) / 2];
    return { id, box, at, fixed: pin !== null };
  });
}

/** Rings that fill up one after the other: one ring for all who have few ties would leave the middle empty. */
function ringed(request: LayoutRequest, nodes: readonly Place[]): Body[] {
  const at = inRings(request);
  return nodes.map(({ id, box, pin }, row) => ({
    id,
    box,
    at: pin ?? [at[row * 2] ?? 0, at[row * 2 + 1] ?? 0],
    fixed: pin !== null,
  }));
}

const answerOf = (settled: ReturnType<typeof spread>): Float32Array =>
  Float32Array.from([...settled.values()].flat());

/** The general layouts, for pictures that they can lay out within seconds. */
export async function small(request: LayoutRequest): Promise<Float32Array> {
  Math.random = seeded(0x5eed);
  const [nodes, ties] = [placesOf(request), pairsOf(request)];
  if (request.name === 'concentric') return answerOf(spread(ringed(request, nodes), []));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: elementsOf(nodes, ties),
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
  });
  await run(cy, optionsOf(request, nodes));
  if (request.name === 'hierarchical') asPage(cy, nodes);
  const bodies = bodiesOf(cy, nodes);
  cy.destroy();
  if (request.name === 'force') fill(bodies, 0.9, 0.38);
  return answerOf(spread(bodies, request.name === 'force' ? ties : []));
}
