import { AppError } from '../runtime/errors.ts';
import type { Database } from './connect.ts';
import { statement } from './statements.ts';

/**
 * The one row that a by-id statement answers.
 * @throws AppError not-found, or loading where its dataset is not whole yet
 */
export async function found<T extends { loading: boolean }>(
  db: Database,
  what: string,
  id: string,
  rows: readonly T[],
): Promise<T> {
  const [row] = rows;
  const dataset = id.slice(0, id.indexOf(':'));
  if (row?.loading ?? (await isLoading(db, dataset))) throw loading(dataset);
  if (row === undefined) throw new AppError('not-found', `There is no ${what} "${id}" in this database.`);
  return row;
}

/** @throws AppError loading where one of these ids belongs to a dataset that is not whole yet */
export async function refuseLoading(db: Database, ids: readonly string[]): Promise<void> {
  const datasets = new Set(ids.map((id) => id.slice(0, id.indexOf(':'))));
  for (const dataset of datasets) if (await isLoading(db, dataset)) throw loading(dataset);
}

async function isLoading(db: Database, dataset: string): Promise<boolean> {
  const rows = await db.read(statement('network/dataset-status'), { id: dataset });
  return rows.some(({ status }) => status === 'loading');
}

function loading(dataset: string): AppError {
  return new AppError('loading', `The dataset "${dataset}" is being loaded; try again when it is whole.`);
}
