import { linkedValues } from '#contract/query-link.ts';
import type { QueryValue, SavedQuery } from '#contract/queries.ts';
import { valuesFor } from './parameters.ts';

/** A value as fields and links hold it. */
export function typed(value: QueryValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? 'all' : value.join(',');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
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
