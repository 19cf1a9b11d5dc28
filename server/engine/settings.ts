import { writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { Home } from './home.ts';

const GIB = 2 ** 30;

/** neo4j.conf is ours and written at every start: loopback only, own password, nothing reported, nothing else open. */
export async function writeSettings(home: Home, port: number): Promise<void> {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    // LOAD CSV can neither read files of this machine nor call addresses.
    'server.directories.import': join(home.neo4j, 'import'),
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    // What Neo4j brings itself is all that can be called.
    'server.directories.plugins': join(home.neo4j, 'plugins'),
    // One transaction leaves memory for the others; what this does not see, the guard of the console bounds.
    'db.memory.transaction.max': `${Math.round(heapMegabytes() / 2)}m`,
    // Nobody but us is connected, so nothing is to be waited for when it ends: 10 seconds become one.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.server.bolt.connection_shutdown_wait_time': '1s',
    'server.memory.pagecache.size': '256m',
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '64m',
    'db.tx_log.rotation.retention_policy': '2 files',
  };
  const text = Object.entries(settings).map(([name, value]) => `${name}=${value.replaceAll('\\', '/')}\n`);
  await writeFile(join(home.neo4j, 'conf', 'neo4j.conf'), text.join(''));
}

/** A sixth of the machine, between one and four GiB; Neo4j’s start script would set it, and we do without the script. */
export function heapOptions(memory = totalmem()): string[] {
  return ['-Xms256m', `-Xmx${heapMegabytes(memory)}m`];
}

function heapMegabytes(memory = totalmem()): number {
  return Math.round(Math.min(Math.max(memory / 6, GIB), 4 * GIB) / 2 ** 20);
}
