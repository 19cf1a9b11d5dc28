import { counted } from '#words/counts.ts';
import type { Drawing } from '../../render/cytoscape/elements.ts';
import { pairOf } from '#picture/exploration/plan.ts';

/** What is selected of a drawing: its nodes, the ties among them, and ties that are selected themselves with their ends. */
export function selectionOf(drawing: Drawing): Drawing {
  const { selected } = drawing;
  const chosen = drawing.ties.filter((tie) => selected.has(tie.id) || selected.has(pairOf(tie)));
  const ends = new Set(chosen.flatMap((tie) => [tie.subjectId, tie.objectId]));
  const nodes = drawing.nodes.filter(({ id }) => selected.has(id) || ends.has(id));
  const among = drawing.ties.filter((tie) => selected.has(tie.subjectId) && selected.has(tie.objectId));
  return {
    ...drawing,
    nodes,
    ties: [...new Set([...among, ...chosen])],
    guides: [],
    // What is all that is drawn needs no halo, and nothing steps back behind it.
    selected: new Set(),
  };
}

/** How much of a drawing another leaves out, in words; nothing where it leaves out nothing. */
export function besides(whole: Drawing, part: Drawing): string[] {
  const [nodes, ties] = [whole.nodes.length - part.nodes.length, whole.ties.length - part.ties.length];
  if (nodes + ties === 0) return [];
  return [`${counted(nodes, 'node')} and ${counted(ties, 'tie')} of the view that were not selected`];
}
