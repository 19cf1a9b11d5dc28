import type { Core, StylesheetJson } from 'cytoscape';

/** From so many ties on each is drawn as cheaply as it can be; see docs/benchmarks.md. */
const CHEAP = 300;

/** From so many on they are left out while the picture is moved. */
const MOVED = 900;

export const isCheap = (ties: number): boolean => ties > CHEAP;

/** Of many ties only these have arrows and curves: what is chosen, named or pointed at. */
const NEAR = 'edge[level], edge.hover';

/**
 * Levels of detail for many ties: straight lines without arrows, but for those that are chosen or pointed at; names where
 * they can be read, those of the best connected first; nothing fades in or out.
 */
export const CHEAP_STYLES: StylesheetJson = [
  { selector: 'node', style: { 'min-zoomed-font-size': 9 } },
  { selector: 'node[font > 13]', style: { 'min-zoomed-font-size': 6 } },
  { selector: 'node[level], node[guide]', style: { 'min-zoomed-font-size': 0 } },
  { selector: 'edge', style: { 'curve-style': 'haystack' } },
  { selector: 'edge[written]', style: { 'min-zoomed-font-size': 9 } },
  {
    selector: NEAR,
    style: {
      'curve-style': 'straight',
      'min-zoomed-font-size': 0,
      'target-arrow-shape': 'triangle',
      'target-arrow-color': 'data(colour)',
      'arrow-scale': 0.85,
    },
  },
  { selector: 'edge[arrow = "none"]', style: { 'target-arrow-shape': 'none' } },
];

/** While very many ties are moved they are left out: what is drawn on every frame is what the eye follows. */
export function setCheap(cy: Core, ties: number): void {
  // Cytoscape takes this once, when it is made, and reads it again on every move; its types do not know.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { renderer } = cy as unknown as { renderer: () => object };
  Reflect.set(renderer.call(cy), 'hideEdgesOnViewport', ties > MOVED);
}
