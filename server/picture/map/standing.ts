import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Words } from '#words/vocabulary.ts';
import type { Mark, Marks } from '../exploration/apply-lens.ts';

const HELD = { certain: 3, possible: 1, undated: 0, 'not-held': 0 } as const;
const STATUS = { asserted: 3, disputed: 2, possible: 1, denied: 0, proposed: 0 } as const;

/** The better told first: held for certain on the day that one looks at, asserted, later, by more origins. */
function compare(a: Told, b: Told): number {
  const held = ({ mark }: Told): number => (mark?.held ? HELD[mark.held] : 2);
  const last = ({ tie }: Told): string => tie.bounds.fromMin ?? tie.bounds.fromMax ?? '';
  return (
    held(b) - held(a) ||
    STATUS[b.tie.status] - STATUS[a.tie.status] ||
    last(b).localeCompare(last(a)) ||
    b.tie.origins - a.tie.origins ||
    a.tie.id.localeCompare(b.tie.id)
  );
}

interface Told {
  tie: NetworkTie;
  mark: Mark | undefined;
}

/**
 * The place at which each actor and event stands on a map: the one that is told best of it, among the ties that say where
 * somebody was. Through a lens only what passes counts. Ties to further places are drawn as lines.
 * @returns ids of places by ids of nodes; whoever is told of nowhere is not in it
 */
export function standingAt(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  words: Words,
  marks: Marks | null,
): Map<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const told = ties.flatMap((tie): Told[] => {
    const mark = marks?.get(tie.id);
    const passes = marks === null || (mark !== undefined && !mark.ghost);
    const at = byId.get(tie.objectId)?.class === 'place' && byId.get(tie.subjectId)?.class !== 'place';
    return passes && at && words.tie(tie, (id) => byId.get(id)).whereabouts ? [{ tie, mark }] : [];
  });
  const by = Map.groupBy(told, ({ tie }) => tie.subjectId);
  return new Map(
    [...by].flatMap(([id, all]) => {
      const [best] = all.toSorted(compare);
      return best ? [[id, best.tie.objectId] as const] : [];
    }),
  );
}
