import type { Database } from '../graph/connect.ts';
import { load, type Loaded, type LoadOptions } from './load.ts';
import { readDataset } from './read-stored.ts';

/**
 * Computes the network again from the claims that the database holds, and writes it anew. What somebody has changed in the network
 * is gone then; the claims are the truth.
 * @throws AppError not-found where there is no such dataset
 */
export async function rebuild(db: Database, dataset: string, options: LoadOptions = {}): Promise<Loaded> {
  return load(db, await readDataset(db, dataset), { ...options, rewrite: 'network' });
}
