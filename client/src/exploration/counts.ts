import type { NetworkNode, NetworkTie, TieCount } from '#contract/network.ts';
import type { Expansion } from '../api.ts';
import { PARTICIPATION, type CountWords, type Words } from '#contract/words.ts';

/** One way to expand a node: what it would bring, and how much of that is on screen. */
export interface Offer {
  key: string;
  words: CountWords;
  total: number;
  onScreen: number;
  expansion: Omit<Expansion, 'limit'>;
}

/** Participations are told apart by the kind of event, all other ties by type and direction. */
const groupOf = (count: TieCount): string =>
  count.type === PARTICIPATION && count.direction === 'out'
    ? `${count.type} out ${count.kind}`
    : `${count.type} ${count.direction}`;

const fits = (tie: NetworkTie, id: string, count: TieCount, other: NetworkNode | undefined): boolean =>
  tie.type === count.type &&
  (count.direction === 'out' ? tie.subjectId === id : tie.objectId === id) &&
  (count.type !== PARTICIPATION || count.direction === 'in' || other?.kind === count.kind);

/**
 * @param counts true totals, as the API gives them
 * @param ties those on screen
 */
export function offersOf(
  node: NetworkNode,
  counts: readonly TieCount[],
  ties: readonly NetworkTie[],
  ends: (id: string) => NetworkNode | undefined,
  words: Words,
): Offer[] {
  const groups = Map.groupBy(counts, groupOf);
  const offers = [...groups].flatMap(([key, group]) => {
    const first = group[0];
    if (first === undefined) return [];
    const onScreen = ties.filter((tie) =>
      fits(tie, node.id, first, ends(tie.subjectId === node.id ? tie.objectId : tie.subjectId)),
    ).length;
    const kinds = first.type === PARTICIPATION && first.direction === 'out' ? { kinds: [first.kind] } : {};
    return [
      {
        key,
        words: words.count(node.dataset, first, node),
        total: group.reduce((sum, count) => sum + count.total, 0),
        onScreen,
        expansion: { id: node.id, types: [first.type], direction: first.direction, ...kinds },
      },
    ];
  });
  return offers.toSorted((a, b) => b.total - a.total || a.words.label.localeCompare(b.words.label));
}
