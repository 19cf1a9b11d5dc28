import { createServer } from 'node:http';
import type { Server } from 'node:net';
import { pino } from 'pino';
import { createApp, type AppOptions } from '../../server/app.ts';
import { housesIn } from '../../server/briefing/houses/houses.ts';
import type { Database } from '../../server/graph/connect.ts';
import { textsIn } from '../../server/documents/texts.ts';
import { OTHER_HOST } from './chromium.ts';

export interface RunningApp {
  /** for browsers */
  url: string;
  /** Asks for a path; the body is parsed where it is JSON. */
  get(path: string, init?: Init): Promise<Answer>;
  post(path: string, body: unknown, init?: Init): Promise<Answer>;
  close(): Promise<void>;
}

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface StartOptions {
  settings?: Partial<AppOptions['settings']>;
  /** Folders with texts of documents. */
  texts?: readonly string[];
  pageDir?: string;
  /** as other people have it: by a name that is not loopback, over plain http, with a token */
  served?: boolean;
  /** Takes each line of the log. */
  log?: (line: string) => void;
}

/** What opens an application that is served to others. */
export const TOKEN = 'only for these tests';

/** The real application over this database, on a free loopback port. Whoever starts it closes it. */
export async function startApp(db: Database, options: StartOptions = {}): Promise<RunningApp> {
  const app = createApp({
    houses: housesIn([]),
    db,
    texts: textsIn(options.texts ?? []),
    settings: {
      token: options.served === true ? TOKEN : null,
      host: '127.0.0.1',
      requestsPerMinute: 100_000,
      ...options.settings,
    },
    log: pino({}, { write: options.log ?? (() => undefined) }),
    pageDir: options.pageDir ?? '/nowhere',
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const near = `http://127.0.0.1:${portOf(server)}`;
  const pass: Init = options.served === true ? { headers: { authorization: `Bearer ${TOKEN}` } } : {};
  return {
    url: options.served === true ? `http://${OTHER_HOST}:${portOf(server)}` : near,
    get: (path, init = pass) => ask(near + path, init),
    post: (path, body, init = pass) => ask(near + path, posting(body, init)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function posting(body: unknown, init: Init = {}): Init {
  return {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  };
}

async function ask(url: string, init: Init = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const json = /[/+]json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const body: unknown = json ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

/** The port that the system gave to a server. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
