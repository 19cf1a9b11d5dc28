import { Agent, request } from 'node:http';
import neo4j, { type Driver } from 'neo4j-driver';
import { load } from '../server/dataset/load.ts';
import { connect } from '../server/graph/connect.ts';
import { limits } from '../server/graph/limits.ts';
import { nameSearch } from '../server/graph/search-query.ts';
import { statement } from '../server/graph/statements.ts';
import { startApp } from '../tests/support/app.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';
import { dice, randomNetwork } from './random-network.ts';

/** What the API adds to its Cypher: the same reads through HTTP and through the bare driver, in one run. */
const ACTORS = 10_000;
const TIES = 40_000;
const READS = 600;
const WARM_UP = 200;

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
    statement: statement('read/neighbours'),
    parameters: (pick) => ({
      id: `random:a${pick}`,
      types: null,
      kinds: null,
      direction: 'both',
      limit: int(25),
    }),
  },
  {
    name: 'search',
    path: (pick) => `/api/v1/search?q=${typed(pick)}`,
    statement: statement('read/search'),
    parameters: (pick) => {
      const search = nameSearch(typed(pick));
      return {
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

async function measure(concurrency: number, once: (pick: number) => Promise<unknown>): Promise<number[]> {
  const roll = dice(7);
  const times: number[] = [];
  const one = async (keep: boolean) => {
    const pick = roll(ACTORS);
    const start = performance.now();
    await once(pick);
    if (keep) times.push(performance.now() - start);
  };
  const round = async (count: number, keep: boolean) => {
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (let done = 0; done < count / concurrency; done += 1) await one(keep);
      }),
    );
  };
  await round(WARM_UP, false);
  await round(READS, true);
  return times.toSorted((a, b) => a - b);
}

const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? 0;

function get(agent: Agent, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(url))));
    })
      .on('error', reject)
      .end();
  });
}

async function bare(driver: Driver, kind: Kind, pick: number): Promise<unknown> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: -1 });
  const { records } = await session.run(kind.statement, kind.parameters(pick));
  await session.close();
  return records;
}

const engine = await startTestNeo4j();
const { uri, username, password } = engine.address;
const db = connect(engine.address);
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
await load(db, network, { oneTransaction: 0 });
const app = await startApp(db, { settings: { requestsPerMinute: 10_000_000 } });
console.log(`${ACTORS} actors, ${TIES} ties; ${READS} reads each; milliseconds, and HTTP ÷ bare driver`);
for (const kind of kinds)
  for (const concurrency of [1, 8]) {
    const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
    const direct = await measure(concurrency, (pick) => bare(driver, kind, pick));
    const http = await measure(concurrency, (pick) => get(agent, app.url + kind.path(pick)));
    agent.destroy();
    const line = [0.5, 0.95].map((share) => {
      const [a, b] = [at(http, share), at(direct, share)];
      return `p${share * 100} ${a.toFixed(1)} ÷ ${b.toFixed(1)} = ${(a / b).toFixed(2)}`;
    });
    console.log(`${kind.name}, ${concurrency} at a time: ${line.join('   ')}`);
  }
await app.close();
await driver.close();
await db.close();
await engine.stop();
