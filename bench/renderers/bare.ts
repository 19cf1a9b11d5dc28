import cytoscape from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Made } from './graph.ts';

/** Cytoscape with nothing but what it needs: preset places, the cheapest edges it has, names where they can be read. */
export function bareCytoscape({ nodes, ties, positions }: Made, container: HTMLElement): Promise<void> {
  const cy = cytoscape({
    container,
    pixelRatio: 1,
    layout: { name: 'preset' },
    elements: [
      ...nodes.map(({ id, name }) => {
        const [x = 0, y = 0] = positions.get(id) ?? [];
        return { data: { id, label: name }, position: { x, y } };
      }),
      ...ties.map(({ id, subjectId, objectId }) => ({ data: { id, source: subjectId, target: objectId } })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          width: 22,
          height: 22,
          'background-color': '#4a525b',
          label: 'data(label)',
          'font-size': 12,
          'min-zoomed-font-size': 7,
        },
      },
      { selector: 'edge', style: { width: 1, 'line-color': '#999999', 'curve-style': 'haystack' } },
    ],
  });
  return new Promise((resolve) => {
    cy.one('render', () => resolve());
  });
}

/** Sigma as its own examples have it. */
export function bareSigma({ nodes, ties, positions }: Made, container: HTMLElement): Promise<void> {
  const graph = new MultiDirectedGraph();
  for (const { id, name } of nodes) {
    const [x = 0, y = 0] = positions.get(id) ?? [];
    graph.addNode(id, { x, y: -y, size: 4, label: name, color: '#4a525b' });
  }
  for (const { id, subjectId, objectId } of ties)
    graph.addDirectedEdgeWithKey(id, subjectId, objectId, { size: 1, color: '#999999' });
  // It draws as it is made, before anybody could listen.
  return Promise.resolve(void new Sigma(graph, container));
}
