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

type Place = 'below' | 'above' | 'before' | 'after';
type Rect = readonly [left: number, top: number, right: number, bottom: number];

/** Where a name may stand: first where it always does, then wherever else there is room. */
function placesOf(node: NodeSingular): readonly Place[] {
  const own = node.data('name');
  if (own === 'before') return ['before'];
  return own === 'above' ? ['above', 'below', 'after', 'before'] : ['below', 'above', 'after', 'before'];
}

function rectAt({ node, font }: Name, place: Place): Rect {
  const lines = String(node.data('label')).split('\n');
  const [x, y, half] = [node.position('x'), node.position('y'), node.height() / 2];
  const wide = Math.max(...lines.map((line) => widthOf(line, font)));
  const high = lines.length * font * LINE;
  const beside = place === 'before' || place === 'after';
  const top = beside ? y - high / 2 : place === 'above' ? y - half - high : y + half;
  const left =
    place === 'before'
      ? x - node.width() / 2 - wide
      : place === 'after'
        ? x + node.width() / 2
        : x - wide / 2;
  return [left, top, left + wide, top + high];
}

const meet = (a: Rect, b: Rect): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const shapeOf = (node: NodeSingular): Rect => [
  node.position('x') - node.width() / 2,
  node.position('y') - node.height() / 2,
  node.position('x') + node.width() / 2,
  node.position('y') + node.height() / 2,
];

interface Shown {
  font: number;
  place: Place;
}

/**
 * Which names can stand beside each other at this size, and where: what is chosen first, then the largest nodes. Pure but
 * for the nodes.
 */
function readable(cy: Core): Map<string, Shown> {
  const zoom = cy.zoom();
  const nodes = cy.nodes('[what]').toArray();
  const names = nodes
    .map((node): Name => {
      const chosen = node.data('halo') !== undefined;
      const own = Number(node.data('font'));
      return { node, chosen, font: Math.max(own, (chosen ? CHOSEN : LEAST) / zoom) };
    })
    .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.node.width() - a.node.width());
  const shapes = nodes.map((node) => ({ node, rect: shapeOf(node) }));
  const taken: Rect[] = [];
  const found = new Map<string, Shown>();
  for (const name of names) {
    const isFree = (place: Place): boolean => {
      const rect = rectAt(name, place);
      // Where it always stands it may lie over a shape; elsewhere it would be taken for the name of that.
      const own = place === placesOf(name.node)[0];
      const hides = !own && shapes.some(({ node, rect: shape }) => node !== name.node && meet(rect, shape));
      return !hides && taken.every((other) => !meet(rect, other));
    };
    const places = placesOf(name.node);
    const place = places.find(isFree) ?? (name.chosen ? places[0] : undefined);
    if (place === undefined) continue;
    taken.push(rectAt(name, place));
    found.set(name.node.id(), { font: name.font, place });
  }
  return found;
}

const GAP = 2;
const STANDS: Record<Place, Record<string, string | number>> = {
  below: { 'text-valign': 'bottom', 'text-halign': 'center', 'text-margin-x': 0, 'text-margin-y': GAP },
  above: { 'text-valign': 'top', 'text-halign': 'center', 'text-margin-x': 0, 'text-margin-y': -GAP },
  before: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': -GAP, 'text-margin-y': 0 },
  after: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': GAP, 'text-margin-y': 0 },
};
const CHANGED = `font-size text-opacity ${Object.keys(STANDS.below).join(' ')}`;

function apply(cy: Core): void {
  const nodes = cy.nodes('[what]');
  if (!isNarrow(cy) || nodes.length > MOST) {
    nodes.removeStyle(CHANGED);
    return;
  }
  const shown = readable(cy);
  cy.batch(() =>
    nodes.forEach((node) => {
      const name = shown.get(node.id());
      if (name === undefined) node.style({ 'text-opacity': 0 });
      else node.style({ 'font-size': name.font, 'text-opacity': 1, ...STANDS[name.place] });
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
