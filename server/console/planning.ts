import type { ConsoleNotice } from '#contract/console.ts';
import type { Plan, ResultSummary, Session } from 'neo4j-driver';
import type { Statement } from './guard/guard.ts';
import { hintsFor } from './guard/hints.ts';
import { refusalOfPlanning } from './messages.ts';
import { allowPlan } from './plan.ts';
import { Refusal, positionOf } from './guard/refusal.ts';

interface Remark {
  gqlStatus: string;
  statusDescription: string;
  position?: { offset?: unknown } | undefined;
}

/** Neo4j’s remarks in our words, by their GQL status; what is not here concerns nobody who asks a question. */
const SAID: Record<
  string,
  { code: string; severity: ConsoleNotice['severity']; say: (quoted: string) => string }
> = {
  '01N50': {
    code: 'unknown-name',
    severity: 'warning',
    say: (name) => `Nothing here has the label ${name}.`,
  },
  '01N51': {
    code: 'unknown-name',
    severity: 'warning',
    say: (name) => `There is no tie of the type ${name} here.`,
  },
  '01N52': {
    code: 'unknown-name',
    severity: 'warning',
    say: (name) => `Nothing here has a property ${name}.`,
  },
  '01N60': {
    code: 'parameter',
    severity: 'warning',
    say: () => 'A parameter of the query has no value yet.',
  },
  '03N90': {
    code: 'cartesian',
    severity: 'hint',
    say: () =>
      'Two patterns have nothing in common, so that everything of the one is paired with everything of the other.',
  },
  '03N91': {
    code: 'slow-plan',
    severity: 'hint',
    say: () => 'The path may be of any length: give it an upper bound.',
  },
  '03N92': {
    code: 'slow-plan',
    severity: 'hint',
    say: () => 'All paths must be looked at, since a condition is on the path as a whole.',
  },
  '01N00': {
    code: 'deprecated',
    severity: 'hint',
    say: () => 'This way to write it will go with a later Neo4j.',
  },
  '01N01': {
    code: 'deprecated',
    severity: 'hint',
    say: () => 'This way to write it will go with a later Neo4j.',
  },
  '01N02': {
    code: 'deprecated',
    severity: 'hint',
    say: () => 'This will go with a later Neo4j; n.id is the id of Relata, elementId(n) that of Neo4j.',
  },
};

/** Properties of docs/model.md that a database may not have yet, since nothing there needed one: no mistake of the query. */
const OF_THE_MODEL = new Set(
  `aliases date derivedFrom firm hedge high low mayFrom mayTo note observedAt period place quote restsOn retractedAt revisedAt role
  side sideBasis sideReason sureFrom sureTo unit unnamed`.split(/\s+/),
);

/** @param shift how far what was sent is ahead of the statement */
function noticesOf(
  summary: ResultSummary,
  { original }: Statement,
  written: string,
  shift: number,
): ConsoleNotice[] {
  return remarks(summary).flatMap(({ gqlStatus, statusDescription, position }) => {
    const said = SAID[gqlStatus];
    if (said === undefined) return [];
    const offset = typeof position?.offset === 'number' ? position.offset : null;
    const name = /`([^`]*)`/.exec(statusDescription)?.[1] ?? '';
    if (gqlStatus === '01N52' && OF_THE_MODEL.has(name)) return [];
    return {
      code: said.code,
      severity: said.severity,
      message: said.say(name),
      position: offset === null ? null : positionOf(written, original(Math.max(0, offset - shift)), null),
      links: [],
    };
  });
}

function remarks(summary: ResultSummary): readonly Remark[] {
  return summary.gqlStatusObjects;
}

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
