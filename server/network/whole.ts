import type { Coded, NetworkSize, PictureColumns } from '#contract/columns.ts';
import { LARGEST } from '#contract/size.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { refuseLoading } from '../graph/found.ts';
import { networkNode, networkTie, type NodeMap, type TieMap } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';
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
function columnsOf(
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
      image: nodes.flatMap(({ image }, at) => (image === undefined ? [] : [{ row: at, id: image }])),
      coordinates: nodes.flatMap(({ coordinates }, at) =>
        coordinates === undefined ? [] : [{ row: at, ...coordinates }],
      ),
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
      spells: kept.flatMap(({ spells }, at) => (spells === undefined ? [] : [{ row: at, of: spells }])),
    },
    missing,
  };
}

/** Which part of the network: these nodes, or all of some datasets and kinds. */
export interface Wanted {
  ids?: readonly string[] | undefined;
  datasets?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
  /** also ties that all who speak of them deny, or only propose; never where ids are given */
  unheld?: boolean | undefined;
}

type SizeRow = NetworkSize['datasets'][number];

/** How much there is in each dataset that is ready. @throws AppError unavailable | timeout */
export async function readNetworkSize(db: Database): Promise<NetworkSize> {
  const datasets = await db.read<SizeRow>(statement('network/network-size'));
  return { datasets, largest: LARGEST };
}

/**
 * A large picture, column by column.
 * @throws AppError too-large, saying how much there is and how to ask for less; loading | unavailable | timeout
 */
export async function readColumns(db: Database, wanted: Wanted): Promise<PictureColumns> {
  if (wanted.ids !== undefined) await refuseLoading(db, wanted.ids);
  const nodes = await readNodes(db, wanted);
  const from = wanted.ids === undefined ? 'network/network-ties' : 'network/picture-ties';
  const ties = await db.read<TieMap>(statement(from), { ...asked(wanted), limit: LARGEST.ties + 1 });
  ties.push(...(await readUnheld(db, wanted)));
  if (ties.length > LARGEST.ties) throw await tooLarge(db);
  const present = new Set(nodes.map(({ id }) => id));
  const missing = [...new Set(wanted.ids)].filter((id) => !present.has(id));
  return columnsOf(nodes.map(networkNode), ties.map(networkTie), missing);
}

async function readUnheld(db: Database, wanted: Wanted): Promise<TieMap[]> {
  if (wanted.unheld !== true || wanted.ids !== undefined) return [];
  const given = { ...asked(wanted), limit: LARGEST.ties + 1 };
  const rows = await db.read<{ tie: TieMap }>(statement('network/network-unheld'), given);
  return rows.map(({ tie }) => tie);
}

/** @throws AppError too-large, saying how much there is and how to ask for less; unavailable | timeout */
export async function readNodes(db: Database, wanted: Wanted): Promise<NodeMap[]> {
  const from = wanted.ids === undefined ? 'network/network-nodes' : 'network/picture-nodes';
  const nodes = await db.read<NodeMap>(statement(from), { ...asked(wanted), limit: LARGEST.nodes + 1 });
  if (nodes.length > LARGEST.nodes) throw await tooLarge(db);
  return nodes;
}

function asked({ ids, datasets, kinds }: Wanted): Record<string, unknown> {
  return ids === undefined ? { datasets: datasets ?? null, kinds: kinds ?? null } : { ids };
}

async function tooLarge(db: Database): Promise<AppError> {
  const { datasets } = await readNetworkSize(db);
  const told = datasets.map(({ dataset, nodes, ties }) => `${dataset}: ${nodes} nodes, ${ties} ties`);
  const { nodes, ties } = LARGEST;
  return new AppError(
    'too-large',
    `A picture holds at most ${nodes} nodes and ${ties} ties, and this would be more. Choose fewer datasets or kinds, or start from a search. There is: ${told.join('; ')}.`,
  );
}
