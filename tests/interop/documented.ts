import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('../../docs/cypher.md', import.meta.url), 'utf8');

/** The block of docs/cypher.md that a language and a word within tell apart, for this database. */
export function documented(language: string, word: string, { uri }: Neo4jAddress): string {
  const blocks = [...PAGE.matchAll(/^```(\w+)\n([^`]*)```/gm)];
  const found = blocks.find(([, of, text]) => of === language && text?.includes(word));
  if (found === undefined) throw new Error(`docs/cypher.md has no ${language} with ${word}`);
  return (found[2] ?? '').replaceAll('bolt://127.0.0.1:7687', uri);
}
