import { counted } from '#words/counts.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import { checkDataset } from './check.ts';
import { told } from './tables/faults.ts';
import { load, type LoadOptions } from './load.ts';
import { MODEL } from './rows.ts';
import { toDataset } from './to-dataset.ts';

export interface EnsureOptions extends LoadOptions {
  say: (line: string) => void;
  /** Folders where documents’ texts may be, to check spans against. */
  documents?: readonly string[];
}

/**
 * Loads a dataset’s folder where the database does not hold it as the files have it, and says so.
 * @throws AppError bad-input where the files have faults: then nothing is loaded
 */
export async function ensureLoaded(db: Database, dir: string, options: EnsureOptions): Promise<void> {
  const { content, faults } = await checkDataset(dir, options.documents);
  if (content === null) {
    const errors = faults.filter(({ severity }) => severity === 'error');
    throw new AppError(
      'bad-input',
      `${dir} has ${counted(errors.length, 'fault')} and is not loaded:\n${errors.map(told).join('\n')}`,
    );
  }
  const [held] = await db.read(statement('load/dataset'), { dataset: content.package.name });
  if (held?.['status'] === 'ready' && held['version'] === content.version && held['model'] === MODEL) return;
  options.say(`Loading ${content.package.title} (${dir}) …`);
  const { unchanged, rows, milliseconds } = await load(db, toDataset(content), options);
  options.say(unchanged ? 'It is loaded already.' : `Loaded ${rows} rows in ${Math.round(milliseconds)} ms.`);
}
