import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { homeOf } from '../../server/engine/home.ts';
import { identify, isAlive } from '../../server/engine/processes.ts';
import { stopManaged } from '../../server/engine/managed.ts';
import { NEO4J_VERSION } from '../../server/engine/release.ts';
import { readState } from '../../server/engine/state.ts';
import { connect, type Row } from '../../server/graph/connect.ts';
import { dataFolder, openTestEngine, until } from '../support/engine.ts';

async function ask(address: Neo4jAddress, text: string): Promise<Row[]> {
  const db = connect(address);
  try {
    return await db.command(text);
  } finally {
    await db.close();
  }
}

const nodes = (address: Neo4jAddress): Promise<Row[]> => ask(address, 'MATCH (n:Kept) RETURN n.name AS name');

test('has a password of its own, comes back by itself from a kill -9, and goes to a newer Neo4j, never an older', async () => {
  const dataDir = dataFolder();
  const home = homeOf(dataDir);
  const { engine, said, state } = await openTestEngine(dataDir);
  expect(statSync(home.password).mode & 0o777).toBe(0o600);
  expect(readFileSync(home.password, 'utf8').trim()).toBe(engine.address.password);
  expect(engine.address.password.length).toBeGreaterThan(20);
  expect(engine.address.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
  await ask(engine.address, "CREATE (:Kept {name: 'Harun'})");

  process.kill(state.pid, 'SIGKILL');
  await until('Neo4j to be back', () => said.includes('Neo4j is back.'));
  expect(readState(home)?.pid).not.toBe(state.pid);
  expect(await nodes(engine.address)).toEqual([{ name: 'Harun' }]);

  const revived = readState(home);
  await engine.stop();
  expect(revived === null || isAlive(revived)).toBe(false);
  expect(existsSync(join(dataDir, 'relata.lock'))).toBe(false);

  writeFileSync(home.version, '5.99.0\n');
  await expect(openTestEngine(dataDir)).rejects.toThrow(/5\.99\.0.*RELATA_DATA/);
  writeFileSync(home.version, '5.26.1\n');
  const upgraded = await openTestEngine(dataDir);
  const folder = upgraded.said.join('\n').match(/goes to (\S+) first/)?.[1] ?? '';
  expect(existsSync(join(folder, 'neo4j.dump'))).toBe(true);
  expect(readFileSync(home.version, 'utf8').trim()).toBe(NEO4J_VERSION);
  expect(await nodes(upgraded.engine.address)).toEqual([{ name: 'Harun' }]);
  await upgraded.engine.stop();
});

test('takes over what a killed program left, and another port where its own is taken', async () => {
  const dataDir = dataFolder();
  const first = await openTestEngine(dataDir, { keep: true });
  await ask(first.engine.address, "CREATE (:Kept {name: 'Selma'})");
  await first.engine.stop();
  expect(isAlive(first.state)).toBe(true);

  const adopted = await openTestEngine(dataDir);
  expect(adopted.state.pid).toBe(first.state.pid);
  await adopted.engine.stop();

  process.kill(first.state.pid, 'SIGKILL');
  await until('it to be gone', () => !isAlive(first.state));
  // The system may keep the port of a killed program for a moment.
  const squatter = createServer();
  onTestFinished(() => void squatter.close());
  await expect.poll(() => listens(squatter, first.state.port)).toBe(true);
  const moved = await openTestEngine(dataDir);
  expect(moved.state.port).not.toBe(first.state.port);
  expect(await nodes(moved.engine.address)).toEqual([{ name: 'Selma' }]);
  await moved.engine.stop();
});

test('two run side by side, each with data of its own; a folder has one keeper', async () => {
  const [left, right] = [dataFolder(), dataFolder()];
  const [one, two] = await Promise.all([openTestEngine(left), openTestEngine(right)]);
  expect(one.engine.address.uri).not.toBe(two.engine.address.uri);
  await ask(one.engine.address, "CREATE (:Kept {name: 'one'})");
  expect(await nodes(two.engine.address)).toEqual([]);

  await expect(openTestEngine(left)).rejects.toThrow(/process \d+.*set RELATA_DATA/);
  await expect(stopManaged(left)).rejects.toThrow(/process \d+.*Ctrl\+C/);
  const guest = await openTestEngine(left, { guest: true });
  expect(await nodes(guest.engine.address)).toEqual([{ name: 'one' }]);
  await guest.engine.stop();
  expect(isAlive(one.state)).toBe(true);

  // LOAD CSV reads no file of this machine, and calls no address.
  await expect(ask(one.engine.address, "LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l")).rejects.toThrow(
    /Cannot load from URL|not allowed|disabled/i,
  );
  await expect(ask(one.engine.address, "LOAD CSV FROM 'http://127.0.0.1:1/x' AS l RETURN l")).rejects.toThrow(
    /blocked/i,
  );
  await Promise.all([one.engine.stop(), two.engine.stop()]);
});

test('a stale state and a stale lock stand in nobody’s way; a lost password is said', async () => {
  const dataDir = dataFolder();
  const home = homeOf(dataDir);
  const me = identify(process.pid);
  writeFileSync(join(dataDir, 'relata.lock'), JSON.stringify({ pid: me?.pid, began: 'another boot' }));
  writeFileSync(home.state, '{"pid": 1, "beg');
  const { engine } = await openTestEngine(dataDir);
  await engine.stop();
  rmSync(home.password);
  await expect(openTestEngine(dataDir)).rejects.toThrow(/its password file .* cannot be read/);
});

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
}
