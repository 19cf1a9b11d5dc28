import type { Appearance } from '#contract/appearance.ts';
import { CATEGORIES, OTHER, ramp, type Tint } from './palettes.ts';
import { SEVERAL, type Value } from './values.ts';

/** How a value looks: a colour and, since colour is never the only sign, letters. */
export interface Look {
  tint: Tint;
  sign: string;
}

export interface Category extends Look {
  label: string;
  many: number;
}
export interface Band extends Look {
  from: number;
  to: number;
}
/** A channel in view: categories with their letters, or a ramp of numbers in five bands. */
export type Scale =
  | (Scaled & { of: 'categories'; entries: readonly Category[] })
  | (Scaled & { of: 'numbers'; low: number; high: number; bands: readonly Band[] });

interface Scaled {
  look: (value: Value) => Look | null;
  /** how many have no value */
  none: number;
  /** of how many nobody says more than that it is possible: they have no look */
  possible: number;
}

const isPossible = (value: Value): boolean => typeof value === 'object' && value !== null;
const countPossible = (values: readonly Value[]): number => values.filter(isPossible).length;

const BANDS = 5;
const MOST = CATEGORIES.length - 1;
const REST = 'others';
const both = (colour: string): Tint => ({ light: colour, dark: colour });

export const isNumeric = (values: readonly Value[]): boolean =>
  values.some((value) => typeof value === 'number') &&
  values.every(
    (value) => typeof value === 'number' || value === null || value === SEVERAL || isPossible(value),
  );

/** @param values of everything in view, so that a scale shows just what is there */
export function scaleOf(values: readonly Value[], scale: Appearance['scale']): Scale {
  return isNumeric(values) ? numbers(values, scale) : categories(values);
}

function numbers(values: readonly Value[], scale: Appearance['scale']): Scale {
  const all = values.filter((value) => typeof value === 'number');
  const [low, high] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  const share = (value: number): number => (high === low ? 1 : (value - low) / (high - low));
  const bandOf = (value: number): number => Math.min(BANDS - 1, Math.floor(share(value) * BANDS));
  const bands = Array.from({ length: high === low ? 1 : BANDS }, (_, index) => ({
    from: low + ((high - low) * index) / BANDS,
    to: low + ((high - low) * (index + 1)) / BANDS,
    sign: String(index + 1),
    tint: both(ramp(scale, high === low ? 1 : index / (BANDS - 1))),
  }));
  return {
    of: 'numbers',
    low,
    high,
    bands,
    none: values.length - all.length - countPossible(values),
    possible: countPossible(values),
    look: (value) =>
      typeof value === 'number'
        ? { tint: both(ramp(scale, share(value))), sign: String((high === low ? 0 : bandOf(value)) + 1) }
        : null,
  };
}

/** "community 3" is 3; others are 1, 2, 3 in the order of how many there are: A and B are accounts that are compared. */
const numberOf = (label: string, index: number): string =>
  /^(?:community|part) (\d+)$/.exec(label)?.[1] ?? String(index + 1);

function categories(values: readonly Value[]): Scale {
  const texts = values.filter((value) => value !== null && typeof value !== 'object').map(String);
  const groups = [...Map.groupBy(texts, (text) => text)]
    .map(([label, of]) => ({ label, many: of.length }))
    .toSorted((a, b) => b.many - a.many || a.label.localeCompare(b.label, 'en', { numeric: true }));
  const named = groups.length <= MOST + 1 ? groups : groups.slice(0, MOST);
  const entries: Category[] = named.map(({ label, many }, index) => ({
    label,
    many,
    sign: numberOf(label, index),
    tint: CATEGORIES[index] ?? OTHER,
  }));
  const rest = groups.slice(named.length);
  if (rest.length > 0)
    entries.push({
      label: `${REST} (${rest.length} more)`,
      many: rest.reduce((sum, { many }) => sum + many, 0),
      sign: '·',
      tint: OTHER,
    });
  const byLabel = new Map(entries.map((entry) => [entry.label, entry]));
  const last = entries.at(-1) ?? null;
  return {
    of: 'categories',
    entries,
    none: values.length - texts.length - countPossible(values),
    possible: countPossible(values),
    look: (value) =>
      value === null || typeof value === 'object' ? null : (byLabel.get(String(value)) ?? last),
  };
}
