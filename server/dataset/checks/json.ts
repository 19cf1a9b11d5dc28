import type { z } from 'zod';
import type { Fault } from '../tables/faults.ts';
import { jsonLines } from '../tables/json-lines.ts';
import type { JsonFile } from '../tables/read.ts';
import { unseen } from './characters.ts';

/** Something wrong at a path of a JSON file. */
export type JsonProblem = (problem: {
  file: JsonFile;
  path: string;
  message: string;
  mend: string;
  severity?: Fault['severity'];
}) => void;

/** Adds problems to the faults with the line on which their path stands. */
export function jsonProblems(texts: Readonly<Record<JsonFile, string | null>>, faults: Fault[]): JsonProblem {
  const lines = new Map<JsonFile, Map<string, number>>();
  return ({ file, path, message, mend, severity = 'error' }) => {
    if (!lines.has(file)) lines.set(file, linesOf(texts[file] ?? ''));
    faults.push({
      severity,
      file,
      line: nearest(lines.get(file), path),
      column: path === '' ? null : path,
      message,
      mend,
    });
  };
}

/** Parses a JSON file by a schema, telling every fault. @returns null where it has any, or is missing */
export function readJson<S extends z.ZodType>(
  file: JsonFile,
  text: string | null,
  schema: S,
  problem: JsonProblem,
  prepare: (value: unknown) => unknown = (value) => value,
): z.output<S> | null {
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    problem({
      file,
      path: '',
      message: `This is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'An editor that knows JSON shows the place: often a comma too many or too few.',
    });
    return null;
  }
  tellUnseen(value, '', (path, fault) => problem({ file, path, ...fault }));
  const parsed = schema.safeParse(prepare(value));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problem({
      file,
      path: issue.path.join('.'),
      message: issue.message,
      mend: 'docs/dataset-format.md says what stands here.',
    });
  return null;
}

function tellUnseen(
  value: unknown,
  path: string,
  tell: (path: string, fault: ReturnType<typeof unseen>[number]) => void,
): void {
  if (typeof value === 'string') for (const fault of unseen(value)) tell(path, fault);
  if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value))
      tellUnseen(member, path === '' ? key : `${path}.${key}`, tell);
}

function linesOf(text: string): Map<string, number> {
  try {
    JSON.parse(text);
    return jsonLines(text);
  } catch {
    return new Map();
  }
}

/** A missing member has no line of its own: the nearest around it is told. */
function nearest(lines: Map<string, number> | undefined, path: string): number | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = lines?.get(at);
    if (line !== undefined) return line;
    if (at === '') return null;
  }
}
