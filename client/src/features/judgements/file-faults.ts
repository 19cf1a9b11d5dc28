import type { JudgementFile } from '#contract/judgement.ts';
import type { Problem } from '#contract/problem.ts';

/** What is wrong in a file of judgements: where, what, and how to mend it. */
export interface FileFault {
  where: string;
  what: string;
  mend: string;
}

const KINDS: readonly [RegExp, string][] = [
  [/^body\.(format|version)/, 'Choose a file that was made with Export, of this version of Relata.'],
  [/\.(by|reason)$/, 'Give every judgement the name of who made it, and why.'],
  [/\.(madeAt|at)$/, 'Write the time as 2026-01-31T12:00:00Z.'],
  [/\.id$/, 'Take the id as it was exported, or write a new UUID.'],
  [/Unrecognized key/, 'Take out what the message names.'],
];

const mendOf = (path: string, message: string): string =>
  KINDS.find(([pattern]) => pattern.test(path) || pattern.test(message))?.[1] ??
  'Correct it there, or export the judgements anew.';

/** "body.judgements.3.rank" is "judgement 4, rank". */
function placeOf(path: string): string {
  const [, nth, rest] = /^body\.judgements\.(\d+)\.?(.*)$/.exec(path) ?? [];
  if (nth !== undefined) return [`judgement ${Number(nth) + 1}`, rest].filter(Boolean).join(', ');
  return path === 'body' ? 'the file as a whole' : path.replace(/^body\./, '');
}

export const faultsIn = (errors: NonNullable<Problem['errors']>): FileFault[] =>
  errors.map(({ path, message }) => ({
    where: placeOf(path),
    what: message,
    mend: mendOf(path, message),
  }));

/** Line and column of a place in a text, both from 1. */
function positionOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * A file as it is written: only the server looks at what is in it.
 * @throws FileFault where the text is no JSON object
 */
export function contentOf(text: string): JudgementFile {
  let content: JudgementFile | null = null;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw notJson(text, error instanceof Error ? error.message : '');
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  throw notJson(text, 'It holds no judgements, but something else.');
}

class NotJson extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault.what);
    this.fault = fault;
  }
}

function notJson(text: string, message: string): NotJson {
  const at = /position (\d+)/.exec(message)?.[1];
  const where = at === undefined ? 'the file as a whole' : positionOf(text, Number(at));
  return new NotJson({
    where,
    what: `This is no JSON as Relata writes it. ${message}`.trim(),
    mend: 'Choose a file that was made with Export, or correct it at that place.',
  });
}

/** The fault of a text that could not be read. */
export const faultOf = (error: unknown): FileFault | null => (error instanceof NotJson ? error.fault : null);
