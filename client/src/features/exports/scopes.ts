import { counted } from '#words/counts.ts';
import { pairOf } from '#picture/exploration/plan.ts';
import type { Drawing } from '../../render/cytoscape/elements.ts';

/** What a file is made of: what is to be drawn, and where. */
export type Placed = Omit<Drawing, 'picture'>;

/** What is selected: its nodes, the ties among them, and ties that are selected themselves with their ends. */
export function selectionOf({ view, positions }: Placed): Placed {
  const { selected } = view;
  const chosen = view.ties.filter((tie) => selected.has(tie.id) || selected.has(pairOf(tie)));
  const ends = new Set(chosen.flatMap((tie) => [tie.subjectId, tie.objectId]));
  const nodes = view.nodes.filter(({ id }) => selected.has(id) || ends.has(id));
  const among = view.ties.filter((tie) => selected.has(tie.subjectId) && selected.has(tie.objectId));
  // What is all that is drawn needs no halo, and nothing steps back behind it.
  const part = { ...view, nodes, ties: [...new Set([...among, ...chosen])], selected: new Set<string>() };
  return { view: part, positions, guides: [] };
}

/** How much of a view a part of it leaves out, in words; nothing where it leaves out nothing. */
export function besides({ view: whole }: Placed, { view: part }: Placed): string[] {
  const [nodes, ties] = [whole.nodes.length - part.nodes.length, whole.ties.length - part.ties.length];
  if (nodes + ties === 0) return [];
  return [`${counted(nodes, 'node')} and ${counted(ties, 'tie')} of the view that were not selected`];
}
