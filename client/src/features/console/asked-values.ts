import { linkedValues } from '#contract/query-link.ts';
import type { QueryValue, SavedQuery } from '#contract/queries.ts';
import { notYet } from '../../parts/NodePicker.tsx';
import { valuesFor } from './parameters.ts';

/** A value as fields and links hold it. */
export function typed(value: QueryValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? 'all' : value.join(',');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/**
 * Why a query cannot be asked as its fields stand: what they say is nobody, or no value, and something else would be asked.
 * @param pending text in a field that names nobody yet, by parameter
 * @returns null where it can be asked
 */
export function whyNot(
  values: Readonly<Record<string, string>>,
  pending: Readonly<Record<string, string>>,
  saved: SavedQuery | undefined,
): string | null {
  const [open] = Object.entries(pending);
  if (open !== undefined) return `${open[0]}: ${notYet(open[1])}`;
  const named = (saved?.parameters ?? []).map(({ name }) => name);
  const given = Object.fromEntries(Object.entries(values).filter(([name]) => named.includes(name)));
  const [wrong] = linkedValues(saved?.parameters ?? [], given).wrong;
  return wrong === undefined ? null : `${wrong}: “${values[wrong] ?? ''}” is no such value.`;
}

/** What is sent: of a saved query its own parameters with their defaults, of anything else what was typed. */
export function sentValues(
  text: string,
  values: Readonly<Record<string, string>>,
  saved: SavedQuery | undefined,
): Record<string, unknown> {
  const free = valuesFor(text, values);
  return saved === undefined ? free : { ...free, ...linkedValues(saved.parameters, values).values };
}
