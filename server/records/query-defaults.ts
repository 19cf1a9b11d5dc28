import type { QueryParameter, QueryValue } from '#contract/queries.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import type { WrittenParameter } from './query-files.ts';
import { readVocabularies } from '../network/datasets.ts';
import { statement } from '../graph/statements.ts';

/** What the defaults of the files depend on. */
export interface Standing {
  /** "most tied" and the like: ids and days of this database. */
  named: Readonly<Record<string, string | null>>;
  /** Tie types by their family, of all datasets. */
  families: ReadonlyMap<string, readonly string[]>;
}

/** @throws AppError unavailable | timeout */
export async function readStanding(db: Database): Promise<Standing> {
  const [rows, vocabularies] = await Promise.all([
    db.read<Record<string, string | null>>(statement('records/defaults')),
    readVocabularies(db),
  ]);
  return { named: rows[0] ?? {}, families: familiesOf(vocabularies.map(({ vocabulary }) => vocabulary)) };
}

function familiesOf(vocabularies: readonly Vocabulary[]): Map<string, string[]> {
  const families = new Map<string, Set<string>>();
  for (const { name, family } of vocabularies.flatMap(({ tieTypes }) => tieTypes))
    families.set(family, (families.get(family) ?? new Set()).add(name));
  return new Map(Array.from(families, ([family, names]) => [family, [...names].toSorted()]));
}

/** A parameter with the default that it has in this database. */
export function withDefault({ written, ...parameter }: WrittenParameter, standing: Standing): QueryParameter {
  return { ...parameter, default: valueOf(parameter.type, written, standing) };
}

function valueOf(type: QueryParameter['type'], written: string, standing: Standing): QueryValue {
  if (written === 'none') return null;
  if (type === 'number') return Number(written);
  if (type === 'yes/no') return written === 'yes';
  if (type === 'tie types') return typesIn(written, standing);
  if (type === 'text') return written;
  return standing.named[written] ?? null;
}

/** `all`, `DETAINED, RELEASED` or `family coercion, conflict` */
function typesIn(written: string, { families }: Standing): string[] {
  if (written === 'all') return [];
  const names = written.replace(/^family /, '').split(', ');
  if (!written.startsWith('family ')) return names;
  const types = names.flatMap((name) => families.get(name) ?? []);
  // No type at all would mean every type.
  return types.length > 0 ? types : ['NONE'];
}
