import { ConfigError } from './errors.ts';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Neo4jAddress {
  uri: string;
  username: string;
  password: string;
  database: string;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const NEO4J_URI = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+$/;

/** An empty value is none: `PORT= npm start` takes the default. */
const setting = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const Folders = z
  .string()
  .refine((list) => foldersIn(list).every((f) => existsSync(f)), 'there is no such folder');

const Environment = z
  .object({
    PORT: setting(z.coerce.number('a number from 0 to 65535').int().min(0).max(65_535).default(3000)),
    HOST: setting(
      z
        .string()
        .regex(/^[\w.:-]+$/, 'a host name or address')
        .default('127.0.0.1'),
    ),
    NEO4J_URI: setting(
      z.string().regex(NEO4J_URI, 'an address such as neo4j://localhost:7687 or neo4j+s://host').optional(),
    ),
    NEO4J_USERNAME: setting(z.string().default('neo4j')),
    NEO4J_PASSWORD: setting(z.string().optional()),
    NEO4J_DATABASE: setting(z.string().default('neo4j')),
    RELATA_DATA: setting(z.string().default('.relata')),
    RELATA_DOCUMENTS: setting(Folders.optional()),
    RELATA_HOUSES: setting(Folders.optional()),
    RELATA_TOKEN: setting(z.string().min(8, 'a token of eight characters or more').optional()),
    LOG_LEVEL: setting(z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('warn')),
    JAVA_HOME: setting(z.string().optional()),
  })
  .refine((env) => env.NEO4J_URI === undefined || env.NEO4J_PASSWORD !== undefined, {
    path: ['NEO4J_PASSWORD'],
    error: 'needed, since NEO4J_URI is set',
  })
  .refine((env) => LOOPBACK.includes(env.HOST) || env.RELATA_TOKEN !== undefined, {
    path: ['RELATA_TOKEN'],
    error: 'needed, since HOST opens the program to other machines: a secret of eight characters or more',
  });

export interface Config {
  port: number;
  host: string;
  token: string | null;
  logLevel: string;
  /** The server that NEO4J_URI names; null where Relata sees to one itself. */
  neo4j: Neo4jAddress | null;
  dataDir: string;
  /** Folders with texts of documents. */
  documents: readonly string[];
  /** Folders with house styles of briefings. */
  houses: readonly string[];
  javaHome: string | undefined;
}

/**
 * Reads the settings, once, from the environment. Relative folders are taken from the project’s.
 * @throws ConfigError naming every wrong setting
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const { success, data, error } = Environment.safeParse(env);
  if (!success)
    throw new ConfigError(
      error.issues
        .map((issue) => `${issue.path.join('.')}: ${issue.message}${given(env, issue.path[0])}`)
        .join('\n'),
    );
  return {
    port: data.PORT,
    host: data.HOST,
    token: data.RELATA_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    neo4j: addressOf(data),
    dataDir: inProject(data.RELATA_DATA),
    documents: foldersIn(data.RELATA_DOCUMENTS ?? ''),
    houses: foldersIn(data.RELATA_HOUSES ?? ''),
    javaHome: data.JAVA_HOME,
  };
}

/** What was given, in the message, but for secrets. */
function given(env: Record<string, string | undefined>, name: PropertyKey | undefined): string {
  const value = env[String(name)];
  const secret = name === 'RELATA_TOKEN' || name === 'NEO4J_PASSWORD';
  return value === undefined || secret ? '' : ` (given: ${JSON.stringify(value)})`;
}

function addressOf(env: z.infer<typeof Environment>): Neo4jAddress | null {
  if (env.NEO4J_URI === undefined) return null;
  return {
    uri: env.NEO4J_URI,
    username: env.NEO4J_USERNAME,
    password: env.NEO4J_PASSWORD ?? '',
    database: env.NEO4J_DATABASE,
  };
}

function foldersIn(list: string): string[] {
  return list
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map(inProject);
}

function inProject(folder: string): string {
  return isAbsolute(folder) ? folder : join(PROJECT, folder);
}
