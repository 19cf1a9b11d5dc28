import type { Bounds } from '#contract/time.ts';
import { sha256 } from './tables/texts.ts';

export interface NodeRow {
  id: string;
  /** Of all that is stored of it, its edges included: equal hashes, nothing to do. */
  hash: string;
  props: Record<string, unknown>;
  labels?: readonly string[];
  bounds?: Bounds;
  saidMin?: string | null;
  saidMax?: string | null;
}

export interface RelationshipRow {
  id: string;
  hash: string;
  type: string;
  from: string;
  to: string;
  props: Record<string, unknown>;
  bounds: Bounds;
}

export interface Edge {
  from: string;
  to: string;
  props?: Record<string, unknown>;
}

/** Raised when what is stored of the same files changes, so that a newer program writes every row again. */
export const MODEL = 8;

/** Part of every hash. It stays as it is when something computed is added, or every claim would count as revised. */
const HASHED = 1;

/**
 * A row for a node, with the hash of its content.
 * @param more what goes to the statement beside the properties: labels, and dates, which Cypher makes of texts
 * @param edges content that becomes edges, and so counts for the hash alone
 */
export function node(
  dataset: string,
  id: string,
  content: object,
  more: Omit<NodeRow, 'id' | 'hash' | 'props'> = {},
  edges: unknown = null,
): NodeRow {
  const hash = sha256(canonical([HASHED, content, more, edges])).slice(0, 32);
  return { id, hash, props: { ...content, id, dataset, contentHash: hash }, ...more };
}

/** The same text for the same content, in whatever order its keys came. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return `{${Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${key}:${canonical(part)}`)
    .join()}}`;
}
