import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';
import { same } from '#picture/exploration/same.ts';

const MOVE_MS = 320;

function update(element: CollectionReturnValue, wanted: ElementDefinition): void {
  const now = element.data();
  const changed = Object.entries(wanted.data).filter(([key, value]) => !same(now[key], value));
  // What was removed before stays as a key without a value.
  const gone = Object.keys(now).filter((key) => !(key in wanted.data) && now[key] !== undefined);
  if (gone.length > 0) element.removeData(gone.join(' '));
  // Each call has its price, so there is one for all that differs. Removing alone leaves the look as it was.
  if (changed.length > 0 || gone.length > 0)
    element.data(Object.fromEntries([...changed, ['why', wanted.data['why']]]));
}

function move(cy: Core, wanted: readonly ElementDefinition[], animate: boolean): void {
  for (const { data, position } of wanted) {
    if (!position || data.id === undefined) continue;
    const node = cy.getElementById(data.id);
    const now = node.position();
    if (now.x === position.x && now.y === position.y) continue;
    // What is dropped lands on whole numbers, which is no way to be seen.
    const far = Math.abs(now.x - position.x) >= 0.5 || Math.abs(now.y - position.y) >= 0.5;
    if (animate && far) node.animate({ position }, { duration: MOVE_MS, easing: 'ease-in-out' });
    else node.position(position);
  }
}

/** Is it there, and if it is a tie, between the same two nodes? Cytoscape takes a node’s ties away with it. */
function stays(cy: Core, { id, source, target }: ElementDefinition['data']): boolean {
  if (id === undefined || !cy.hasElementWithId(id)) return false;
  if (source === undefined) return true;
  const element = cy.getElementById(id);
  return element.data('source') === source && element.data('target') === target;
}

/**
 * Makes Cytoscape show these elements: adds what is new, removes what is gone, changes what differs.
 * @param wanted made for this call: Cytoscape keeps parts of it
 * @returns whether nodes came or went
 */
export function draw(cy: Core, wanted: readonly ElementDefinition[], animate: boolean): boolean {
  const known = wanted.filter(({ data }) => stays(cy, data));
  const ids = new Set(known.map(({ data }) => data.id));
  const fresh = wanted.filter((each) => !ids.has(each.data.id));
  const gone = cy.elements().filter((element) => !ids.has(element.id()));
  cy.nodes().stop(true, false);
  cy.batch(() => {
    gone.remove();
    // These are Cytoscape’s from here on: it keeps what it is given, and changes it.
    cy.add(fresh);
    for (const each of known) {
      const element = cy.getElementById(each.data.id ?? '');
      update(element, each);
    }
  });
  move(cy, known, animate);
  return gone.nonempty() || fresh.some(({ group }) => group === 'nodes');
}
