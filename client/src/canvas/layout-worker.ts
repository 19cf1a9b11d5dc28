import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';
import type { LayoutAnswer, LayoutRequest } from './layouts.ts';
import { fill, spread, type Body } from './spread.ts';

cytoscape.use(fcose);
cytoscape.use(dagre);

/** The same picture after every reload: layouts draw their chances from here (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function elementsOf({ nodes, ties }: LayoutRequest): ElementDefinition[] {
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

const CONCENTRIC = {
  name: 'concentric',
  concentric: (node: { degree: () => number }) => node.degree(),
  levelWidth: (nodes: { maxDegree: () => number }) => Math.max(1, nodes.maxDegree() / 4),
  minNodeSpacing: 24,
  animate: false,
  fit: false,
  boundingBox: { x1: 0, y1: 0, w: 1000, h: 1000 },
};

function force({ nodes }: LayoutRequest) {
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

function optionsOf(request: LayoutRequest): LayoutOptions {
  if (request.name === 'hierarchical') return HIERARCHICAL;
  return request.name === 'concentric' ? CONCENTRIC : force(request);
}

function run(cy: Core, options: LayoutOptions): Promise<void> {
  return new Promise((resolve) => {
    const layout = cy.layout(options);
    layout.one('layoutstop', () => resolve());
    layout.run();
  });
}

const widthOf = (row: LayoutRequest['nodes']): number =>
  row.reduce((sum, { box }) => sum + box.left + box.right + 20, 0);

/** Ranks as rows of a page rather than one long line: as wide as the fullest row needs, and about as high. */
function asPage(cy: Core, { nodes }: LayoutRequest): void {
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
function bodiesOf(cy: Core, request: LayoutRequest): Body[] {
  return request.nodes.map(({ id, box, pin }) => {
    const { x, y } = cy.getElementById(id).position();
    const at: [number, number] = pin ? [pin[0], pin[1]] : [x, y - (box.bottom - box.top) / 2];
    return { id, box, at, fixed: pin !== undefined };
  });
}

async function arrange(request: LayoutRequest): Promise<LayoutAnswer> {
  Math.random = seeded(0x5eed);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: elementsOf(request),
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
  });
  await run(cy, optionsOf(request));
  if (request.name === 'hierarchical') asPage(cy, request);
  const bodies = bodiesOf(cy, request);
  cy.destroy();
  if (request.name === 'force') fill(bodies, 0.9, 0.38);
  return { key: request.key, positions: [...spread(bodies, request.name === 'force' ? request.ties : [])] };
}

globalThis.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  void arrange(event.data).then((answer) => globalThis.postMessage(answer));
});
