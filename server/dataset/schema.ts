import { TieTypeName, type Vocabulary } from '../contract/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import { statement, statementsIn } from '../graph/statements.ts';

/** Constraints and indexes; what is there already stays. Schema cannot be changed in the transaction that writes data. */
export async function ensureSchema(db: Database, vocabulary?: Vocabulary): Promise<void> {
  const types = [...(vocabulary?.tieTypes.map(({ name }) => name) ?? []), 'PARTICIPATED_IN'];
  for (const type of types) await db.command(forType(type));
  for (const name of statementsIn('schema')) await db.command(statement(name));
}

/** The one statement that is put together: Cypher takes no parameter for a type in a schema statement. */
function forType(type: string): string {
  return statement('load/tie-type-index').replaceAll('TIE_TYPE', TieTypeName.parse(type));
}
