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

function optionsOf(request: LayoutRequest): LayoutOptions {
  const pinned = request.nodes.flatMap(({ id, pin }) =>
    pin ? [{ nodeId: id, position: { x: pin[0], y: pin[1] } }] : [],
  );
  if (request.name === 'hierarchical') {
    return {
      name: 'dagre',
      rankDir: 'TB',
      nodeSep: 26,
      rankSep: 70,
      animate: false,
      fit: false,
    } as LayoutOptions;
  }
  if (request.name === 'concentric') {
    return {
      name: 'concentric',
      concentric: (node: { degree: () => number }) => node.degree(),
      levelWidth: (nodes: { maxDegree: (loops: boolean) => number }) =>
        Math.max(1, nodes.maxDegree(false) / 4),
      minNodeSpacing: 24,
      animate: false,
      fit: false,
      boundingBox: { x1: 0, y1: 0, w: 1000, h: 1000 },
    } as unknown as LayoutOptions;
  }
  return {
    name: 'fcose',
    quality: request.nodes.length <= 400 ? 'proof' : 'default',
    randomize: true,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: false,
    uniformNodeDimensions: false,
    nodeRepulsion: () => 9000,
    idealEdgeLength: () => 130,
    nodeSeparation: 110,
    gravity: 0.35,
    tile: true,
    ...(pinned.length > 0 && { fixedNodeConstraint: pinned }),
  } as LayoutOptions;
}

function run(cy: Core, options: LayoutOptions): Promise<void> {
  return new Promise((resolve) => {
    const layout = cy.layout(options);
    layout.one('layoutstop', () => resolve());
    layout.run();
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
  const bodies = bodiesOf(cy, request);
  cy.destroy();
  if (request.name === 'force') fill(bodies, 1.12, 0.34);
  return { key: request.key, positions: [...spread(bodies, request.name === 'force' ? request.ties : [])] };
}

globalThis.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  void arrange(event.data).then((answer) => globalThis.postMessage(answer));
});
