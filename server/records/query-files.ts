import {
  ENDINGS,
  QueryParameterType,
  QueryShows,
  type QueryColumn,
  type QueryParameter,
} from '#contract/queries.ts';
import { statement, statementsIn } from '../graph/statements.ts';

/** The groups in which saved queries are shown, in this order. */
export const GROUPS = [
  'who is tied to whom',
  'detention and exchange',
  'council and leadership',
  'allegiance and splits',
  'sources and disputes',
  'time',
  'brokers and paths',
  'data quality',
] as const;

/** A parameter whose default is still as it is written: it may depend on what the database holds. */
export type WrittenParameter = Omit<QueryParameter, 'default'> & { written: string };

export interface QueryFile {
  id: string;
  title: string;
  question: string;
  group: (typeof GROUPS)[number];
  shows: QueryShows;
  parameters: WrittenParameter[];
  columns: QueryColumn[];
  text: string;
}

/** Every file of `cypher/saved-queries`, group by group. Its form is described in docs/queries.md. */
export const queryFiles: readonly QueryFile[] = statementsIn('saved-queries')
  .map((name) => parseQueryFile(name.slice('saved-queries/'.length), statement(name)))
  .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || (a.title < b.title ? -1 : 1));

/** @throws Error where the header is not as docs/queries.md has it: a mistake of ours, seen at start */
export function parseQueryFile(id: string, content: string): QueryFile {
  const lines = content.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('// '));
  const [question = '', ...rest] = lines.slice(0, end).map((line) => line.slice(3));
  if (!/^[A-Z].*\?$/.test(question)) throw wrong(id, 'the first line is no question');
  const header = { id, question, text: lines.slice(end).join('\n').trim() };
  const told = Object.fromEntries(['title', 'group', 'shows'].map((key) => [key, valueOf(id, rest, key)]));
  const known = rest.filter((line) => /^(title: |group: |shows: |\$|-> )/.test(line));
  if (known.length < rest.length) throw wrong(id, 'it has a line that is none of those known');
  const parsed = {
    ...header,
    title: told['title'] ?? '',
    group: oneOf(id, GROUPS, told['group']),
    shows: oneOf(id, QueryShows.options, told['shows']),
    parameters: rest.filter((line) => line.startsWith('$')).map((line) => parameterIn(id, line)),
    columns: rest.filter((line) => line.startsWith('-> ')).map((line) => columnIn(id, line)),
  };
  checkParameters(parsed);
  return parsed;
}

function valueOf(id: string, lines: readonly string[], key: string): string {
  const found = lines.filter((line) => line.startsWith(`${key}: `));
  if (found.length !== 1) throw wrong(id, `it says "${key}:" ${found.length} times`);
  return found.join('').slice(key.length + 2);
}

function oneOf<T extends string>(id: string, all: readonly T[], value: string | undefined): T {
  const found = all.find((each) => each === value);
  if (found === undefined) throw wrong(id, `"${value}" is none of ${all.join(', ')}`);
  return found;
}

/** `$actor: actor = most tied; whose ties` */
function parameterIn(id: string, line: string): WrittenParameter {
  const found = /^\$([a-z]\w*): ([a-z/ ]+) = ([^;]+); (\S.*)$/.exec(line);
  if (found === null) throw wrong(id, `"${line}" is no parameter`);
  const [, name = '', type, written = '', label = ''] = found;
  return { name, type: oneOf(id, QueryParameterType.options, type), label, written };
}

/** `-> held: who was held` */
function columnIn(id: string, line: string): QueryColumn {
  const found = /^-> ([a-z][a-z ]*): (\S.*)$/.exec(line);
  if (found === null) throw wrong(id, `"${line}" is no column`);
  return { name: found[1] ?? '', says: found[2] ?? '' };
}

function checkParameters({ id, parameters, columns, text }: QueryFile): void {
  const named = new Set([...text.matchAll(/\$([a-z]\w*)/g)].map(([, name = '']) => name));
  const used = [...named].filter((name) => name !== ENDINGS).toSorted();
  const declared = parameters.map(({ name }) => name).toSorted();
  if (used.join() !== declared.join())
    throw wrong(id, `it declares ${declared.join(', ')} and uses ${used.join(', ')}`);
  if (columns.length === 0) throw wrong(id, 'it does not say what comes back');
}

function wrong(id: string, what: string): Error {
  return new Error(`cypher/saved-queries/${id}.cypher: ${what}`);
}
