import type { Expansion } from '#picture/exploration/plan.ts';
import type { NetworkNode, NetworkTie, TieCount } from '#contract/network.ts';
import { PARTICIPATION, type CountWords, type Words } from '#words/vocabulary.ts';

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

const otherEnd = (tie: NetworkTie, id: string): string =>
  tie.subjectId === id ? tie.objectId : tie.subjectId;

/**
 * @param counts true totals, as the API gives them
 * @param ties those on screen
 * @param only the one kind at the other end that is asked for; null: all
 */
export function offersOf(
  node: NetworkNode,
  counts: readonly TieCount[],
  ties: readonly NetworkTie[],
  ends: (id: string) => NetworkNode | undefined,
  words: Words,
  only: string | null = null,
): Offer[] {
  const asked = only === null ? counts : counts.filter(({ kind }) => kind === only);
  const groups = Map.groupBy(asked, groupOf);
  const offers = [...groups].flatMap(([key, group]) => {
    const first = group[0];
    if (first === undefined) return [];
    const onScreen = ties.filter((tie) => {
      const other = ends(otherEnd(tie, node.id));
      return fits(tie, node.id, first, other) && (only === null || other?.kind === only);
    }).length;
    const narrow = only !== null || (first.type === PARTICIPATION && first.direction === 'out');
    const kinds = narrow ? { kinds: [first.kind] } : {};
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
