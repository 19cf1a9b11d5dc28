import type { ConsoleError, ConsoleErrorCode, ConsolePosition } from '#contract/console.ts';

/** Why a query is not run, or did not come to its end; shown to whoever asked, so it never carries what is stored. */
export class Refusal extends Error {
  readonly code: ConsoleErrorCode;
  /** In the text that was lexed, from 0; `end` null where only the beginning is known. */
  readonly at: { start: number; end: number | null } | null;

  constructor(
    code: ConsoleErrorCode,
    message: string,
    at: { start: number; end: number | null } | null = null,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.at = at;
  }
}

/** As the contract tells it. @param original where a position of the lexed text lies in the text that was sent */
export function toConsoleError(refusal: Refusal, text: string, original = (at: number) => at): ConsoleError {
  const { code, message, at } = refusal;
  if (at === null) return { code, message, position: null };
  const end = at.end === null ? null : original(at.end);
  return { code, message, position: positionOf(text, original(at.start), end) };
}

export function positionOf(text: string, start: number, end: number | null): ConsolePosition {
  const offset = Math.min(Math.max(start, 0), text.length);
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    offset,
    length: end === null ? null : Math.max(end - offset, 1),
  };
}
