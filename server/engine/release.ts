import { fileURLToPath } from 'node:url';

/** The one Neo4j that we run ourselves. pom.xml names it too; its jars are listed with their SHA-256 beside it. */
export const NEO4J_VERSION = '5.26.30';
export const JAVA_VERSIONS: readonly number[] = [17, 21];

export const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
export const CHECKSUMS = fileURLToPath(new URL(`neo4j-${NEO4J_VERSION}.sha256`, import.meta.url));

export const SERVER_CLASS = 'org.neo4j.server.CommunityEntryPoint';
export const ADMIN_CLASS = 'org.neo4j.server.startup.Neo4jAdminCommand';

/** Neo4j reaches into these packages of Java itself. */
export const ADD_OPENS = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** @returns below zero where `a` is the older, above zero where it is the newer */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
