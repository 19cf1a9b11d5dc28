import type { Picture } from '#picture/exploration/plan.ts';
import { tiesByNode } from '../../state/walk.ts';
import type { NodeRow, Tab, TieRow } from './column.ts';

type Shown = Pick<Picture, 'nodes' | 'ties'>;
export type Rows = Readonly<{
  actors: readonly NodeRow[];
  others: readonly NodeRow[];
  ties: readonly TieRow[];
}>;

/** What the picture shows, as rows: actors; events and places; ties. */
export function rowsOf({ nodes, ties }: Shown): Rows {
  const of = tiesByNode(ties);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const all = nodes.map((node): NodeRow => ({ id: node.id, node, ties: of.get(node.id) ?? [] }));
  return {
    actors: all.filter(({ node }) => node.class === 'actor'),
    others: all.filter(({ node }) => node.class !== 'actor'),
    ties: ties.map((tie) => ({
      id: tie.id,
      tie,
      subject: byId.get(tie.subjectId),
      object: byId.get(tie.objectId),
    })),
  };
}

/** How many there are before a lens or filters take any off. */
export const totalsOf = ({ nodes, ties }: Shown): Record<Tab, number> => ({
  actors: nodes.filter((node) => node.class === 'actor').length,
  others: nodes.filter((node) => node.class !== 'actor').length,
  ties: ties.length,
});
