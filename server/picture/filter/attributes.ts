import type { Appearance } from '#contract/appearance.ts';
import type { AttributeTest, Filter } from '#contract/filter.ts';
import type { Fact } from '#contract/measures.ts';

/** What is asserted of nodes and ties, by subject and property. */
export interface FactBook {
  /** what is said as more than a possibility */
  of(id: string, property: string): readonly Fact[];
  /** what is only held possible */
  possibly(id: string, property: string): readonly Fact[];
  /** every property that something here has, with how many nodes or ties have it */
  properties: readonly { property: string; dataset: string; of: 'nodes' | 'ties'; many: number }[];
  /** set where there were more than one answer carries */
  cut: { shown: number; total: number } | null;
}

export const NO_FACTS: FactBook = { of: () => [], possibly: () => [], properties: [], cut: null };

/** Does anything here follow an attribute? Only then are attributes asked for. */
export const wantsFacts = (filters: readonly Filter[], look: Appearance): boolean =>
  filters.some(({ by }) => by === 'attribute') ||
  [look.colour, look.size, look.badge, look.label].some(
    (by) => by !== null && by !== 'none' && by.by === 'attribute',
  ) ||
  look.rules.some(({ when }) => when.if === 'attribute');

const keyOf = ({ subjectId, property }: Fact): string => `${subjectId} ${property}`;
const datasetOf = (id: string): string => id.slice(0, id.indexOf(':'));

/**
 * @param nodes ids of nodes, so that their attributes are told from those of ties
 * @param told claims that pass the lens; null: all
 */
export function bookOf(
  { facts, cut }: { facts: readonly Fact[]; cut: FactBook['cut'] },
  nodes: ReadonlySet<string>,
  told: ReadonlySet<string> | null,
): FactBook {
  // Through a lens only what its accounts say of a node counts; of ties it says nothing.
  const passes = (subjectId: string, id: string): boolean =>
    told === null || !nodes.has(subjectId) || told.has(id);
  const isFirm = ({ subjectId, claims, possibly }: Fact): boolean =>
    claims.some((id) => passes(subjectId, id) && !possibly.includes(id));
  const passing = facts.filter(({ subjectId, claims }) => claims.some((id) => passes(subjectId, id)));
  const firm = passing.filter(isFirm);
  const byKey = Map.groupBy(firm, keyOf);
  const maybe = Map.groupBy(
    passing.filter((fact) => !isFirm(fact)),
    keyOf,
  );
  const listed = Map.groupBy(
    firm,
    ({ subjectId, property }) => `${nodes.has(subjectId) ? 'nodes' : 'ties'} ${property}`,
  );
  return {
    of: (id, property) => byKey.get(`${id} ${property}`) ?? [],
    possibly: (id, property) => maybe.get(`${id} ${property}`) ?? [],
    properties: [...listed].map(([key, of]) => ({
      property: key.slice(key.indexOf(' ') + 1),
      dataset: datasetOf(of[0]?.subjectId ?? ''),
      of: key.startsWith('nodes') ? ('nodes' as const) : ('ties' as const),
      many: new Set(of.map(({ subjectId }) => subjectId)).size,
    })),
    cut,
  };
}

/** Letters without accents or case, so that `Jose` finds `José`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();

const amount = ({ low, high }: Fact): string | null => {
  if (low === null && high === null) return null;
  if (low === high) return String(low);
  if (high === null) return `at least ${low}`;
  return low === null ? `at most ${high}` : `${low} to ${high}`;
};

/** "pilot", "5 people", "at least 40 people". */
export const textOf = (fact: Fact): string => {
  const number = amount(fact);
  if (number === null) return fact.name ?? fact.value ?? '';
  return fact.unit === null ? number : `${number} ${fact.unit}`;
};

export const isNumber = ({ low, high }: Fact): boolean => low !== null || high !== null;

/** Does a range that may be open lie within another, or may it? Ends are texts or numbers that compare. */
function within<T extends number | string>(
  [low, high]: readonly [T | null, T | null],
  [from, to]: readonly [T | null, T | null],
  sure: boolean,
): boolean {
  if (sure)
    return (from === null || (low !== null && low >= from)) && (to === null || (high !== null && high <= to));
  return (from === null || high === null || high >= from) && (to === null || low === null || low <= to);
}

/** Does one account of an attribute fit? */
export function fits(fact: Fact, test: AttributeTest): boolean {
  switch (test.is) {
    case 'among':
      return test.values.includes(textOf(fact));
    case 'like':
      return folded(textOf(fact)).includes(folded(test.text.trim()));
    case 'number':
      return isNumber(fact) && within([fact.low, fact.high], [test.low, test.high], test.sure);
    case 'date':
      return (
        fact.bounds !== null &&
        within([fact.bounds.fromMin, fact.bounds.toMax], [test.from, test.to], test.sure)
      );
    default:
      return test.yes;
  }
}
