import type { ConsoleNotice } from '#contract/console.ts';
import type { Plan, ResultSummary, Session } from 'neo4j-driver';
import type { Statement } from './guard/guard.ts';
import { hintsFor } from './guard/hints.ts';
import { refusalOfPlanning } from './messages.ts';
import { noticesOf } from './notices.ts';
import { allowPlan } from './plan.ts';
import { Refusal } from './guard/refusal.ts';

const EXPLAIN = 'EXPLAIN ';
/** The first queries after a start take seconds to plan on a busy machine. */
export const PLANNING_SECONDS = 15;

export interface PlannedQuery {
  columns: string[];
  plan: Plan;
  notices: ConsoleNotice[];
}

export interface Asked {
  queryId: string;
  statement: Statement;
  /** As it was sent, before anything was looked at. */
  written: string;
  parameters: Record<string, unknown>;
  database: string;
}

/**
 * Has Neo4j plan a query without running it, and lets only plans pass that read.
 * @throws Refusal
 */
export async function planQuery(session: Session, asked: Asked): Promise<PlannedQuery> {
  const { statement, written } = asked;
  const { columns, summary } = await explain(session, asked);
  const { plan, queryType } = summary;
  if (plan === false) throw new Refusal('internal', 'The database gave no plan for this query.');
  allowPlan({ plan, queryType }, asked.database);
  const notices = [
    ...noticesOf(summary, statement, written, EXPLAIN.length),
    ...hintsFor(statement, written),
  ];
  return { columns, plan, notices };
}

async function explain(
  session: Session,
  { queryId, statement, parameters }: Asked,
): Promise<{ columns: string[]; summary: ResultSummary }> {
  try {
    const result = session.run(EXPLAIN + statement.text, parameters, {
      timeout: PLANNING_SECONDS * 1000,
      metadata: { relataQuery: queryId },
    });
    const columns = await result.keys();
    return { columns: columns.map(String), summary: await result.summary() };
  } catch (error) {
    const refusal = refusalOfPlanning(error, EXPLAIN.length);
    throw refusal.at === null ? refusal : moved(refusal, statement);
  }
}

/** A place in what was planned, as the place in what was written. */
function moved({ code, message, at, cause }: Refusal, { original }: Statement): Refusal {
  const start = at === null ? null : { start: original(at.start), end: null };
  return new Refusal(code, message, start, cause);
}
