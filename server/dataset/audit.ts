import type { Database } from '../graph/connect.ts';
import { statement, statementsIn } from '../graph/statements.ts';

/** A rule of docs/model.md that something in the database breaks. */
export interface Finding {
  rule: string;
  id: string;
  detail: string;
}

/**
 * Asks for whatever breaks a rule that Neo4j Community cannot enforce.
 * @returns nothing where the dataset keeps all of them
 */
export async function audit(db: Database, dataset: string): Promise<Finding[]> {
  const found: Finding[] = [];
  // Not as a read: the time limit is for what people wait for, and a large dataset takes longer.
  for (const name of statementsIn('audit'))
    for (const row of await db.write((run) => run(statement(name), { dataset })))
      found.push({ rule: name.replace('audit/', ''), id: String(row['id']), detail: String(row['detail']) });
  return found;
}
