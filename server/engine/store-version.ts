import { EngineError } from '../runtime/errors.ts';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from './engine.ts';
import { admin, type Home, type Java } from './home.ts';
import { compareVersions, NEO4J_VERSION } from './release.ts';

/**
 * Neo4j upgrades a store by starting on it and never goes back: so a newer Neo4j of ours first puts a copy aside, and
 * an older one stays away.
 * @throws EngineError where the store was written by a newer Neo4j than ours
 */
export async function guardStore(home: Home, java: Java, say: Say): Promise<void> {
  if (!existsSync(home.version)) return;
  const wrote = (await readFile(home.version, 'utf8')).trim();
  const order = compareVersions(wrote, NEO4J_VERSION);
  if (order > 0)
    throw new EngineError(
      `The database in ${home.neo4j} was last written by Neo4j ${wrote}; this Relata brings ${NEO4J_VERSION}, which cannot read it. Use the newer Relata, or another folder with RELATA_DATA.`,
    );
  if (order < 0) await backUp(home, java, wrote, say);
}

async function backUp(home: Home, java: Java, wrote: string, say: Say): Promise<void> {
  const folder = join(home.backups, `neo4j-${wrote}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  say(`Neo4j goes from ${wrote} to ${NEO4J_VERSION}; a copy of the database goes to ${folder} first.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const database of ['neo4j', 'system'])
    await admin(home, java, ['database', 'dump', database, `--to-path=${folder}`]);
}

export async function noteVersion(home: Home): Promise<void> {
  await writeFile(home.version, `${NEO4J_VERSION}\n`);
}
