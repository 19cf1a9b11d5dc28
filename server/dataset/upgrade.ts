import type { Database } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import type { LoadOptions } from './load.ts';
import { rebuild } from './rebuild.ts';
import { MODEL } from './rows.ts';

/**
 * Writes datasets again that an older program loaded, from the claims that the database holds, so that they carry all that
 * this one reads. Claims keep when they were recorded and revised.
 */
export async function upgradeStored(
  db: Database,
  { say, ...options }: LoadOptions & { say: (line: string) => void },
): Promise<void> {
  const older = await db.read<{ id: string; title: string }>(statement('load/older-datasets'), {
    model: MODEL,
  });
  for (const { id, title } of older) {
    say(`${title} was loaded by an older Relata; writing it again …`);
    await rebuild(db, id, options);
  }
}
