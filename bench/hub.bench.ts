import { load } from '../server/dataset/load.ts';
import { connect } from '../server/graph/connect.ts';
import { startApp } from '../tests/support/app.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';
import { HUB, hubNetwork } from './hub-network.ts';

/** What it costs to look at an actor with very many ties, and to look for paths past it. */
const TIES = 50_000;
const READS = 40;
const WARM_UP = 10;

const id = encodeURIComponent(HUB);
const other = (n: number): string => `random:a${TIES / 2 + n * 37}`;
const QUESTIONS: [string, (n: number) => string][] = [
  ['preview', () => `neighbours/${id}?limit=0`],
  ['25 most connected', () => `neighbours/${id}?limit=25`],
  ['25 best supported', () => `neighbours/${id}?limit=25&order=evidence`],
  ['25 latest', () => `neighbours/${id}?limit=25&order=latest`],
  ['25 of one type and direction', () => `neighbours/${id}?limit=25&types=TIE_1&direction=out`],
  ['500 most connected', () => `neighbours/${id}?limit=500`],
  ['panel', () => `actors/${id}`],
  ['5 paths past it', (n) => `paths?ids=${other(n)},${other(n + 100)}`],
  ['a path from it', (n) => `paths?ids=${HUB},${other(n)}&by=shortest`],
];

const engine = await startTestNeo4j();
const db = connect(engine.address);
await load(db, hubNetwork(TIES), { oneTransaction: 0 });
const app = await startApp(db, { settings: { requestsPerMinute: 10_000_000 } });
console.log(
  `A hub of ${TIES} ties; ${READS} reads each, one at a time; milliseconds, and bytes of an answer`,
);
for (const [name, path] of QUESTIONS) {
  const times: number[] = [];
  let bytes = 0;
  for (let n = 0; n < WARM_UP + READS; n += 1) {
    const start = performance.now();
    const { status, body } = await app.get(`/api/v1/${path(n)}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    if (n >= WARM_UP) times.push(performance.now() - start);
    bytes = JSON.stringify(body).length;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(READS * share)] ?? 0).toFixed(0);
  console.log(`${name}: p50 ${at(0.5)}  p95 ${at(0.95)}  ${bytes}`);
}
await app.close();
await db.close();
await engine.stop();
