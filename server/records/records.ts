import type { Database, Run } from '../graph/connect.ts';
import { instant } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';
import { AppError } from '../runtime/errors.ts';

type Instant = { toString(): string } | null;

/** What every record has, as the statements answer it; absent properties are null. */
export interface RecordMap {
  id: string;
  title: string;
  createdAt: Instant;
  updatedAt: Instant;
  deletedAt: Instant;
  revision: number;
}

interface Kind {
  /** what it is called in messages: "saved view" */
  noun: string;
  /** the label that its nodes have beside `:Workplace` */
  label: 'SavedView' | 'SavedQuery' | 'Briefing';
  /** the statement that makes its ids unique */
  schema: string;
}

/** When it was made, changed and deleted, in ISO 8601. */
export const times = ({ createdAt, updatedAt, deletedAt }: RecordMap) => ({
  createdAt: instant(createdAt) ?? '',
  updatedAt: instant(updatedAt) ?? '',
  deletedAt: instant(deletedAt),
});

/**
 * Records that analysts keep: changed only by whoever saw the last revision, deleted by a mark, gone for good after thirty
 * days. Each write answers the record as it stands afterwards. Nothing here touches the network, the evidence or a dataset.
 */
export function recordsOf<Map extends RecordMap>(db: Database, { noun, label: kind, schema }: Kind) {
  /** Schema cannot be written in the same transaction, and a database that holds no dataset has none yet. */
  async function writing(work: (run: Run, now: string) => Promise<Map>): Promise<Map> {
    await db.command(statement(schema));
    await db.command(statement('schema/02-workplace-id'));
    return db.write((run) => work(run, new Date().toISOString()));
  }

  async function stored(run: Run, id: string): Promise<Map | null> {
    const [row] = await run(statement('records/one'), { kind, id });
    // What the statement returns is known, and no further looked at.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return row === undefined ? null : (row['record'] as Map);
  }

  async function there(run: Run, id: string): Promise<Map> {
    const record = await stored(run, id);
    if (record === null) throw new AppError('not-found', `There is no ${noun} "${id}" in this database.`);
    return record;
  }

  return {
    /** @throws AppError unavailable | timeout */
    async list(limit: number): Promise<{ records: Map[]; total: number }> {
      const rows = await db.read<{ record: Map; total: number }>(statement('records/list'), { kind, limit });
      return { records: rows.map(({ record }) => record), total: rows[0]?.total ?? 0 };
    },

    /** @throws AppError not-found, also while it is deleted; unavailable | timeout */
    async one(id: string): Promise<Map> {
      const record = await there((text, parameters) => db.read(text, parameters), id);
      if (record.deletedAt !== null)
        throw new AppError('not-found', `The ${noun} "${record.title}" was deleted; restore it first.`);
      return record;
    },

    /**
     * @param again whether a record that is there already under this id, and not deleted, is the one that is meant
     * @param madeAt absent: now
     * @throws AppError conflict where the id is taken; unavailable
     */
    create: (id: string, props: object, { again = false, madeAt = '' } = {}): Promise<Map> =>
      writing(async (run, now) => {
        const before = await stored(run, id);
        if (before !== null && (!again || before.deletedAt !== null))
          throw new AppError('conflict', `There is a ${noun} "${id}" already; leave out the id.`);
        const asked = { kind, props: { ...props, id, revision: 1n }, now: madeAt || now };
        if (before === null) await run(statement('records/create'), asked);
        return there(run, id);
      }),

    /** @throws AppError not-found; conflict where somebody else changed or deleted it since; unavailable */
    change: (id: string, revision: number, props: object): Promise<Map> =>
      writing(async (run, now) => {
        const asked = { kind, id, revision: BigInt(revision), props, now };
        const rows = await run(statement('records/change'), asked);
        const record = await there(run, id);
        if (rows.length === 0) throw outrun(record, revision);
        return record;
      }),

    /**
     * @param revision the one that was seen; null for a record that never changes
     * @throws AppError not-found; conflict where somebody else changed or deleted it since; unavailable
     */
    delete: (id: string, revision: number | null): Promise<Map> =>
      writing(async (run, now) => {
        const seen = revision === null ? null : BigInt(revision);
        const rows = await run(statement('records/delete'), { kind, id, revision: seen, now });
        const record = await there(run, id);
        if (rows.length === 0) throw outrun(record, revision);
        await run(statement('records/forget'), { kind, now });
        return record;
      }),

    /** @throws AppError not-found; conflict where it is not deleted; unavailable */
    restore: (id: string): Promise<Map> =>
      writing(async (run) => {
        const rows = await run(statement('records/restore'), { kind, id });
        const record = await there(run, id);
        if (rows.length === 0)
          throw new AppError('conflict', `The ${noun} "${record.title}" is not deleted.`);
        return record;
      }),
  };
}

function outrun({ title, revision, deletedAt }: RecordMap, seen: number | null): AppError {
  return new AppError(
    'conflict',
    deletedAt === null
      ? `"${title}" was changed by somebody else meanwhile: it is at revision ${revision}, and you saw ${seen}. Open it again, or save yours under another name.`
      : `"${title}" was deleted meanwhile. Restore it first, or save yours under another name.`,
  );
}
