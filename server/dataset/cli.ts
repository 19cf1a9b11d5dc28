import { parseArgs } from 'node:util';
import { readConfig } from '../runtime/config.ts';
import { leaveNothing } from '../engine/leaving.ts';
import { openEngine } from '../engine/resolve.ts';
import { explain } from '../runtime/errors.ts';
import { connect } from '../graph/connect.ts';
import { onWishToEnd } from '../runtime/signals.ts';
import { onDatabase } from './cli-database.ts';
import { onFiles } from './cli-files.ts';

const USAGE = `Usage: npm run dataset:COMMAND -- …
  check DIR                        every fault of a dataset, with file, line and how to mend it
  new DIR                          an empty dataset to begin with
  locate DIR DOCUMENT "words"      where words stand in a document: start,end,sha256,locator
  load DIR [--dry-run]             bring a dataset into the database as it stands in its files
  list                             the datasets that the database holds
  unload ID [--purge] [--yes]      take a dataset out; its claims stay, retracted, but for --purge, which deletes all
  rebuild ID                       compute the network of a dataset again from its claims
  audit ID                         does the database keep every rule?`;

const ended = new AbortController();
process.on('exit', leaveNothing);
onWishToEnd(
  () => {
    console.error('\nStopping … (Ctrl+C again stops at once)');
    ended.abort();
  },
  () => process.exit(130),
);

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = ended.signal.aborted ? 130 : 1;
  console.error(endOf(error));
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, purge: { type: 'boolean' }, yes: { type: 'boolean' } },
  });
  const [name = '', ...given] = positionals;
  const config = readConfig(process.env);
  const settings = {
    documents: config.documents,
    dryRun: values['dry-run'] === true,
    purge: values.purge === true,
    yes: values.yes === true,
    signal: ended.signal,
  };
  const files = onFiles[name];
  const database = onDatabase[name];
  if ((files === undefined && database === undefined) || (given.length === 0 && name !== 'list')) {
    console.error(USAGE);
    return 2;
  }
  if (files !== undefined) return files(settings, ...given);
  const engine = await openEngine(config, { say: console.error, guest: true, signal: ended.signal });
  const db = connect(engine.address, { readTimeout: 600_000 });
  try {
    return (await database?.(db, settings, ...given)) ?? 2;
  } finally {
    await db.close();
    await engine.stop();
  }
}

function endOf(error: unknown): string {
  if (ended.signal.aborted)
    return 'Stopped. Nothing was changed; a large dataset may be marked as loading, and the next load ends it.';
  return explain(error);
}
