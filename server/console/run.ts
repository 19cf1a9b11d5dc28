import type { ConsoleLine, ConsoleQuestion, ConsoleSummary } from '#contract/console.ts';
import { ENDINGS } from '#contract/queries.ts';
import type { Session } from 'neo4j-driver';
import type { Database } from '../graph/connect.ts';
import { statement as ours } from '../graph/statements.ts';
import type { Desk, Ticket } from './desk.ts';
import { prepare, type Statement } from './guard/guard.ts';
import { refusalOf } from './messages.ts';
import { toStep } from './plan.ts';
import { type Asked, PLANNING_SECONDS, type PlannedQuery, planQuery } from './planning.ts';
import { Refusal, toConsoleError } from './guard/refusal.ts';
import { cutFor, type Say, type Streamed, streamRows } from './stream.ts';
import { type KnownNode, toParameters } from './values.ts';
import type { FindEnds } from './stream.ts';
import { readEndedTies } from '../lens/outside.ts';
import { inferredEndInWords } from '#words/lens.ts';

/** So often a line says that the query still runs. */
const PROGRESS_EVERY = 1_000;

/** Answers a question line by line. Whatever goes wrong is the last line; nothing is thrown. */
export async function answerQuestion(
  db: Database,
  desk: Desk,
  ticket: Ticket,
  question: ConsoleQuestion,
  say: Say,
): Promise<void> {
  const sent: Streamed = { rows: 0, bytes: 0, cut: [], summary: null };
  const began = performance.now();
  const progress = setInterval(() => {
    void say({ kind: 'progress', rows: sent.rows, milliseconds: performance.now() - began });
  }, PROGRESS_EVERY);
  try {
    await say({ kind: 'begin', queryId: ticket.queryId });
    await say(await answered(db, desk, ticket, question, say, sent, began));
  } catch (error) {
    await say({ kind: 'error', error: toConsoleError(refusalOf(error), question.text), rows: sent.rows });
  } finally {
    clearInterval(progress);
  }
}

async function answered(
  db: Database,
  desk: Desk,
  ticket: Ticket,
  question: ConsoleQuestion,
  say: Say,
  sent: Streamed,
  began: number,
): Promise<ConsoleLine> {
  const asked = await askedOf(db, ticket, question);
  const mode = asked.statement.mode ?? question.mode;
  const planned = await planFor(desk, ticket, asked);
  if (mode !== 'explain') refuseMissing(planned);
  await say({ kind: 'columns', columns: planned.columns });
  if (mode !== 'explain')
    await desk
      .supervise(ticket, question.limits.seconds * 1000, (session) =>
        run(db, session, asked, mode, question, say, sent),
      )
      .catch((error: unknown) => keepWhatCame(error, question, sent));
  return { kind: 'end', summary: summaryOf(planned, sent, performance.now() - began, mode) };
}

/** @throws Refusal before the query is sent to the database; AppError unavailable | timeout */
export async function askedOf(
  db: Database,
  { queryId }: Ticket,
  { text, parameters }: Pick<ConsoleQuestion, 'text' | 'parameters'>,
): Promise<Asked> {
  // The guard looks at sizes, and knows numbers alone.
  const sizes = Object.entries(parameters).map(([key, value]) => [
    key,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  const statement: Statement = prepare(text, Object.fromEntries(sizes));
  const values = Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, toParameters(value)]),
  );
  const known = { ...(await readKnown(db, statement.text)), ...values };
  return { queryId, statement, written: text, parameters: known, database: db.analysts.database };
}

/**
 * What a query may ask for by name without giving it: `$endings`, by the id of a tie the death or dissolution with which it
 * ends. It is inferred by the rules of the lens, which no property of the database holds.
 */
async function readKnown(db: Database, text: string): Promise<Record<string, unknown>> {
  if (!new RegExp(`\\$${ENDINGS}\\b`).test(text)) return {};
  const ended = [...(await readEndedTies(db))].map(([id, ending]) => [
    id,
    {
      latest: ending.latest,
      says: inferredEndInWords(ending),
      event: ending.event,
      claims: [...ending.claims],
    },
  ]);
  return { [ENDINGS]: Object.fromEntries(ended) };
}

/** @throws Refusal hard-to-plan where planning takes too long */
export async function planFor(desk: Desk, ticket: Ticket, asked: Asked): Promise<PlannedQuery> {
  try {
    return await desk.giveUpAfter(ticket, PLANNING_SECONDS * 1000, (session) => planQuery(session, asked));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'timeout') throw error;
    throw new Refusal(
      'hard-to-plan',
      `This query is too hard to plan within ${PLANNING_SECONDS} seconds; ask for less at once.`,
    );
  }
}

function refuseMissing({ notices }: PlannedQuery): void {
  const missing = notices.find(({ code }) => code === 'parameter');
  if (missing !== undefined) throw new Refusal('parameter', missing.message);
}

async function run(
  db: Database,
  session: Session,
  { queryId, statement, parameters }: Asked,
  mode: 'run' | 'profile',
  { limits }: ConsoleQuestion,
  say: Say,
  sent: Streamed,
): Promise<void> {
  try {
    const result = session.run((mode === 'profile' ? 'PROFILE ' : '') + statement.text, parameters, {
      timeout: limits.seconds * 1000,
      metadata: { relataQuery: queryId },
    });
    const findEnds: FindEnds = (ends) =>
      db.read<KnownNode & { key: string }>(ours('console/ends-of-ties'), ends);
    await streamRows(result, limits, say, findEnds, sent);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Rows that came before the time was up are an answer, though not a whole one. */
function keepWhatCame(error: unknown, { limits }: ConsoleQuestion, sent: Streamed): void {
  const refusal = refusalOf(error);
  if (refusal.code !== 'timeout' || sent.rows === 0) throw refusal;
  const cut = cutFor('time', limits.seconds);
  sent.cut.push({ ...cut, message: `${cut.message} ${refusal.message}` });
}

function summaryOf(
  { plan, notices }: PlannedQuery,
  { rows, bytes, cut, summary }: Streamed,
  total: number,
  mode: ConsoleQuestion['mode'],
): ConsoleSummary {
  const profile = summary === null || summary.profile === false ? plan : summary.profile;
  return {
    rows,
    bytes,
    time: {
      available: milliseconds(summary?.resultAvailableAfter),
      consumed: milliseconds(summary?.resultConsumedAfter),
      total,
    },
    cut,
    plan: mode === 'run' ? null : toStep(profile),
    notices,
  };
}

function milliseconds(value: unknown): number | null {
  return value === undefined || value === null ? null : Number(value);
}
