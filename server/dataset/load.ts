import type { Database, Row, Run } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';
import { apply, batches, type Batch } from './apply.ts';
import { audit, type Finding } from './audit.ts';
import { type Counts, countsOf, diff, type Diff, type Rewrite, type Stored } from './diff.ts';
import { datasetProps, type GraphRows, graphRows } from './graph-rows.ts';
import type { Dataset } from './model.ts';
import { MODEL } from './rows.ts';
import { ensureSchema } from './schema.ts';
import { toStored } from './stored.ts';

export interface LoadOptions {
  dryRun?: boolean;
  rewrite?: Rewrite;
  /** With more rows than this the dataset is loaded in several transactions, and not served meanwhile. */
  oneTransaction?: number;
  progress?: (done: number, total: number) => void;
  /** Ends the load between two batches; what one transaction has written is undone. */
  signal?: AbortSignal;
}

export interface Loaded {
  dataset: string;
  unchanged: boolean;
  counts: Record<string, Counts>;
  rows: number;
  milliseconds: number;
  findings: Finding[];
}

/** As many rows as one transaction holds with a heap of 1 GB, of which Neo4j gives transactions seven tenths: a claim takes some 5 kB. */
const ONE_TRANSACTION = 200_000;

/**
 * Brings a dataset into the database exactly as it stands in its files, and touches no other. All or nothing, repeatable.
 * @throws AppError unavailable where the database is lost: nothing is changed then, or the dataset is marked as loading
 */
export async function load(db: Database, dataset: Dataset, options: LoadOptions = {}): Promise<Loaded> {
  const started = performance.now();
  const rows = graphRows(dataset);
  if (options.dryRun === true)
    return told(db, dataset.id, await plan(reading(db), dataset, rows, options), started, false);
  await ensureSchema(db, dataset.vocabulary);
  const total = size(rows);
  const large = total > (options.oneTransaction ?? ONE_TRANSACTION);
  const done = large ? await inParts(db, dataset, rows, options) : await atOnce(db, dataset, rows, options);
  return told(db, dataset.id, done, started, true);
}

/** One write transaction: readers see the old state until it is committed. */
async function atOnce(db: Database, dataset: Dataset, rows: GraphRows, options: LoadOptions): Promise<Diff> {
  return db.write(async (run) => {
    const [lock] = await run(statement('load/lock-dataset'), { dataset: dataset.id });
    const planned = await plan(run, dataset, rows, options);
    const steps = batches(planned);
    if (steps.length === 0 && lock?.['status'] === 'ready' && (await sameDataset(run, dataset))) {
      await run(statement('load/unlock-dataset'), { dataset: dataset.id });
      return planned;
    }
    const at = new Date().toISOString();
    await each(steps, options, (batch) => apply(run, batch, at));
    await finish(run, dataset, at);
    return planned;
  });
}

/** Too large for one transaction: marked as loading, and not served, until the last part is in. Broken off, the next load ends it. */
async function inParts(db: Database, dataset: Dataset, rows: GraphRows, options: LoadOptions): Promise<Diff> {
  const planned = await plan(reading(db), dataset, rows, options);
  const steps = batches(planned);
  const at = new Date().toISOString();
  const { id, ...props } = datasetProps(dataset);
  if (steps.length === 0 && (await sameDataset(reading(db), dataset))) return planned;
  await db.write((run) => run(statement('load/mark-loading'), { dataset: id, ...props }));
  await each(steps, options, (batch) => db.write((run) => apply(run, batch, at)));
  await db.write((run) => finish(run, dataset, at));
  return planned;
}

async function finish(run: Run, dataset: Dataset, at: string): Promise<void> {
  await run(statement('load/complete-retracted'), { dataset: dataset.id });
  await run(statement('load/finish-dataset'), { props: datasetProps(dataset), at });
}

/** Reads without the time limit of what people wait for. */
const reading =
  (db: Database): Run =>
  (text, parameters) =>
    db.write((run) => run(text, parameters));

async function plan(run: Run, dataset: Dataset, rows: GraphRows, options: LoadOptions): Promise<Diff> {
  const stored: Stored[] = (await run(statement('load/stored'), { dataset: dataset.id })).map(toStored);
  const [held] = await run(statement('load/dataset'), { dataset: dataset.id });
  return diff(rows, stored, isWhole(held) ? options.rewrite : 'all');
}

/** Neither broken off, nor written by a program that stored less of the same files. A dataset that is not there is no less whole. */
function isWhole(held: Row | undefined): boolean {
  return held === undefined || (held['status'] === 'ready' && held['model'] === MODEL);
}

/** The rows may be the same where the title, the version or a starting view is not. */
async function sameDataset(run: Run, dataset: Dataset): Promise<boolean> {
  const [found] = await run(statement('load/dataset'), { dataset: dataset.id });
  return (
    found?.['status'] === 'ready' &&
    Object.entries(datasetProps(dataset)).every(([key, value]) => found[key] === value)
  );
}

async function each(
  steps: readonly Batch[],
  { progress, signal }: LoadOptions,
  work: (batch: Batch) => Promise<unknown>,
): Promise<void> {
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  progress?.(done, total);
  for (const batch of steps) {
    signal?.throwIfAborted();
    await work(batch);
    done += batch.rows.length;
    progress?.(done, total);
  }
  signal?.throwIfAborted();
}

async function told(
  db: Database,
  dataset: string,
  done: Diff,
  started: number,
  audited: boolean,
): Promise<Loaded> {
  const rows = batches(done).reduce((sum, batch) => sum + batch.rows.length, 0);
  const milliseconds = performance.now() - started;
  const findings = audited ? await audit(db, dataset) : [];
  return { dataset, unchanged: rows === 0, counts: countsOf(done), rows, milliseconds, findings };
}

function size({ nodes, edges, relationships }: GraphRows): number {
  return [...Object.values(nodes), ...Object.values(edges), relationships].reduce(
    (sum, all) => sum + all.length,
    0,
  );
}
