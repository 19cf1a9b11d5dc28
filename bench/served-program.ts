import type { Neo4jAddress } from '../server/runtime/config.ts';
import { pino } from 'pino';
import { createApp } from '../server/app.ts';
import { housesIn } from '../server/briefing/houses/houses.ts';
import { connect } from '../server/graph/connect.ts';
import { drain, listen, urlOf } from '../server/listen.ts';
import { textsIn } from '../server/documents/texts.ts';

/** Started by bench/served.ts: says where it listens, and ends when nobody holds its input open any more. */
const HOST = '127.0.0.1';
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by served.ts
const address = JSON.parse(process.env['BENCH_NEO4J'] ?? '') as Neo4jAddress;
const db = connect(address, { readTimeout: 60_000 });
const app = createApp({
  houses: housesIn([]),
  db,
  texts: textsIn([]),
  settings: { token: null, host: HOST, requestsPerMinute: 10_000_000 },
  log: pino({ level: 'warn' }),
  pageDir: '/nowhere',
});
const server = await listen(app, HOST, 0);
// While the other way is measured, whoever asks keeps its connection.
server.keepAliveTimeout = 600_000;
process.stdout.write(`${urlOf(server, HOST).replace(/\/$/, '')}\n`);
process.stdin.resume().once('end', () => {
  void drain(server)
    .then(() => db.close())
    .then(() => process.exit(0));
});
