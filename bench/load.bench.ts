import { apply, batches, type Batch } from '../server/dataset/apply.ts';
import { diff } from '../server/dataset/diff.ts';
import { graphRows } from '../server/dataset/graph-rows.ts';
import { load } from '../server/dataset/load.ts';
import { ensureSchema } from '../server/dataset/schema.ts';
import { connect, type Database } from '../server/graph/connect.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';
import { generate, type Size } from './generate.ts';

/** `npm run bench -- load` takes the whole; a number after the file, `0.1`, a part of it. */
const scale = Number(process.argv[2] ?? 1);
const SIZE: Size = { actors: 10_000 * scale, ties: 40_000 * scale };
const SAMPLE: Size = { actors: 50, ties: 200 };
const ROUNDS = 2;

const neo4j = await startTestNeo4j();
const db = connect(neo4j.address);
try {
  const dataset = generate(1, SIZE);
  await ensureSchema(db, dataset.vocabulary);
  await load(db, generate(2, SAMPLE));
  const [bare, ours]: [number[], number[]] = [[], []];
  // In turn and more than once, since the second of two finds a warmer server.
  for (let round = 0; round < ROUNDS; round += 1) {
    await empty(db);
    bare.push(await writing(steps(SIZE)));
    await empty(db);
    const { rows, milliseconds } = await load(db, dataset);
    ours.push(perSecond(rows, milliseconds));
  }
  await empty(db);
  const rowByRow = await writing(
    steps(SAMPLE).flatMap(({ statement, rows }) => rows.map((row) => ({ statement, rows: [row] }))),
  );
  const [best, bestBare] = [Math.max(...ours), Math.max(...bare)];
  console.log(`load        ${best} rows per second (${ours.join(', ')})`);
  console.log(
    `bare UNWIND ${bestBare} rows per second (${bare.join(', ')}): load is ${(best / bestBare).toFixed(2)} of it (aim 0.80)`,
  );
  console.log(
    `row by row  ${rowByRow} rows per second: load is ${Math.round(best / rowByRow)} times as fast`,
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
