import type { z } from 'zod';

/** What is wrong with a file, where, and what to do: for people who did not write it by hand, and for those who did. */
export interface FileFault {
  what: string;
  where: string | null;
  mend: string;
}

export type ReadFile<T> = { content: T; faults: [] } | { content: null; faults: readonly FileFault[] };

const MOST = 5;

function unlike(content: unknown, format: string, version: number): FileFault | null {
  const told: { format?: unknown; version?: unknown } =
    typeof content === 'object' && content !== null ? content : {};
  if (told.format !== format) {
    const is =
      typeof told.format === 'string'
        ? `says that it is “${told.format.slice(0, 40)}”`
        : 'does not say what it is';
    return {
      what: `This file ${is}, and not “${format}”.`,
      where: 'format',
      mend: 'Choose a file that Relata exported here.',
    };
  }
  if (told.version !== version)
    return {
      what: `It has the form ${String(told.version)}, and this Relata reads the form ${version}.`,
      where: 'version',
      mend: 'Open it with the Relata that wrote it, or update this one.',
    };
  return null;
}

/** Reads a JSON file of a known format, or says all that is wrong with it. */
export function readJsonFile<S extends z.ZodType>(
  text: string,
  schema: S,
  format: string,
  version: number,
): ReadFile<z.infer<S>> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message.slice(0, 120)})` : '';
    const mend = 'If it was edited by hand, look for a missing comma or quote; else export it again.';
    return { content: null, faults: [{ what: `This is no JSON${why}.`, where: null, mend }] };
  }
  const other = unlike(content, format, version);
  if (other !== null) return { content: null, faults: [other] };
  const read = schema.safeParse(content);
  if (read.success) return { content: read.data, faults: [] };
  return {
    content: null,
    faults: read.error.issues.slice(0, MOST).map(({ path, message }) => ({
      what: `${message}.`,
      where: path.join('.') || null,
      mend: 'Put it right in the file, or export it again.',
    })),
  };
}
