import type {
  ConsoleAnswer,
  ConsoleCancelled,
  ConsoleCheck,
  ConsoleError,
  ConsoleLine,
  ConsoleQuestion,
} from '#contract/console.ts';
import type { Database } from '../graph/connect.ts';
import { openDesk } from './desk.ts';
import { refusalOf } from './messages.ts';
import { Refusal, toConsoleError } from './guard/refusal.ts';
import { answerQuestion, askedOf, planFor } from './run.ts';
import { readSchema } from './schema.ts';
import type { Say } from './stream.ts';

export type Console = ReturnType<typeof createConsole>;

/** The analysts’ own questions to the database: read, never write, and never without an end. */
export function createConsole(db: Database) {
  const desk = openDesk(db);
  const run = async (question: ConsoleQuestion, say: Say, signal: AbortSignal): Promise<void> => {
    try {
      await desk.take(
        'query',
        question.text,
        (ticket) => answerQuestion(db, desk, ticket, question, say),
        signal,
      );
    } catch (error) {
      await say({ kind: 'error', error: toConsoleError(refusalOf(error), question.text), rows: 0 });
    }
  };
  return {
    /** Line by line; whatever goes wrong is the last line. */
    run,
    /** The same at once. @returns the error where there is one */
    query: async (question: ConsoleQuestion, signal: AbortSignal): Promise<ConsoleAnswer | ConsoleError> => {
      const lines: ConsoleLine[] = [];
      await run(question, async (line) => void lines.push(line), signal);
      return collected(lines);
    },
    check: (
      question: Pick<ConsoleQuestion, 'text' | 'parameters'>,
      signal: AbortSignal,
    ): Promise<ConsoleCheck> =>
      desk
        .take(
          'check',
          question.text,
          async (ticket) => {
            const { columns, notices } = await planFor(desk, ticket, askedOf(db, ticket, question));
            return { error: null, columns, notices };
          },
          signal,
        )
        .catch((error: unknown) => ({
          error: toConsoleError(refusalOf(error), question.text),
          columns: [],
          notices: [],
        })),
    cancel: async (queryId: string): Promise<ConsoleCancelled> => {
      const ticket = desk.find(queryId);
      if (ticket === undefined) return { queryId, outcome: 'unknown' };
      const outcome = await ticket.cancel();
      // The editor has the same text planned while it runs: only without that does Neo4j no longer work on it.
      await Promise.all(desk.checksOf(ticket.text).map((check) => check.cancel()));
      return { queryId, outcome };
    },
    schema: () => readSchema(db),
  };
}

function collected(lines: readonly ConsoleLine[]): ConsoleAnswer | ConsoleError {
  const answer: ConsoleAnswer = { queryId: '', columns: [], rows: [], summary: NONE };
  for (const line of lines) {
    if (line.kind === 'error') return line.error;
    if (line.kind === 'begin') answer.queryId = line.queryId;
    if (line.kind === 'columns') answer.columns = line.columns;
    if (line.kind === 'row') answer.rows.push(line.values);
    if (line.kind === 'end') return { ...answer, summary: line.summary };
  }
  return toConsoleError(new Refusal('internal', 'The answer came to no end.'), '');
}

const NONE: ConsoleAnswer['summary'] = {
  rows: 0,
  bytes: 0,
  time: { available: null, consumed: null, total: 0 },
  cut: [],
  plan: null,
  notices: [],
};
