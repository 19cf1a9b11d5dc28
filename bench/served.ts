import type { Neo4jAddress } from '../server/runtime/config.ts';
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('served-program.ts', import.meta.url));

export interface Served {
  /** Asks for a path and reads the answer, as a program does that uses the API. */
  get(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * The application in a process of its own, as it runs in earnest: what asks and measures takes no time from it.
 * @param connections kept open, so many may ask at a time
 */
export async function serve(address: Neo4jAddress, connections = 1): Promise<Served> {
  const program = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, BENCH_NEO4J: JSON.stringify(address) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    program.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    program.once('close', () => reject(new Error('the application ended before it listened')));
  });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    get: (path) => get(agent, url + path),
    close: async () => {
      agent.destroy();
      program.stdin.end();
      await ended;
    },
  };
}

function get(agent: Agent, url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${url} answered ${response.statusCode}: ${text}`));
      });
    })
      .on('error', reject)
      .end();
  });
}
