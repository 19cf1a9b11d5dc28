import { fileURLToPath } from 'node:url';
import { checkDataset } from '../../server/dataset/check.ts';
import { told } from '../../server/dataset/tables/faults.ts';
import { load } from '../../server/dataset/load.ts';
import type { Dataset } from '../../server/dataset/model.ts';
import { toDataset } from '../../server/dataset/to-dataset.ts';
import type { Database } from '../../server/graph/connect.ts';

export const TINY = fileURLToPath(new URL('../../data/tiny', import.meta.url));

/** The dataset of a folder, checked. @throws Error with the faults where it has any */
export async function datasetIn(folder: string): Promise<Dataset> {
  const { faults, content } = await checkDataset(folder);
  if (content === null) throw new Error(faults.map(told).join('\n'));
  return toDataset(content);
}

/** Loads the tiny dataset through the real checker and loader. */
export async function loadTiny(db: Database): Promise<void> {
  await load(db, await datasetIn(TINY));
}
