import { TieTypeName, type Vocabulary } from '#contract/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import { statement, statementsIn } from '../graph/statements.ts';

/** Constraints and indexes that are not there yet. Schema cannot be changed in the transaction that writes data. */
export async function ensureSchema(db: Database, vocabulary?: Vocabulary): Promise<void> {
  const types = [...(vocabulary?.tieTypes.map(({ name }) => name) ?? []), 'PARTICIPATED_IN'];
  const wanted = [...types.map(forType), ...statementsIn('schema').map(statement)];
  const [found] = await db.command(statement('load/index-names'));
  const there = new Set(Array.isArray(found?.['names']) ? found['names'].map(String) : []);
  const missing = wanted.filter((text) => !there.has(nameIn(text)));
  for (const text of missing) await db.command(text);
  if (missing.length > 0) await db.command(statement('load/await-indexes'));
}

/** The one statement that is put together: Cypher takes no parameter for a type in a schema statement. */
function forType(type: string): string {
  return statement('load/tie-type-index').replaceAll('TIE_TYPE', TieTypeName.parse(type));
}

function nameIn(text: string): string {
  return /^CREATE (?:FULLTEXT )?(?:CONSTRAINT|INDEX) (\w+) /m.exec(text)?.[1] ?? '';
}
