import type { ConsoleStep } from '#contract/console.ts';
import type { Plan, ProfiledPlan } from 'neo4j-driver';
import { READING_STEPS, refusalOfStep } from './operators.ts';
import { endless, MOST_HOPS } from './guard/paths.ts';
import { Refusal } from './guard/refusal.ts';
import { PROCEDURES } from './guard/words.ts';

/** What EXPLAIN says of a query. */
export interface Planned {
  queryType: string;
  plan: Plan;
}

/**
 * Every step of the plan must be known to only read, in this database. What is no plan of reading is refused whatever it
 * is called.
 * @throws Refusal writes | administers | reaches-out | elsewhere | procedure | unbounded | unknown-step
 */
export function allowPlan({ queryType, plan }: Planned, database: string): void {
  for (const step of stepsOf(plan)) allowStep(step, database);
  if (queryType !== 'r')
    throw new Refusal(
      'writes',
      'Neo4j does not take this for a query that only reads, so it is not run here.',
    );
}

function stepsOf(plan: Plan): Plan[] {
  const steps: Plan[] = [];
  for (const waiting = [plan]; waiting.length > 0;) {
    const step = waiting.pop();
    if (step === undefined) break;
    steps.push(step);
    waiting.push(...step.children);
  }
  return steps;
}

function allowStep(step: Plan, database: string): void {
  const { name, where } = named(step);
  const details = bare(detailsOf(step));
  if (!READING_STEPS.has(name)) {
    const { code, message } = refusalOfStep(name);
    throw new Refusal(code, message);
  }
  if (where !== null && where.toLowerCase() !== database.toLowerCase())
    throw new Refusal('elsewhere', 'A query here reads this database alone; leave USE out.');
  if (name === 'ProcedureCall') allowProcedure(details.slice(0, details.indexOf('(')));
  // A subquery within an expression is no step of its own; its text is all there is to see.
  const within = /ResolvedCall\(\s*([\w.]+)/.exec(details)?.[1];
  if (within !== undefined) allowProcedure(within);
  if (/\bLOAD CSV\b/.test(details)) throw new Refusal('reaches-out', refusalOfStep('LoadCSV').message);
  if (hopsOf(name, details) > MOST_HOPS) throw endless(null);
}

function named({ operatorType }: Plan): { name: string; where: string | null } {
  const at = operatorType.lastIndexOf('@');
  if (at === -1) return { name: operatorType, where: null };
  return { name: operatorType.slice(0, at), where: operatorType.slice(at + 1) };
}

function detailsOf({ arguments: given }: Plan): string {
  const details = given['Details'];
  return typeof details === 'string' ? details : '';
}

/** Without quoted texts and names, which may hold anything. */
function bare(details: string): string {
  return details.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`]|``)*`/gs, "''");
}

function allowProcedure(name: string): void {
  if (!PROCEDURES.has(name.trim()))
    throw new Refusal('procedure', `The procedure ${name.trim()} cannot be called here.`);
}

/** How many ties a step may follow in a row. */
function hopsOf(name: string, details: string): number {
  if (name.includes('VarLengthExpand')) {
    const found = /\*(\d*)(\.\.)?(\d*)\s*\]/.exec(details);
    if (found === null) return 0;
    const [, least = '', dots, most = ''] = found;
    if (most !== '') return Number(most);
    return dots === undefined && least !== '' ? Number(least) : Infinity;
  }
  if (!name.includes('Repeat(')) return 0;
  const most = /\{\s*\d*\s*,\s*(\d*)/.exec(details)?.[1];
  return most === undefined || most === '' ? Infinity : Number(most);
}

/** The plan as the contract tells it. */
export function toStep(plan: Plan | ProfiledPlan): ConsoleStep {
  const profiled = 'dbHits' in plan ? plan : null;
  return {
    operator: named(plan).name,
    details: detailsOf(plan),
    estimatedRows: number(plan.arguments['EstimatedRows']),
    rows: number(profiled?.rows),
    dbHits: number(profiled?.dbHits),
    milliseconds: profiled === null ? null : nanoseconds(plan.arguments['Time']),
    children: plan.children.map(toStep),
  };
}

function number(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}

function nanoseconds(value: unknown): number | null {
  const time = number(value);
  return time === null ? null : time / 1e6;
}
