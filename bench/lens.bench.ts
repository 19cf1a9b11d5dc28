import { loadavg } from 'node:os';
import neo4j, { type Driver } from 'neo4j-driver';
import { load } from '../server/dataset/load.ts';
import { connect } from '../server/graph/connect.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';
import { type Kind, kinds } from './lens-kinds.ts';
import { lensNetwork } from './lens-network.ts';
import { dice } from './random-network.ts';
import { inWords, measured, ROUNDS } from './rounds.ts';
import { type Served, serve } from './served.ts';

/** What each read through a lens costs through HTTP, and what the best Cypher by hand for the same answer costs the bare driver. */
const ACTORS = 3_000;
const TIES = 10_000;
const CALLS = 20;
const WARM_UP = 60;

async function bare(driver: Driver, kind: Kind, pick: number): Promise<Record<string, unknown>[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: -1 });
  const { records } = await session.run(kind.statement, kind.parameters(pick));
  await session.close();
  return records.map((record) => record.toObject());
}

/** A comparison is fair only between what answers the same. */
async function sameAnswer(kind: Kind, app: Served, driver: Driver, pick: number): Promise<void> {
  const ours = kind.ours(await app.get(kind.path(pick)));
  const theirs = kind.theirs(await bare(driver, kind, pick));
  if (ours.length === 0 || ours.join() !== theirs.join())
    throw new Error(`${kind.path(pick)}: the hand-written Cypher does not answer the same`);
}

const engine = await startTestNeo4j();
const { uri, username, password } = engine.address;
const db = connect(engine.address, { readTimeout: 60_000 });
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
await load(db, lensNetwork(ACTORS, TIES), { oneTransaction: 0 });
const app = await serve(engine.address);
const load1 = () => loadavg()[0]?.toFixed(1);
console.log(
  `${TIES} ties, ${TIES * 3} claims; ${ROUNDS} rounds of ${CALLS} calls in turn; milliseconds, HTTP ÷ hand-written Cypher`,
);
for (const kind of kinds) {
  const roll = dice(7);
  for (let check = 0; check < 3; check += 1) await sameAnswer(kind, app, driver, roll(TIES));
  const http = { name: 'http', once: (pick: number) => app.get(kind.path(pick)) };
  const hand = { name: 'by hand', once: (pick: number) => bare(driver, kind, pick) };
  const options = { calls: CALLS, warmUp: WARM_UP, pick: () => roll(TIES) };
  const [ours = [], best = []] = await measured([http, hand], options);
  console.log(`${kind.name}: ${inWords(ours, best)}   (load ${load1()})`);
}
await app.close();
await driver.close();
await db.close();
await engine.stop();
