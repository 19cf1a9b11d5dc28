import neo4j, { type Driver } from 'neo4j-driver';
import { load } from '../server/dataset/load.ts';
import { connect } from '../server/graph/connect.ts';
import { startApp, type RunningApp } from '../tests/support/app.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';
import { lensNetwork, SOURCES } from './lens-network.ts';
import { dice } from './random-network.ts';

/** What each read through a lens costs, and what the shortest Cypher for it costs through the bare driver, in turns. */
const ACTORS = 3_000;
const TIES = 10_000;
const READS = 40;
const WARM_UP = 10;

interface Kind {
  name: string;
  path(pick: number): string;
  /** The best that we can write by hand for the same question, over the edges of the evidence, without sentences. */
  statement: string;
  parameters(pick: number): Record<string, unknown>;
}

const source = (pick: number): string => `bench:source-${1 + (pick % SOURCES)}`;
const other = (pick: number): string => `bench:source-${1 + ((pick + 1) % SOURCES)}`;
const day = (pick: number): string => `${1985 + (pick % 30)}-06-01`;
const FIRST_SOURCE = 'NOT EXISTS { (c)-[b:ATTRIBUTED_TO]->() WHERE b.hop > a.hop }';

const kinds: Kind[] = [
  {
    name: 'evidence of a tie',
    path: (pick) => `/api/v1/ties/bench:tie-${pick}`,
    statement: `MATCH (t:Tie {id: $id})<-[:ABOUT]-(c:Claim) WHERE c.retractedAt IS NULL
      MATCH (s:Entity {id: t.subjectId}) MATCH (o:Entity {id: t.objectId})
      RETURN t {.*} AS t, s {.*} AS s, o {.*} AS o, c {.*} AS c,
        COLLECT { MATCH (c)-[a:ATTRIBUTED_TO]->(who:Source) RETURN a {.hop, .verb, source: who {.id, .name}} } AS chain,
        COLLECT { MATCH (c)-[:ANCHORED_IN]->(p:Passage) RETURN p {.*} } AS passages,
        COLLECT { MATCH (c)-[r:RESPONDS_TO]-(x:Claim) RETURN r {.stance, id: x.id} } AS responses`,
    parameters: (pick) => ({ id: `bench:tie-${pick}` }),
  },
  {
    name: 'as told by one source',
    path: (pick) => `/api/v1/told?sources=${source(pick)}`,
    statement: `MATCH (s:Source {id: $source})<-[a:ATTRIBUTED_TO]-(c:Claim)-[:ABOUT]->(t:Tie)
      WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND c.polarity = 'asserts' AND ${FIRST_SOURCE}
      RETURN DISTINCT t.id AS id, t.subjectId AS subject, t.objectId AS object`,
    parameters: (pick) => ({ source: source(pick) }),
  },
  {
    name: 'two sources compared',
    path: (pick) => `/api/v1/compare?sources=${source(pick)}&against=${other(pick)}`,
    statement: `MATCH (s:Source)<-[a:ATTRIBUTED_TO]-(c:Claim)
      WHERE s.id IN [$first, $second] AND c.tieId IS NOT NULL AND c.retractedAt IS NULL AND ${FIRST_SOURCE}
      WITH c.tieId AS id, collect([s.id = $first, c]) AS said
      WITH id, [x IN said WHERE x[0] | x[1]] AS first, [x IN said WHERE NOT x[0] | x[1]] AS second
      WITH id, first, second, CASE WHEN size(second) = 0 THEN 1 WHEN size(first) = 0 THEN 2
        WHEN any(a IN first WHERE any(b IN second WHERE a.polarity <> b.polarity
          AND coalesce(a.fromMin <= b.toMax, true) AND coalesce(b.fromMin <= a.toMax, true))) THEN 0
        ELSE 3 END AS state
      ORDER BY state, id
      WITH collect({id: id, state: state, first: first, second: second}) AS points
      WITH points, reduce(n = [0, 0, 0, 0], p IN points | [i IN range(0, 3) | n[i] + CASE WHEN p.state = i THEN 1 ELSE 0 END]) AS counts
      UNWIND points[..500] AS p
      MATCH (t:Tie {id: p.id})
      MATCH (subject:Entity {id: t.subjectId})
      MATCH (object:Entity {id: t.objectId})
      RETURN counts, p.state AS state, t {.id, .type, .role} AS tie, subject {.id, .name, .kind} AS subject,
        object {.id, .name, .kind} AS object,
        COLLECT {
          UNWIND p.first + p.second AS c
          RETURN c {.id, .paraphrase, .polarity, .modality, .validFrom, .validTo, .observedAt, .saidOn, chain: COLLECT {
            MATCH (c)-[a:ATTRIBUTED_TO]->(who:Source)
            RETURN {hop: a.hop, id: who.id, name: who.name} ORDER BY a.hop
          }}
        } AS claims`,
    parameters: (pick) => ({ first: source(pick), second: other(pick) }),
  },
  {
    name: 'as of a day',
    path: (pick) => `/api/v1/told?asOf=${day(pick)}`,
    statement: `MATCH (c:Claim)-[:ABOUT]->(t:Tie)
      WHERE c.tieId IS NOT NULL AND c.retractedAt IS NULL AND c.polarity = 'asserts'
        AND (c.fromMin IS NULL OR c.fromMin <= date($day)) AND (c.toMax IS NULL OR date($day) <= c.toMax)
      RETURN DISTINCT t.id AS id, t.subjectId AS subject, t.objectId AS object`,
    parameters: (pick) => ({ day: day(pick) }),
  },
];

async function bare(driver: Driver, kind: Kind, pick: number): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: -1 });
  await session.run(kind.statement, kind.parameters(pick));
  await session.close();
}

async function http(app: RunningApp, kind: Kind, pick: number): Promise<void> {
  const { status } = await app.get(kind.path(pick));
  if (status !== 200) throw new Error(`${kind.path(pick)} answered ${status}`);
}

async function timed(work: Promise<void>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}

/** In turns, so that whatever else the machine does meets both alike. */
async function measure(
  kind: Kind,
  app: RunningApp,
  driver: Driver,
): Promise<{ ours: number[]; best: number[] }> {
  const roll = dice(7);
  const [ours, best]: [number[], number[]] = [[], []];
  for (let done = -WARM_UP; done < READS; done += 1) {
    const pick = roll(TIES);
    const [a, b] = [await timed(http(app, kind, pick)), await timed(bare(driver, kind, pick))];
    if (done >= 0) {
      ours.push(a);
      best.push(b);
    }
  }
  return { ours: sorted(ours), best: sorted(best) };
}

const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b);
const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? 0;

const engine = await startTestNeo4j();
const { uri, username, password } = engine.address;
const db = connect(engine.address, { readTimeout: 60_000 });
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
await load(db, lensNetwork(ACTORS, TIES), { oneTransaction: 0 });
const app = await startApp(db, { settings: { requestsPerMinute: 10_000_000 } });
console.log(
  `${TIES} ties, ${TIES * 3} claims; ${READS} reads each; milliseconds, and HTTP ÷ hand-written Cypher`,
);
for (const kind of kinds) {
  const { ours, best } = await measure(kind, app, driver);
  const line = [0.5, 0.95].map((share) => {
    const [a, b] = [at(ours, share), at(best, share)];
    return `p${share * 100} ${a.toFixed(1)} ÷ ${b.toFixed(1)} = ${(a / b).toFixed(2)}`;
  });
  console.log(`${kind.name}: ${line.join('   ')}`);
}
await app.close();
await driver.close();
await db.close();
await engine.stop();
