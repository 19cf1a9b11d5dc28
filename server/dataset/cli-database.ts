import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { counted } from '#words/counts.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import { audit, type Finding } from './audit.ts';
import { checkDataset } from './check.ts';
import { type Settings, tellFaults } from './cli-files.ts';
import type { Counts } from './diff.ts';
import { load, type Loaded } from './load.ts';
import { progressBar } from './progress.ts';
import { rebuild } from './rebuild.ts';
import { toDataset } from './to-dataset.ts';
import { purge, unload } from './unload.ts';

const HeldCounts = z.record(z.string(), z.number());

type Command = (db: Database, settings: Settings, ...given: string[]) => Promise<number>;

/** Commands that need a database. */
export const onDatabase: Record<string, Command> = {
  load: async (db, { documents, dryRun, signal }, dir = '') => {
    const checked = await checkDataset(dir, documents);
    if (checked.content === null) {
      tellFaults(checked);
      console.error('Nothing is loaded while there are errors.');
      return 1;
    }
    const bar = progressBar(process.stderr);
    const loaded = await load(db, toDataset(checked.content), { dryRun, signal, progress: bar.show });
    bar.end();
    return tellLoaded(loaded, dryRun);
  },
  rebuild: async (db, { signal }, id = '') => tellLoaded(await rebuild(db, id, { signal }), false),
  audit: async (db, _settings, id = '') => tellFindings(await audit(db, id)),
  list: async (db) => {
    const rows = await db.read(statement('network/datasets'));
    for (const row of rows)
      console.log(
        `${String(row['id'])}  ${String(row['status'])}  ${String(row['title'])}  ${told(row['counts'])}`,
      );
    if (rows.length === 0) console.log('The database holds no dataset: npm run dataset:load -- DIR');
    return 0;
  },
  unload: async (db, settings, id = '') => {
    if (settings.purge) return purged(db, settings, id);
    if (!(await isHeld(db, id))) throw notHeld(id);
    tellCounts(await unload(db, id));
    console.log(`${id} is no longer in the network. Its claims stay, retracted; --purge deletes them.`);
    return 0;
  },
};

async function purged(db: Database, { yes }: Settings, id: string): Promise<number> {
  if (!yes && !(await agreed(`Delete ${id} with all its history? This cannot be undone. (yes/no) `))) {
    console.log('Nothing was changed.');
    return 1;
  }
  const deleted = await purge(db, id);
  if (deleted === 0) throw notHeld(id);
  console.log(`${deleted} nodes of ${id} deleted.`);
  return 0;
}

async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new AppError('bad-input', 'There is nobody to ask: add --yes.');
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await ask.question(question)).trim());
  } finally {
    ask.close();
  }
}

const isHeld = async (db: Database, dataset: string): Promise<boolean> =>
  (await db.read(statement('load/dataset'), { dataset })).length > 0;

const notHeld = (id: string): AppError => new AppError('not-found', `The database holds no dataset ${id}.`);

function tellLoaded(
  { dataset, unchanged, counts, rows, milliseconds, findings }: Loaded,
  dryRun: boolean,
): number {
  if (unchanged) console.log(`${dataset} is in the database as it stands in its files; nothing to change.`);
  else {
    tellCounts(counts);
    const rate = Math.round(rows / (milliseconds / 1000));
    console.log(
      dryRun
        ? `${rows} rows would be written.`
        : `${dataset}: ${rows} rows in ${(milliseconds / 1000).toFixed(1)} s, ${rate} rows per second.`,
    );
  }
  return tellFindings(findings);
}

function tellCounts(counts: Readonly<Record<string, Counts>>): void {
  for (const [kind, { created, changed, removed }] of Object.entries(counts))
    if (created + changed + removed > 0)
      console.log(`  ${kind.padEnd(14)} ${created} new, ${changed} changed, ${removed} gone`);
}

/** As the dataset’s own node keeps them; a dataset still being loaded has none yet. */
function told(counts: unknown): string {
  const { success, data } = HeldCounts.safeParse(JSON.parse(typeof counts === 'string' ? counts : '{}'));
  return Object.entries(success ? data : {})
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function tellFindings(findings: readonly Finding[]): number {
  for (const { rule, id, detail } of findings) console.error(`${rule}: ${id}: ${detail}`);
  if (findings.length > 0)
    console.error(
      `The database breaks ${counted(findings.length, 'rule')}; npm run dataset:rebuild may mend it.`,
    );
  return findings.length > 0 ? 1 : 0;
}
