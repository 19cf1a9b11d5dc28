import { AppError } from '../runtime/errors.ts';
import type { Database, Run } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';

/** What is common to the records that analysts keep and change, as their statements answer them. */
interface RevisedMap {
  title: string;
  revision: number;
  deletedAt: unknown;
}

interface Kind {
  /** what it is called in messages: "saved view" */
  noun: string;
  /** its folder below `cypher/`, and the column in which its statements answer it */
  name: 'view' | 'query';
  /** the statement that makes its ids unique */
  schema: string;
}

/**
 * Records that analysts keep: changed only by whoever saw the last revision, deleted by a mark, gone for good after thirty days.
 * Each write answers the record as it stands afterwards. The statements are those of `cypher/records/view` and `cypher/records/query`.
 */
export function revisedRecords<Map extends RevisedMap>(db: Database, { noun, name, schema }: Kind) {
  /** Schema cannot be written in the same transaction, and a database that holds no dataset has none yet. */
  async function writing(work: (run: Run, now: string) => Promise<Map>): Promise<Map> {
    await db.command(statement(schema));
    return db.write((run) => work(run, new Date().toISOString()));
  }

  async function stored(run: Run, id: string): Promise<Map | null> {
    const [row] = await run(statement(`records/${name}/one`), { id });
    // What the statement returns is known, and no further looked at.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return row === undefined ? null : (row[name] as Map);
  }

  async function there(run: Run, id: string): Promise<Map> {
    const record = await stored(run, id);
    if (record === null) throw new AppError('not-found', `There is no ${noun} "${id}" in this database.`);
    return record;
  }

  /** Writes where nobody has changed it since. */
  async function atRevision(run: Run, what: 'change' | 'delete', id: string, revision: number, more: object) {
    const rows = await run(statement(`records/${name}/${what}`), { id, revision: BigInt(revision), ...more });
    if (rows.length === 0) throw outrun(await there(run, id), revision);
  }

  return {
    /** @throws AppError not-found, also while it is deleted; unavailable | timeout */
    async one(id: string): Promise<Map> {
      const record = await there((text, parameters) => db.read(text, parameters), id);
      if (record.deletedAt !== null)
        throw new AppError('not-found', `The ${noun} "${record.title}" was deleted; restore it first.`);
      return record;
    },

    /**
     * @param again whether a record that is there already under this id, and not deleted, is the one that is meant
     * @throws AppError conflict where the id is taken; unavailable
     */
    create: (id: string, props: object, again: boolean): Promise<Map> =>
      writing(async (run, now) => {
        const before = await stored(run, id);
        if (before !== null && (!again || before.deletedAt !== null))
          throw new AppError('conflict', `There is a ${noun} "${id}" already; leave out the id.`);
        if (before === null) await run(statement(`records/${name}/create`), { props, now });
        return there(run, id);
      }),

    /** @throws AppError not-found; conflict where somebody else changed or deleted it since; unavailable */
    change: (id: string, revision: number, props: object): Promise<Map> =>
      writing(async (run, now) => {
        await atRevision(run, 'change', id, revision, { props, now });
        return there(run, id);
      }),

    /** @throws AppError not-found; conflict where somebody else changed or deleted it since; unavailable */
    delete: (id: string, revision: number): Promise<Map> =>
      writing(async (run, now) => {
        await atRevision(run, 'delete', id, revision, { now });
        await run(statement(`records/${name}/forget`), { now });
        return there(run, id);
      }),

    /** @throws AppError not-found; conflict where it is not deleted; unavailable */
    restore: (id: string): Promise<Map> =>
      writing(async (run) => {
        const rows = await run(statement(`records/${name}/restore`), { id });
        const record = await there(run, id);
        if (rows.length === 0)
          throw new AppError('conflict', `The ${noun} "${record.title}" is not deleted.`);
        return record;
      }),
  };
}

function outrun({ title, revision, deletedAt }: RevisedMap, seen: number): AppError {
  return new AppError(
    'conflict',
    deletedAt === null
      ? `"${title}" was changed by somebody else meanwhile: it is at revision ${revision}, and you saw ${seen}. Open it again, or save yours under another name.`
      : `"${title}" was deleted meanwhile. Restore it first, or save yours under another name.`,
  );
}
