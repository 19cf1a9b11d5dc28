import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openComposed } from '../../server/engine/compose.ts';
import { freePort } from '../../server/engine/ports.ts';
import { hasDocker } from '../../server/engine/resolve.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { connect, type Row } from '../../server/graph/connect.ts';
import { dataFolder } from '../support/engine.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const COMPOSED = ['docker-compose.yml', 'Dockerfile', '.dockerignore', 'package.json', 'package-lock.json'];
const SOURCES = ['tsconfig.json', 'server', 'client', 'cypher', 'data'];
const TOKEN = 'opensesame';

async function ask(address: Neo4jAddress, text: string): Promise<Row[]> {
  const db = connect(address);
  try {
    return await db.command(text);
  } finally {
    await db.close();
  }
}

test('docker compose keeps a database in a volume, reached with a password of its own', async (context) => {
  if (!(await hasDocker())) context.skip('no Docker engine answers');
  const dataDir = dataFolder();
  const first = await openComposed(dataDir, { say: () => undefined });
  onTestFinished(async () => {
    const label = `label=com.docker.compose.project=${first.project}`;
    for (const kind of ['container', 'volume', 'network']) {
      const listed = await runProgram('docker', [
        kind,
        'ls',
        ...(kind === 'container' ? ['-a'] : []),
        '-q',
        '--filter',
        label,
      ]);
      for (const id of listed.output.split('\n').filter((line) => line !== ''))
        await runProgram('docker', [kind, 'rm', '-f', id]);
    }
  }, 60_000);
  expect(statSync(join(dataDir, 'compose-password')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, 'compose-password'), 'utf8').trim()).toBe(first.address.password);
  await ask(first.address, "CREATE (:Kept {name: 'Harun'})");
  await first.stop();
  await expect(ask(first.address, 'RETURN 1')).rejects.toThrow('cannot be reached');

  const again = await openComposed(dataDir, { say: () => undefined });
  expect(await ask(again.address, 'MATCH (n:Kept) RETURN n.name AS name')).toEqual([{ name: 'Harun' }]);
  await again.stop();
});

test('docker compose up gives a page to sign in to, and briefings; after a restart, too', async (context) => {
  if (!(await hasDocker())) context.skip('no Docker engine answers');
  const folder = dataFolder();
  const port = await freePort(3000);
  const page = `http://127.0.0.1:${port}`;
  const project = `relata-test-${port}`;
  for (const part of [...COMPOSED, ...SOURCES])
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  const example = readFileSync(join(PROJECT, '.env.example'), 'utf8');
  const settings = example.replace('RELATA_TOKEN=', `RELATA_TOKEN=${TOKEN}`);
  const ports = `PORT=${port}\nNEO4J_PORT=${await freePort(7687)}`;
  writeFileSync(
    join(folder, '.env'),
    `${settings}\n${ports}\nLOG_LEVEL=warn\nCOMPOSE_PROJECT_NAME=${project}\n`,
  );
  const compose = composeIn(folder);
  onTestFinished(async () => {
    const env = { RELATA_TOKEN: TOKEN, COMPOSE_PROJECT_NAME: project };
    const down = ['compose', 'down', '--volumes', '--rmi', 'local'];
    await runProgram('docker', down, { cwd: folder, env });
  }, 300_000);

  const readyOrLog = async () => ((await isReady(page)) ? 'ready' : await compose('logs', '--tail', '20'));
  for (const start of ['up --build --detach', 'restart neo4j', 'restart relata']) {
    await compose(...start.split(' '));
    await expect.poll(readyOrLog, { interval: 2000, timeout: 600_000 }).toBe('ready');
    await checkPage(page);
  }
  expect(await compose('ps')).toContain(`${project}-relata-1`);
  expect(await compose('logs', 'relata')).toContain('Relata is ready');

  // Without a secret nothing is started. What runs is seen and ended all the same.
  rmSync(join(folder, '.env'));
  await expect(compose('up', '--detach')).rejects.toThrow('Set RELATA_TOKEN in .env');
  expect(await compose('-p', project, 'ps')).toContain(`${project}-relata-1`);
  expect(await compose('-p', project, 'logs', 'relata')).toContain('Relata is ready');
  await compose('-p', project, 'down');
  expect(await isReady(page)).toBe(false);
}, 1_800_000);

/** Runs docker compose with the settings of the folder's .env and no others; gives what it printed. */
function composeIn(folder: string): (...args: string[]) => Promise<string> {
  const { PATH, HOME, DOCKER_HOST } = process.env;
  const options = { cwd: folder, env: { PATH, HOME, DOCKER_HOST }, maxBuffer: 100_000_000 };
  return async (...args) => (await promisify(execFile)('docker', ['compose', ...args], options)).stdout;
}

async function isReady(page: string): Promise<boolean> {
  return await fetch(`${page}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Signs in as the page's form does, opens the page, and takes a briefing away as a PDF. */
async function checkPage(page: string): Promise<void> {
  const refused = await fetch(page, { headers: { accept: 'text/html' } });
  expect(refused.url).toBe(`${page}/sign-in`);
  const body = new URLSearchParams({ token: TOKEN });
  const signedIn = await fetch(`${page}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const opened = await fetch(page, { headers: { accept: 'text/html', cookie } });
  expect(await opened.text()).toContain('<div id="page">');
  // A busy machine may take longer than one request waits for the database.
  await expect.poll(() => briefingOf(page), { interval: 2000, timeout: 300_000 }).toMatch(/^%PDF-/);
}

async function briefingOf(page: string): Promise<string> {
  const briefing = await fetch(`${page}/api/v1/briefings/file/pdf`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'network', title: 'All', question: 'Who?', by: 'A', about: {} }),
  });
  return (await briefing.text()).slice(0, 500);
}
