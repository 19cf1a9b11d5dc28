import { EngineError } from '../runtime/errors.ts';
import { join } from 'node:path';
import type { Neo4jAddress } from '../runtime/config.ts';
import { openComposed } from './compose.ts';
import type { Engine, Say } from './engine.ts';
import { findJava } from './java.ts';
import { hasLibraries } from './libraries.ts';
import { openManaged } from './managed.ts';
import { JAVA_VERSIONS } from './release.ts';
import { runProgram } from './run-program.ts';

export interface EngineSettings {
  /** Set: that server, and nothing of ours is started. */
  neo4j: Neo4jAddress | null;
  dataDir: string;
  javaHome: string | undefined;
}

export interface EngineOptions {
  say: Say;
  /** Goes on running when this process ends. */
  keep?: boolean;
  /** A guest uses a Neo4j that runs already, whoever looks after it. */
  guest?: boolean;
  /** Breaks the start off: what was started is ended. */
  signal?: AbortSignal;
}

/**
 * The Neo4j to use: the one named, else a managed one, else that of docker compose.
 * @throws EngineError saying what to install where there is none of the three
 */
export async function openEngine(settings: EngineSettings, options: EngineOptions): Promise<Engine> {
  if (settings.neo4j !== null) return given(settings.neo4j);
  const libDir = join(settings.dataDir, 'lib');
  const java = await findJava(settings.javaHome);
  if (java !== null && JAVA_VERSIONS.includes(java.version) && (hasLibraries(libDir) || (await hasMaven())))
    return openManaged({ ...options, dataDir: settings.dataDir, libDir, java: java.command });
  if (await hasDocker()) return openComposed(settings.dataDir, options);
  throw new EngineError(threeWays(java?.version ?? null));
}

function given(address: Neo4jAddress): Engine {
  return {
    address,
    description: `the Neo4j of NEO4J_URI, ${address.uri}`,
    stop: () => Promise.resolve(),
  };
}

async function hasMaven(): Promise<boolean> {
  return (await runProgram('mvn', ['--version'])).code === 0;
}

/** Is a Docker engine there that answers, and `docker compose` with it? */
export async function hasDocker(): Promise<boolean> {
  const [engine, compose] = await Promise.all([
    runProgram('docker', ['info'], { timeout: 10_000 }),
    runProgram('docker', ['compose', 'version'], { timeout: 10_000 }),
  ]);
  return engine.code === 0 && compose.code === 0;
}

function threeWays(java: number | null): string {
  const found = java === null ? 'No Java was found' : `Java ${java} was found, which Neo4j does not run on`;
  return `Relata needs a Neo4j. Any one of these will do:
  1. Java 17 or 21 and Maven (Debian, Ubuntu: apt install openjdk-17-jre-headless maven; macOS: brew install openjdk@21 maven).
     Relata then fetches, starts and stops Neo4j by itself. ${found}.
  2. Docker with "docker compose", running. Relata then starts Neo4j in a container.
  3. A Neo4j 5 of your own: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.`;
}
