import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';

const MOVE_MS = 320;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function update(element: CollectionReturnValue, wanted: ElementDefinition): void {
  const { id: _, source: __, target: ___, ...data } = wanted.data;
  for (const [key, value] of Object.entries(data))
    if (!same(element.data(key), value)) element.data(key, value);
  const hovered = element.hasClass('hover') ? ' hover' : '';
  const next = `${String(wanted.classes ?? '')}${hovered}`;
  if (element.classes().join(' ') !== next.trim()) element.classes(next);
}

function move(cy: Core, wanted: readonly ElementDefinition[], animate: boolean): void {
  for (const { data, position } of wanted) {
    if (!position || data.id === undefined) continue;
    const node = cy.getElementById(data.id);
    const now = node.position();
    if (Math.abs(now.x - position.x) < 0.5 && Math.abs(now.y - position.y) < 0.5) continue;
    if (animate) node.animate({ position }, { duration: MOVE_MS, easing: 'ease-in-out' });
    else node.position(position);
  }
}

/**
 * Makes Cytoscape show these elements: adds what is new, removes what is gone, changes what differs.
 * @returns whether nodes came or went
 */
export function draw(cy: Core, wanted: readonly ElementDefinition[], animate: boolean): boolean {
  const ids = new Set(wanted.map(({ data }) => data.id));
  const known = wanted.filter(({ data }) => data.id !== undefined && cy.getElementById(data.id).nonempty());
  const fresh = wanted.filter((each) => !known.includes(each));
  const gone = cy.elements().filter((element) => !ids.has(element.id()));
  cy.nodes().stop(true, false);
  cy.batch(() => {
    gone.remove();
    cy.add(structuredClone(fresh));
    for (const each of known) {
      const element = cy.getElementById(each.data.id ?? '');
      update(element, each);
    }
  });
  move(cy, known, animate);
  return gone.nonempty() || fresh.some(({ group }) => group === 'nodes');
}
