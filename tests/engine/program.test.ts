import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { homeOf } from '../../server/engine/home.ts';
import { isAlive } from '../../server/engine/processes.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { isRunning, readState } from '../../server/engine/state.ts';
import { dataFolder, until } from '../support/engine.ts';
import { LIB_DIR } from '../support/test-neo4j.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

interface Program {
  child: ChildProcess;
  said: () => string;
  exit: Promise<number | null>;
}

/** A copy of the server, with the packages that the image has: development packages are not installed. */
const installed = mkdtempSync(join(tmpdir(), 'relata-installed-'));

beforeAll(async () => {
  for (const part of ['package.json', 'package-lock.json', 'server', 'cypher', 'data'])
    cpSync(join(PROJECT, part), join(installed, part), { recursive: true });
  const how = ['--no-save', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { code, output } = await runProgram('npm', ['install', ...how], { cwd: installed });
  if (code !== 0) throw new Error(output);
});

afterAll(() => rmSync(installed, { recursive: true }));

/** Runs the installed copy with these settings and no others. */
function start(settings: Record<string, string>): Program {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings };
  const child = spawn(process.execPath, [join(installed, 'server', 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      text += part.toString();
    });
  return { child, said: () => text, exit: new Promise((resolve) => child.on('close', resolve)) };
}

function folderWithLibraries(): string {
  const dataDir = dataFolder();
  if (existsSync(LIB_DIR)) symlinkSync(LIB_DIR, join(dataDir, 'lib'));
  return dataDir;
}

test('an install without development packages has all that the server imports', async () => {
  const { exit, said } = start({ RELATA_DATA: dataFolder(), PORT: 'eighty' });
  await exit;
  expect(said()).not.toContain('Cannot find package');
  expect(existsSync(join(installed, 'node_modules', 'express'))).toBe(true);
  expect(existsSync(join(installed, 'node_modules', 'vite'))).toBe(false);
});

test('a wrong setting names itself, and nothing is started', async () => {
  const dataDir = dataFolder();
  const { exit, said } = start({ RELATA_DATA: dataDir, PORT: 'eighty', HOST: '0.0.0.0' });
  expect(await exit).toBe(1);
  expect(said()).toContain('PORT: ');
  expect(existsSync(homeOf(dataDir).neo4j)).toBe(false);
});

test.each([
  ['RELATA_DATA', '/dev/null/x', 'RELATA_DATA: the data folder /dev/null/x cannot be made'],
  ['RELATA_DOCUMENTS', '/nowhere', 'RELATA_DOCUMENTS: there is no such folder'],
])('%s with no folder of that name is one line, without a stack', async (name, value, line) => {
  const { exit, said } = start({ RELATA_DATA: dataFolder(), PORT: '0', [name]: value });
  expect(await exit).toBe(1);
  expect(said()).toContain(line);
  expect(said()).not.toContain('    at ');
});

test('a port in use names the setting that changes it, and nothing is started', async () => {
  const dataDir = dataFolder();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { exit, said } = start({ RELATA_DATA: dataDir, PORT: String(port) });
  expect(await exit).toBe(1);
  expect(said()).toContain(`PORT: ${port} is in use`);
  expect(existsSync(homeOf(dataDir).neo4j)).toBe(false);
});

test('Ctrl+C while Neo4j starts leaves nothing; after a kill -9 the next start goes on', async () => {
  const dataDir = folderWithLibraries();
  const home = homeOf(dataDir);
  const settings = { RELATA_DATA: dataDir, PORT: '0' };

  const early = start(settings);
  await until('Neo4j to be started', () => isRunning(readState(home)));
  early.child.kill('SIGINT');
  expect(await early.exit).toBe(0);
  expect(isRunning(readState(home))).toBe(false);

  const killed = start(settings);
  await until('it to be ready', () => killed.said().includes('Relata is ready: http://127.0.0.1:'));
  const left = readState(home);
  killed.child.kill('SIGKILL');
  await killed.exit;
  expect(left !== null && isAlive(left)).toBe(true);

  const next = start(settings);
  await until('it to be ready', () => next.said().includes('Relata is ready'));
  expect(readState(home)?.pid).toBe(left?.pid);
  const [page] = /http:\S+/.exec(next.said()) ?? [];
  expect((await fetch(new URL('/health/ready', page))).status).toBe(200);
  next.child.kill('SIGINT');
  expect(await next.exit).toBe(0);
  expect(isRunning(readState(home))).toBe(false);
  expect(existsSync(join(dataDir, 'relata.lock'))).toBe(false);
});
