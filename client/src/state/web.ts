import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Picture } from '#picture/exploration/plan.ts';

/** A picture as something to walk in. */
export interface Web {
  nodes: ReadonlyMap<string, NetworkNode>;
  ties: ReadonlyMap<string, NetworkTie>;
  /** earliest first, undated last; of one date by the name at the other end */
  tiesOf(id: string): readonly NetworkTie[];
  /** the most connected on screen first */
  order: readonly NetworkNode[];
}

export const otherEnd = (tie: NetworkTie, id: string): string =>
  tie.subjectId === id ? tie.objectId : tie.subjectId;

type Shown = Pick<Picture, 'nodes' | 'ties'>;

const UNDATED = '9999';
const startOf = ({ bounds }: NetworkTie): string =>
  bounds.fromMin ?? bounds.fromMax ?? bounds.toMin ?? UNDATED;

/** The ties of each node that has any. */
export function tiesByNode(ties: readonly NetworkTie[]): ReadonlyMap<string, NetworkTie[]> {
  const found = new Map<string, NetworkTie[]>();
  for (const tie of ties)
    for (const id of new Set([tie.subjectId, tie.objectId])) {
      const those = found.get(id);
      if (those) those.push(tie);
      else found.set(id, [tie]);
    }
  return found;
}

function make({ nodes, ties }: Shown): Web {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const of = tiesByNode(ties);
  const sorted = new Map<string, NetworkTie[]>();
  const degree = (node: NetworkNode): number => of.get(node.id)?.length ?? 0;
  const compare = (id: string) => {
    const name = (tie: NetworkTie): string => known.get(otherEnd(tie, id))?.name ?? '';
    return (a: NetworkTie, b: NetworkTie) =>
      startOf(a).localeCompare(startOf(b)) || name(a).localeCompare(name(b)) || (a.id < b.id ? -1 : 1);
  };
  return {
    nodes: known,
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    order: nodes.toSorted((a, b) => degree(b) - degree(a) || a.name.localeCompare(b.name)),
    tiesOf: (id) => {
      const before = sorted.get(id);
      if (before) return before;
      const now = (of.get(id) ?? []).toSorted(compare(id));
      sorted.set(id, now);
      return now;
    },
  };
}

const made = new WeakMap<Shown, Web>();

/** The web of a picture, worked out once. */
export function webOf(picture: Shown): Web {
  const web = made.get(picture) ?? make(picture);
  made.set(picture, web);
  return web;
}
