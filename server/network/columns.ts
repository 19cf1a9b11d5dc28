import type { Coded, PictureColumns } from '#contract/columns.ts';
import type { Bounds } from '#contract/time.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';

function coded<R, T>(rows: readonly R[], of: (row: R) => T, key: (value: T) => unknown = same): Coded<T> {
  const known = new Map<unknown, number>();
  const values: T[] = [];
  const at = rows.map((row) => {
    const value = of(row);
    const before = known.get(key(value));
    if (before !== undefined) return before;
    known.set(key(value), values.length);
    return values.push(value) - 1;
  });
  return { values, at };
}

const same = (value: unknown): unknown => value;
const boundsKey = (bounds: Bounds | null): string =>
  bounds === null ? '' : [bounds.fromMin, bounds.fromMax, bounds.toMin, bounds.toMax].join(' ');

const where = <R>(rows: readonly R[], holds: (row: R) => boolean): number[] =>
  rows.flatMap((row, index) => (holds(row) ? [index] : []));

/**
 * Rows as columns.
 * @param ties only those with both ends among the nodes are kept
 */
export function columnsOf(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  missing: string[],
): PictureColumns {
  const row = new Map(nodes.map(({ id }, index) => [id, index]));
  const kept = ties.filter((tie) => row.has(tie.subjectId) && row.has(tie.objectId));
  return {
    nodes: {
      id: nodes.map(({ id }) => id),
      name: nodes.map(({ name }) => name),
      dataset: coded(nodes, ({ dataset }) => dataset),
      class: coded(nodes, (node) => node.class),
      kind: coded(nodes, ({ kind }) => kind),
      note: coded(nodes, ({ note }) => note),
      unnamed: where(nodes, ({ unnamed }) => unnamed),
      disputed: where(nodes, ({ disputed }) => disputed),
      ties: nodes.map((node) => node.ties),
      date: coded(nodes, ({ date }) => date),
      bounds: coded(nodes, ({ bounds }) => bounds, boundsKey),
    },
    ties: {
      id: kept.map(({ id }) => id),
      dataset: coded(kept, ({ dataset }) => dataset),
      type: coded(kept, ({ type }) => type),
      subject: kept.map((tie) => row.get(tie.subjectId) ?? -1),
      object: kept.map((tie) => row.get(tie.objectId) ?? -1),
      role: coded(kept, ({ role }) => role),
      side: coded(kept, ({ side }) => side),
      status: coded(kept, ({ status }) => status),
      modality: coded(kept, ({ modality }) => modality),
      inferred: where(kept, ({ inferred }) => inferred),
      claims: kept.map(({ claims }) => claims),
      sources: kept.map(({ sources }) => sources),
      origins: kept.map(({ origins }) => origins),
      bounds: coded(kept, ({ bounds }) => bounds, boundsKey),
    },
    missing,
  };
}
