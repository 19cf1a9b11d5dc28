import { loadavg } from 'node:os';
import { apply, batches, type Batch } from '../server/dataset/apply.ts';
import { diff } from '../server/dataset/diff.ts';
import { graphRows } from '../server/dataset/graph-rows.ts';
import { load } from '../server/dataset/load.ts';
import { ensureSchema } from '../server/dataset/schema.ts';
import { connect, type Database } from '../server/graph/connect.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';
import { generate, type Size } from './generate.ts';

/** `npm run bench -- load` takes the whole; a number after the file, `0.1`, a part of it; a second one says how many rounds. */
const scale = Number(process.argv[2] ?? 1);
const ROUNDS = Number(process.argv[3] ?? 5);
/** No further round is begun after so long, in milliseconds: a busy machine shows fewer of them, and says so. */
const PATIENCE = 240_000;
const SIZE: Size = { actors: 10_000 * scale, ties: 40_000 * scale };
const SAMPLE: Size = { actors: 50, ties: 200 };

const neo4j = await startTestNeo4j();
const db = connect(neo4j.address);
try {
  const dataset = generate(1, SIZE);
  await ensureSchema(db, dataset.vocabulary);
  await load(db, generate(2, SAMPLE));
  const [bare, ours]: [number[], number[]] = [[], []];
  const begun = performance.now();
  // In turn and more than once, since the second of two finds a warmer server.
  for (let round = 1; round <= ROUNDS && performance.now() - begun < PATIENCE; round += 1) {
    await empty(db);
    bare.push(await writing(steps(SIZE)));
    await empty(db);
    const { rows, milliseconds } = await load(db, dataset);
    ours.push(perSecond(rows, milliseconds));
    const load1 = loadavg()[0]?.toFixed(1);
    console.log(
      `round ${round} of ${ROUNDS}: load ${ours.at(-1)} rows per second, bare UNWIND ${bare.at(-1)}   (load average ${load1})`,
    );
  }
  // A sample: by rows, the whole would take the better part of an hour.
  await empty(db);
  const rowByRow = await writing(
    steps(SAMPLE).flatMap(({ statement, rows }) => rows.map((row) => ({ statement, rows: [row] }))),
  );
  console.log(`row by row, a sample of ${SAMPLE.ties} ties: ${rowByRow} rows per second`);
  const [best, bestBare] = [Math.max(...ours), Math.max(...bare)];
  console.log(
    `${SIZE.actors} actors, ${SIZE.ties} ties, best of ${ours.length}: ${best} rows per second, ${(best / bestBare).toFixed(2)} of bare UNWIND (aim 0.80), ${Math.round(best / rowByRow)} times row by row (aim 40)`,
  );
} finally {
  await db.close();
  await neo4j.stop();
}

/** The rows of a dataset with the statements that create them, nothing computed or compared while the clock runs. */
function steps(size: Size): Batch[] {
  return batches(diff(graphRows(generate(1, size)), []));
}

/** Each batch in a transaction of its own, as the loader does it with a dataset of this size. */
async function writing(all: readonly Batch[]): Promise<number> {
  const at = new Date().toISOString();
  const started = performance.now();
  for (const batch of all) await db.write((run) => apply(run, batch, at));
  return perSecond(
    all.reduce((sum, { rows }) => sum + rows.length, 0),
    performance.now() - started,
  );
}

function perSecond(rows: number, milliseconds: number): number {
  return Math.round(rows / (milliseconds / 1000));
}

async function empty(target: Database): Promise<void> {
  await target.command('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}
