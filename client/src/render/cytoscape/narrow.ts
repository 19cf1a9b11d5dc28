import type { Core, NodeSingular } from 'cytoscape';
import { widthOf } from '#picture/style/labels.ts';

/** Up to this width of the picture, in pixels, a name that keeps its size becomes too small to be read. */
const NARROW = 600;
/** How large names are on such a screen at least, and that of what is chosen, in pixels. */
const [LEAST, CHOSEN] = [10.5, 15];
const MOST = 400;
const LINE = 1.22;
const SETTLED = 90;

export const isNarrow = (cy: Core): boolean => cy.width() > 0 && cy.width() < NARROW;

interface Name {
  node: NodeSingular;
  chosen: boolean;
  /** in the units of the picture */
  font: number;
}

/** Which names can stand beside each other at this size: what is chosen first, then the largest nodes. Pure but for the nodes. */
function readable(cy: Core): Map<string, number> {
  const zoom = cy.zoom();
  const names = cy
    .nodes('[what]')
    .toArray()
    .map((node): Name => {
      const chosen = node.data('halo') !== undefined;
      const own = Number(node.data('font'));
      return { node, chosen, font: Math.max(own, (chosen ? CHOSEN : LEAST) / zoom) };
    })
    .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.node.width() - a.node.width());
  const taken: [number, number, number, number][] = [];
  const found = new Map<string, number>();
  for (const { node, font, chosen } of names) {
    const lines = String(node.data('label')).split('\n');
    const [x, y] = [node.position('x'), node.position('y')];
    const half = Math.max(...lines.map((line) => widthOf(line, font))) / 2;
    const high = lines.length * font * LINE;
    const place = node.data('name');
    const top =
      place === 'before'
        ? y - high / 2
        : place === 'above'
          ? y - node.height() / 2 - high
          : y + node.height() / 2;
    const left = place === 'before' ? x - node.width() / 2 - 2 * half : x - half;
    const rect = [left, top, left + 2 * half, top + high] as const;
    const free = taken.every(
      ([west, up, east, down]) => rect[0] > east || rect[2] < west || rect[1] > down || rect[3] < up,
    );
    if (!free && !chosen) continue;
    taken.push([...rect]);
    found.set(node.id(), font);
  }
  return found;
}

function apply(cy: Core): void {
  const nodes = cy.nodes('[what]');
  if (!isNarrow(cy) || nodes.length > MOST) {
    nodes.removeStyle('font-size text-opacity');
    return;
  }
  const shown = readable(cy);
  cy.batch(() =>
    nodes.forEach((node) => {
      const font = shown.get(node.id());
      node.style(font === undefined ? { 'text-opacity': 0 } : { 'font-size': font, 'text-opacity': 1 });
    }),
  );
}

/**
 * On a narrow screen names are as large as one can read, and those for which that leaves no room step back until one looks
 * nearer. @returns to be told when something else is drawn
 */
export function keepReadable(cy: Core): () => void {
  let timer = 0;
  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => cy.destroyed() || apply(cy), SETTLED);
  };
  cy.on('viewport resize', soon);
  cy.one('destroy', () => window.clearTimeout(timer));
  return soon;
}
