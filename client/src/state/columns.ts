import type { Coded, PictureColumns } from '#contract/columns.ts';
import type { NetworkNode, NetworkTie, Subgraph } from '#contract/network.ts';

function reader<T>({ values, at }: Coded<T>): (row: number) => T {
  // Every place of the column is a row of its values: the server counted them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (row) => values[at[row] as number] as T;
}

/** Rows out of columns. Equal dates are one object, so that a large picture stays small in memory. */
export function fromColumns({ nodes, ties, missing }: PictureColumns): Subgraph {
  return { nodes: nodesOf(nodes), ties: tiesOf(ties, nodes.id), missing, cut: null };
}

function nodesOf(columns: PictureColumns['nodes']): NetworkNode[] {
  const [unnamed, disputed] = [new Set(columns.unnamed), new Set(columns.disputed)];
  const read = {
    dataset: reader(columns.dataset),
    class: reader(columns.class),
    kind: reader(columns.kind),
    note: reader(columns.note),
    date: reader(columns.date),
    bounds: reader(columns.bounds),
  };
  const nodes: NetworkNode[] = columns.id.map((id, row) => ({
    id,
    dataset: read.dataset(row),
    class: read.class(row),
    kind: read.kind(row),
    name: columns.name[row] ?? '',
    unnamed: unnamed.has(row),
    note: read.note(row),
    ties: columns.ties[row] ?? 0,
    disputed: disputed.has(row),
    date: read.date(row),
    bounds: read.bounds(row),
  }));
  for (const { row, id } of columns.image) Object.assign(nodes[row] ?? {}, { image: id });
  for (const { row, ...coordinates } of columns.coordinates) Object.assign(nodes[row] ?? {}, { coordinates });
  return nodes;
}

function tiesOf(columns: PictureColumns['ties'], ids: readonly string[]): NetworkTie[] {
  const inferred = new Set(columns.inferred);
  const spells = new Map(columns.spells.map(({ row, of }) => [row, { spells: of }]));
  const read = {
    dataset: reader(columns.dataset),
    type: reader(columns.type),
    role: reader(columns.role),
    side: reader(columns.side),
    status: reader(columns.status),
    modality: reader(columns.modality),
    bounds: reader(columns.bounds),
  };
  const end = (column: readonly number[], row: number): string => ids[column[row] ?? -1] ?? '';
  return columns.id.map((id, row) => ({
    id,
    dataset: read.dataset(row),
    type: read.type(row),
    subjectId: end(columns.subject, row),
    objectId: end(columns.object, row),
    role: read.role(row),
    side: read.side(row),
    status: read.status(row),
    modality: read.modality(row),
    inferred: inferred.has(row),
    claims: columns.claims[row] ?? 0,
    sources: columns.sources[row] ?? 0,
    origins: columns.origins[row] ?? 0,
    bounds: read.bounds(row),
    ...spells.get(row),
  }));
}
