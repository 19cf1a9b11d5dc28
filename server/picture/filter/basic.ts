import type { Filter } from '#contract/filter.ts';

/** Filters that are asked by ticking what is there. */
export type Basic = 'kind' | 'family';

type Dropping = Extract<Filter, { by: Basic }>;

const isOf =
  (by: Basic) =>
  (filter: Filter): filter is Dropping =>
    filter.by === by && filter.on;

/** What the filters of this sort keep off. */
export const droppedBy = (filters: readonly Filter[], by: Basic): ReadonlySet<string> =>
  new Set(filters.filter(isOf(by)).flatMap(({ drop }) => drop));

/** One filter of this sort stands for all of them, and for none where nothing is kept off. */
function withDrop(filters: readonly Filter[], by: Basic, drop: readonly string[]): Filter[] {
  const first = filters.findIndex(isOf(by));
  const one: Filter[] = drop.length === 0 ? [] : [{ by, on: true, drop: [...drop].toSorted() }];
  if (first === -1) return [...filters, ...one];
  return filters.flatMap((filter, at) => (at === first ? one : isOf(by)(filter) ? [] : [filter]));
}

/** All of these off where one of them is on, else all on. */
export function toggled(filters: readonly Filter[], by: Basic, values: readonly string[]): Filter[] {
  const off = droppedBy(filters, by);
  const hide = values.some((value) => !off.has(value));
  const rest = [...off].filter((value) => !values.includes(value));
  return withDrop(filters, by, hide ? [...rest, ...values] : rest);
}

/** These alone; where that is so already, everything again. @param all what there is */
export function only(
  filters: readonly Filter[],
  by: Basic,
  values: readonly string[],
  all: readonly string[],
): Filter[] {
  const drop = all.filter((value) => !values.includes(value));
  const off = droppedBy(filters, by);
  const isSo = drop.length === off.size && drop.every((value) => off.has(value));
  return withDrop(filters, by, isSo ? [] : drop);
}

type Degree = Extract<Filter, { by: 'degree' }>;
const isAlone = (filter: Filter): filter is Degree =>
  filter.by === 'degree' && filter.on && filter.min === 1 && filter.max === null;

/** Is what stands alone kept off? */
export const hidesAlone = (filters: readonly Filter[]): boolean => filters.some(isAlone);

export const withoutAlone = (filters: readonly Filter[], hide: boolean): Filter[] => [
  ...filters.filter((filter) => !isAlone(filter)),
  ...(hide ? [{ by: 'degree' as const, on: true, min: 1, max: null }] : []),
];
