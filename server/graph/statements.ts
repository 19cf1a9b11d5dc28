import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../cypher', import.meta.url));

/**
 * Every statement of the product, read once: `network/neighbours` → its text. Folders under `cypher/` are described in
 * cypher/README.md.
 */
const statements = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cypher'))
    .map((path) => [
      path.replaceAll('\\', '/').replace(/\.cypher$/, ''),
      readFileSync(join(ROOT, path), 'utf8'),
    ]),
);

/** @throws Error where there is no such file: a mistake of ours, seen at start. */
export function statement(name: string): string {
  const text = statements.get(name);
  if (text === undefined) throw new Error(`cypher/${name}.cypher does not exist`);
  return text;
}

/** The names in one folder, in order: `statementsIn('schema')`. */
export function statementsIn(folder: string): string[] {
  return [...statements.keys()].filter((name) => name.startsWith(`${folder}/`)).toSorted();
}
