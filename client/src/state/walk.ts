import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import type { Ref } from '#picture/exploration/steps.ts';

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

/** Where one walks: at a node, or on one of its ties. */
export interface Walk {
  node: Ref;
  tie: Ref | null;
  /** how one came here: the nodes with the ties by which they were left, the first one first */
  trail: readonly { node: Ref; tie: Ref }[];
}

/** How many steps lead back. */
const LONGEST = 200;

const refTo = (tie: NetworkTie): Ref => ({ what: 'tie', id: tie.id });

/** At this node, from nowhere. Null where the picture does not show it. */
export function at(web: Web, id: string | undefined): Walk | null {
  const node = id === undefined ? undefined : web.nodes.get(id);
  return node ? { node: { what: node.class, id: node.id }, tie: null, trail: [] } : null;
}

/** At what is selected, else at the most connected node. Null in an empty picture. */
export function begin(web: Web, selection: readonly Ref[]): Walk | null {
  for (const { what, id } of selection) {
    const tie = what === 'tie' ? web.ties.get(id) : undefined;
    const here = at(web, tie ? tie.subjectId : id.split(' ')[0]);
    if (here) return { ...here, tie: tie ? refTo(tie) : null };
  }
  return home(web);
}

export const home = (web: Web): Walk | null => at(web, web.order[0]?.id);

/** To the next tie of the node, round and round; a node without ties stays. */
export function turn(web: Web, walk: Walk, by: 1 | -1): Walk {
  const ties = web.tiesOf(walk.node.id);
  if (ties.length === 0) return walk;
  const now = ties.findIndex((tie) => tie.id === walk.tie?.id);
  const first = by === 1 ? 0 : ties.length - 1;
  const tie = ties[now < 0 ? first : (now + by + ties.length) % ties.length];
  return tie ? { ...walk, tie: refTo(tie) } : walk;
}

/** Over the tie to its other end. */
export function cross(web: Web, walk: Walk): Walk {
  const tie = walk.tie === null ? undefined : web.ties.get(walk.tie.id);
  const there = tie && at(web, otherEnd(tie, walk.node.id));
  if (!tie || !there) return walk;
  return { ...there, trail: [...walk.trail, { node: walk.node, tie: refTo(tie) }].slice(-LONGEST) };
}

/** From a tie to its node, from a node to the tie by which it was reached. */
export function back(walk: Walk): Walk {
  if (walk.tie !== null) return { ...walk, tie: null };
  const last = walk.trail.at(-1);
  return last ? { ...last, trail: walk.trail.slice(0, -1) } : walk;
}

/** To the next node in the order of how connected they are; the way to what has no ties. */
export function leap(web: Web, walk: Walk, by: 1 | -1): Walk {
  const now = web.order.findIndex((node) => node.id === walk.node.id);
  const next = web.order[(now + by + web.order.length) % web.order.length];
  return at(web, next?.id) ?? walk;
}

/** As far as it is still in the picture: undo, a lens or a filter may have taken off where one stands. */
export function settle(web: Web, walk: Walk | null): Walk | null {
  if (walk === null || !web.nodes.has(walk.node.id)) return null;
  const tie = walk.tie !== null && web.ties.has(walk.tie.id) ? walk.tie : null;
  const trail = walk.trail.filter((each) => web.nodes.has(each.node.id) && web.ties.has(each.tie.id));
  return { ...walk, tie, trail };
}
