import type { Database } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import { apply, batches } from './apply.ts';
import { countsOf, diff, type Counts } from './diff.ts';
import { NOTHING } from './graph-rows.ts';
import { toStored } from './stored.ts';

/** Takes a dataset out of the network. Its claims stay in the evidence, retracted, with what they rest on. */
export async function unload(db: Database, dataset: string): Promise<Record<string, Counts>> {
  return db.write(async (run) => {
    await run(statement('load/lock-dataset'), { dataset });
    const stored = (await run(statement('load/stored'), { dataset })).map(toStored);
    const planned = diff(NOTHING, stored);
    const at = new Date().toISOString();
    for (const batch of batches(planned)) await apply(run, batch, at);
    await run(statement('load/remove-dataset'), { dataset });
    return countsOf(planned);
  });
}

/**
 * Really deletes a dataset, history included, a part at a time. Broken off, it can be called again.
 * @returns how many nodes were deleted
 */
export async function purge(db: Database, dataset: string): Promise<number> {
  await unload(db, dataset);
  for (let deleted = 0; ;) {
    const [row] = await db.write((run) => run(statement('load/purge'), { dataset, limit: BigInt(10_000) }));
    if (row === undefined || row['deleted'] === 0) return deleted;
    deleted += Number(row['deleted']);
  }
}
