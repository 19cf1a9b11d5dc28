import type { NetworkSize, PictureColumns } from '#contract/columns.ts';
import { LARGEST } from '#contract/size.ts';
import { AppError } from '../runtime/errors.ts';
import { columnsOf } from './columns.ts';
import type { Database } from '../graph/connect.ts';
import { refuseLoading } from '../graph/found.ts';
import { networkNode, networkTie, type NodeMap, type TieMap } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';

/** Which part of the network: these nodes, or all of some datasets and kinds. */
export interface Wanted {
  ids?: readonly string[] | undefined;
  datasets?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
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
  if (ties.length > LARGEST.ties) throw await tooLarge(db);
  const present = new Set(nodes.map(({ id }) => id));
  const missing = [...new Set(wanted.ids)].filter((id) => !present.has(id));
  return columnsOf(nodes.map(networkNode), ties.map(networkTie), missing);
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
