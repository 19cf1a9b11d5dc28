import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from 'node:http';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, readConfig } from './runtime/config.ts';
import { databaseToCome, loadingFirst, type ToCome } from './database-to-come.ts';
import { ensureLoaded } from './dataset/ensure.ts';
import { upgradeStored } from './dataset/upgrade.ts';
import { progressBar } from './dataset/progress.ts';
import type { Engine } from './engine/engine.ts';
import { leaveNothing } from './engine/leaving.ts';
import { openEngine } from './engine/resolve.ts';
import { AppError, explain } from './runtime/errors.ts';
import { connect, type Database } from './graph/connect.ts';
import { warmUp } from './graph/warm-up.ts';
import { drain, listen, urlOf } from './listen.ts';
import { readViews } from './network/datasets.ts';
import { reached } from './reached.ts';
import { onWishToEnd } from './runtime/signals.ts';
import { housesIn } from './briefing/houses/houses.ts';
import { textsIn } from './documents/texts.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const DATA = join(PROJECT, 'data');
const ARTICLE = join(DATA, 'al-qaeda-iran');
const ended = new AbortController();
/** What is to be ended, in the order of its opening. */
const open: { server?: Server; engine?: Promise<Engine>; databases: Database[] } = { databases: [] };
/** Nobody waits for an answer while the program starts: a busy machine may take its time, in milliseconds. */
const PATIENT = { readTimeout: 600_000 };

// Whatever way the process ends but by kill -9, no Neo4j that it started is left.
process.on('exit', leaveNothing);
onWishToEnd(
  () => void end(0),
  () => process.exit(130),
);
process.on('uncaughtException', (error) => {
  process.stderr.write(`${explain(error)}\n`);
  void end(1);
});

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!ended.signal.aborted) {
    process.stderr.write(`${explain(error)}\n`);
    await end(1);
  }
}

/** Listens first, so that a port in use shows at once and the page can say that the database is on its way. */
async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const texts = textsIn(config.documents, shippedTexts());
  const toCome = databaseToCome();
  const { db } = toCome;
  const settings = { token: config.token, host: config.host };
  const app = createApp({
    db,
    texts,
    houses: housesIn(config.houses),
    settings,
    log,
    pageDir: join(PROJECT, 'dist', 'client'),
  });
  const server = await listen(app, config.host, config.port);
  open.server = server;

  open.engine = openEngine(config, { say, signal: ended.signal });
  const engine = await open.engine;
  say(`Database: ${engine.description}.`);
  const { restart } = engine;
  const database = connect(engine.address, restart === undefined ? {} : { restart });
  const patient = connect(engine.address, PATIENT);
  open.databases.push(database, patient);
  await reached(database, say, ended.signal);
  // Until there is a network to show, whoever asks is told that it is on its way, and how far.
  if ((await readViews(patient)).length > 0) toCome.arrives(database);
  await fill(patient, config, toCome);
  toCome.arrives(database);
  say(`Relata is ready: ${urlOf(server, config.host)}   (Ctrl+C ends it)`);
  // Nobody waits for it, and whoever asks meanwhile is answered all the same.
  warmUp(patient).catch(() => undefined);
}

/** A dataset with faults is not loaded; what the database holds is served all the same. */
async function fill(database: Database, { documents }: Config, { waitsFor }: ToCome): Promise<void> {
  const bar = progressBar(process.stdout);
  let drawn = false;
  const progress = (done: number, total: number): void => {
    drawn = true;
    bar.show(done, total);
    waitsFor(loadingFirst(done, total));
  };
  waitsFor(loadingFirst(0, 0));
  const options = { say, documents, progress, signal: ended.signal };
  await ensureLoaded(database, ARTICLE, options).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    say(error.message);
  });
  await upgradeStored(database, options);
  if (drawn) bar.end();
}

function shippedTexts(): string[] {
  return readdirSync(DATA).map((name) => join(DATA, name, 'texts'));
}

async function end(code: number): Promise<void> {
  if (ended.signal.aborted) return;
  ended.abort();
  if (open.server) await drain(open.server);
  await Promise.all(open.databases.map((database) => database.close()));
  await open.engine?.then((engine) => engine.stop()).catch(() => undefined);
  process.exit(code);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
