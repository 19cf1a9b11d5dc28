import { loadavg } from 'node:os';
import neo4j, { type Driver } from 'neo4j-driver';
import { load } from '../server/dataset/load.ts';
import { connect } from '../server/graph/connect.ts';
import { limits } from '../server/graph/limits.ts';
import { nameSearch } from '../server/search/query.ts';
import { statement } from '../server/graph/statements.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';
import { dice, randomNetwork } from './random-network.ts';
import { inWords, measured, ROUNDS } from './rounds.ts';
import { serve } from './served.ts';

/** What the API adds to its Cypher: the same reads through HTTP and through the bare driver, in turns. */
const ACTORS = 10_000;
const TIES = 40_000;
const CALLS = 160;
const WARM_UP = 400;

interface Kind {
  name: string;
  path(pick: number): string;
  statement: string;
  parameters(pick: number): Record<string, unknown>;
}

const network = randomNetwork(ACTORS, TIES);
const int = (value: number) => neo4j.int(value);

const kinds: Kind[] = [
  {
    name: 'neighbours',
    path: (pick) => `/api/v1/neighbours/random:a${pick}`,
    statement: statement('network/neighbours'),
    parameters: (pick) => ({
      id: `random:a${pick}`,
      types: null,
      kinds: null,
      direction: 'both',
      order: 'connected',
      limit: int(25),
    }),
  },
  {
    name: 'search',
    path: (pick) => `/api/v1/search?q=${typed(pick)}`,
    statement: statement('search/search'),
    parameters: (pick) => {
      const search = nameSearch(typed(pick));
      return {
        index: 'names',
        kinds: null,
        query: search?.strict,
        folded: search?.folded,
        words: search?.words,
        limit: int(10),
        candidates: int(limits.candidates),
      };
    },
  },
];

/** The first letters of somebody’s name, as they come in while typing. */
function typed(pick: number): string {
  return network.actors[pick]?.name.slice(0, 3 + (pick % 5)).trim() ?? '';
}

async function bare(driver: Driver, kind: Kind, pick: number): Promise<unknown> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: -1 });
  const { records } = await session.run(kind.statement, kind.parameters(pick));
  await session.close();
  return records.map((record) => record.toObject());
}

const engine = await startTestNeo4j();
const { uri, username, password } = engine.address;
const db = connect(engine.address);
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
await load(db, network, { oneTransaction: 0 });
const app = await serve(engine.address, 8);
console.log(
  `${ACTORS} actors, ${TIES} ties; ${ROUNDS} rounds of ${CALLS} reads in turn; milliseconds, and HTTP ÷ bare driver`,
);
for (const kind of kinds)
  for (const concurrency of [1, 8]) {
    const roll = dice(7);
    const http = { name: 'http', once: (pick: number) => app.get(kind.path(pick)) };
    const driven = { name: 'bare driver', once: (pick: number) => bare(driver, kind, pick) };
    const options = { calls: CALLS, warmUp: WARM_UP, concurrency, pick: () => roll(ACTORS) };
    const [ours = [], direct = []] = await measured([http, driven], options);
    const load1 = loadavg()[0]?.toFixed(1);
    console.log(`${kind.name}, ${concurrency} at a time: ${inWords(ours, direct)}   (load ${load1})`);
  }
await app.close();
await driver.close();
await db.close();
await engine.stop();
