import { randomUUID } from 'node:crypto';
import { Briefing, type SavedBriefings, type SavedBriefingSummary } from '#contract/briefing.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database, Run } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { instant } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';

export type BriefingStore = ReturnType<typeof createBriefingStore>;
export interface Kept {
  summary: SavedBriefingSummary;
  briefing: Briefing;
}

/** What the statements in `cypher/records/briefing` answer. */
interface BriefingMap extends Omit<SavedBriefingSummary, 'madeAt' | 'deletedAt'> {
  madeAt: { toString(): string };
  deletedAt: { toString(): string } | null;
  content?: string;
}

/** Briefings that are kept, each with the evidence that it cites. Nothing here touches a dataset. */
export function createBriefingStore(db: Database) {
  return {
    list: () => list(db),
    one: (id: string) => one(db, id),
    keep: (briefing: Briefing) => keep(db, briefing),
    delete: (id: string) => mark(db, id, 'records/briefing/delete', 'is deleted already'),
    restore: (id: string) => mark(db, id, 'records/briefing/restore', 'is not deleted'),
  };
}

function summaryOf({ content: _content, madeAt, deletedAt, ...map }: BriefingMap): SavedBriefingSummary {
  return { ...map, madeAt: instant(madeAt) ?? '', deletedAt: instant(deletedAt) };
}

/** @throws AppError unavailable | timeout */
async function list(db: Database): Promise<SavedBriefings> {
  const rows = await db.read<{ briefing: BriefingMap; total: number }>(statement('records/briefing/list'), {
    limit: limits.briefings,
  });
  return { briefings: rows.map(({ briefing }) => summaryOf(briefing)), total: rows[0]?.total ?? 0 };
}

/** @throws AppError not-found; unavailable | timeout */
async function one(db: Database, id: string): Promise<Kept> {
  const [row] = await db.read<{ briefing: BriefingMap }>(statement('records/briefing/one'), { id });
  if (row === undefined) throw nowhere(id);
  const summary = summaryOf(row.briefing);
  if (summary.deletedAt !== null)
    throw new AppError('not-found', `The briefing "${summary.title}" was deleted; restore it first.`);
  return { summary, briefing: Briefing.parse(JSON.parse(row.briefing.content ?? 'null')) };
}

/** @throws AppError unavailable */
async function keep(db: Database, briefing: Briefing): Promise<Kept> {
  const id = randomUUID();
  const { title, template, question, by, previous } = briefing.request;
  const told = { id, title, template, question, by, previous, claims: BigInt(briefing.claims.length) };
  await writing(db, async (run) => {
    await run(statement('records/briefing/create'), {
      props: { ...told, content: JSON.stringify(briefing) },
      now: briefing.madeAt,
    });
  });
  return one(db, id);
}

/** @throws AppError not-found | conflict; unavailable */
function mark(db: Database, id: string, name: string, already: string): Promise<SavedBriefingSummary> {
  return writing(db, async (run, now) => {
    const rows = await run(statement(name), { id, now });
    const [row] = await run(statement('records/briefing/one'), { id });
    if (row === undefined) throw nowhere(id);
    // What the statement returns is known, and no further looked at.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const summary = summaryOf(row['briefing'] as BriefingMap);
    if (rows.length === 0) throw new AppError('conflict', `The briefing "${summary.title}" ${already}.`);
    await run(statement('records/briefing/forget'), { now });
    return summary;
  });
}

function nowhere(id: string): AppError {
  return new AppError('not-found', `There is no briefing "${id}" in this database.`);
}

/** Schema cannot be written in the same transaction, and a database that holds no dataset has none yet. */
async function writing<T>(db: Database, work: (run: Run, now: string) => Promise<T>): Promise<T> {
  await db.command(statement('schema/01-briefing-id'));
  return db.write((run) => work(run, new Date().toISOString()));
}
