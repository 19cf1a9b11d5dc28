import type { Identities } from '#contract/judgement.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Picture, Point } from './plan.ts';

/** Which actors are one by judgement. */
export interface Joined {
  /** the id under which a node is drawn: its own, unless it is one with others */
  drawnAs: (id: string) => string;
  /** everyone who is drawn as this one, itself included */
  members: (id: string) => readonly string[];
  apply: (picture: Picture) => Picture;
}

type Groups = ReadonlyMap<string, readonly string[]>;

/** Named before unnamed, else in the order of their ids, so that the same node stands for a group everywhere. */
function groupsOf({ groups }: Identities): Groups {
  return new Map(
    groups.flatMap(({ actors }) => {
      const ids = actors
        .toSorted((a, b) => Number(a.unnamed) - Number(b.unnamed) || a.id.localeCompare(b.id))
        .map(({ id }) => id);
      return ids.map((id) => [id, ids] as const);
    }),
  );
}

function drawnOnes(groups: Groups, nodes: readonly NetworkNode[]): (id: string) => string {
  const shown = new Set(nodes.map(({ id }) => id));
  return (id) => groups.get(id)?.find((each) => shown.has(each)) ?? id;
}

/** One node for several: all their names, and whatever is true of one of them. */
function mergedNode(nodes: readonly NetworkNode[]): NetworkNode | null {
  const [first] = nodes;
  if (first === undefined || nodes.length === 1) return first ?? null;
  return {
    ...first,
    name: [...new Set(nodes.map(({ name }) => name))].join(' = '),
    unnamed: nodes.every(({ unnamed }) => unnamed),
    disputed: nodes.some(({ disputed }) => disputed),
    ties: nodes.reduce((sum, { ties }) => sum + ties, 0),
  };
}

const reended = (tie: NetworkTie, drawnAs: (id: string) => string): NetworkTie => {
  const [subjectId, objectId] = [drawnAs(tie.subjectId), drawnAs(tie.objectId)];
  return subjectId === tie.subjectId && objectId === tie.objectId ? tie : { ...tie, subjectId, objectId };
};

/** One place for several: where one of them was put stands for all, so that a group keeps its place as it grows. */
function mergedPins(
  pins: ReadonlyMap<string, Point>,
  groups: Groups,
  shown: ReadonlySet<string>,
): Map<string, Point> {
  const merged = new Map(pins);
  for (const members of new Set(groups.values())) {
    const there = members.filter((id) => shown.has(id));
    const [drawn, at] = [there[0], there.map((id) => pins.get(id)).find((pin) => pin !== undefined)];
    if (drawn !== undefined && at !== undefined) merged.set(drawn, at);
  }
  return merged;
}

/** The picture with one node for each group. Ties within a group are not drawn, but kept and counted. */
function merge(picture: Picture, groups: Groups): Picture {
  const drawnAs = drawnOnes(groups, picture.nodes);
  const order = (a: NetworkNode, b: NetworkNode): number =>
    Number(drawnAs(b.id) === b.id) - Number(drawnAs(a.id) === a.id);
  const byDrawn = Map.groupBy(picture.nodes, ({ id }) => drawnAs(id));
  const ties = picture.ties.map((tie) => reended(tie, drawnAs));
  return {
    ...picture,
    nodes: [...byDrawn.values()].flatMap((nodes) => mergedNode(nodes.toSorted(order)) ?? []),
    pins: mergedPins(picture.pins, groups, new Set(picture.nodes.map(({ id }) => id))),
    ties: ties.filter((tie) => tie.subjectId !== tie.objectId),
    withinOne: ties.filter((tie) => tie.subjectId === tie.objectId).length,
  };
}

/**
 * @param identities as the API gives them; null while nobody has said that two are the same
 * @param nodes those on screen
 */
export function joinedBy(identities: Identities | null, nodes: readonly NetworkNode[]): Joined {
  const groups = identities === null ? new Map<string, readonly string[]>() : groupsOf(identities);
  return {
    drawnAs: drawnOnes(groups, nodes),
    members: (id) => groups.get(id) ?? [id],
    apply: (picture) => (groups.size === 0 ? picture : merge(picture, groups)),
  };
}
