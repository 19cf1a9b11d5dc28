import { randomUUID } from 'node:crypto';
import type {
  Identities,
  ImportReport,
  Judgement,
  JudgementChange,
  JudgementFile,
  JudgementRecord,
  Judgements as JudgementList,
  NewChange,
  NewJudgement,
} from '#contract/judgement.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database, Run } from '../graph/connect.ts';
import { refuseLoading } from '../graph/found.ts';
import { refuseContradiction, refuseUnmeantMerge } from './identity-rules.ts';
import { refuseUnmeantReturn } from './identity-return.ts';
import { identitiesIn } from './identities.ts';
import { importInto } from './import.ts';
import { judgementRows, recorded } from './rows.ts';
import { limits } from '../graph/limits.ts';
import { idsIn, judgement, judgementRecord, toChange, toCreate, withdrawnSince } from './records.ts';
import { statement, statementsIn } from '../graph/statements.ts';

/** What analysts judge. Nothing here touches the network or the evidence, and nothing is ever deleted. */
export function createJudgements(db: Database) {
  return {
    list: (about: string | null) => list(db, about),
    make: (wanted: NewJudgement) => make(db, wanted),
    change: (id: string, to: JudgementChange['to'], change: NewChange) => changeOne(db, id, to, change),
    export: () => exportAll(db),
    import: (file: JudgementFile): Promise<ImportReport> =>
      writing(db, (run, at) => importInto(run, file, at)),
    identities: (): Promise<Identities> => identitiesIn(reading(db)),
  };
}

/** @throws AppError unavailable | timeout */
async function list(db: Database, about: string | null): Promise<JudgementList> {
  const rows = await judgementRows(reading(db), { about, limit: limits.judgements });
  return { judgements: rows.map(judgement), total: rows[0]?.total ?? 0 };
}

/**
 * @throws AppError not-found where what it names is not there; conflict where its id is taken or it contradicts other
 *   judgements; bad-input where it would merge an unnamed actor without saying so; loading | unavailable
 */
async function make(db: Database, wanted: NewJudgement): Promise<Judgement> {
  await refuseLoading(db, idsIn(wanted));
  return writing(db, async (run, at) => {
    const record: JudgementRecord = { ...wanted, id: wanted.id ?? randomUUID(), madeAt: at, changes: [] };
    if ((await recorded(run, record.id)) !== null)
      throw new AppError('conflict', `There is a judgement "${record.id}" already.`);
    if (record.kind === 'identity') await refuseUnmeantMerge(run, record);
    await refuseContradiction(run, record);
    await run(statement('judgements/create'), { rows: [toCreate(record)] });
    return whole(await seen(run, record.id));
  });
}

/** What it names is looked for where the list looks for it; that it is not there undoes the transaction. */
function whole(made: Judgement): Judgement {
  const [first] = made.missing;
  if (first === undefined) return made;
  const what = made.kind === 'rank' ? 'claim' : made.kind === 'identity' ? 'actor' : made.about.on;
  const detail =
    what === 'attribute'
      ? `Nothing is said in this database about such an attribute of "${first}".`
      : `There is no ${what} "${first}" in this database.`;
  throw new AppError('not-found', detail);
}

/**
 * Withdraws or restores; what was judged stays.
 * @throws AppError not-found; conflict where it is so already, or where restoring it contradicts others or merges an unnamed
 *   actor whom nobody meant; unavailable
 */
function changeOne(
  db: Database,
  id: string,
  to: JudgementChange['to'],
  { by, reason }: NewChange,
): Promise<Judgement> {
  return writing(db, async (run, at) => {
    const before = await recorded(run, id);
    if (before === null) throw new AppError('not-found', `There is no judgement "${id}" in this database.`);
    if ((withdrawnSince(before.changes) !== null) === (to === 'withdrawn'))
      throw new AppError(
        'conflict',
        `The judgement is ${to === 'withdrawn' ? 'withdrawn' : 'in force'} already.`,
      );
    const after = { ...before, changes: [...before.changes, { to, at, by, reason }] };
    if (to === 'restored') {
      await refuseContradiction(run, after);
      if (after.kind === 'identity') await refuseUnmeantReturn(run, after);
    }
    await run(statement('judgements/change'), { rows: [toChange(after)] });
    return seen(run, id);
  });
}

/** @throws AppError unavailable | timeout */
async function exportAll(db: Database): Promise<JudgementFile> {
  const rows = await judgementRows(reading(db));
  const datasets = await db.read<{ id: string; version: string | null }>(statement('network/datasets'));
  return {
    format: 'relata-judgements',
    version: 1,
    exportedAt: new Date().toISOString(),
    datasets: datasets.map(({ id, version }) => ({ id, version: version ?? '' })),
    judgements: rows.map(judgementRecord).toReversed(),
  };
}

async function seen(run: Run, id: string): Promise<Judgement> {
  const [row] = await judgementRows(run, { id });
  if (row === undefined) throw new Error(`the judgement ${id} was not written`);
  return judgement(row);
}

function reading(db: Database): Run {
  return (text, parameters) => db.read(text, parameters);
}

/**
 * One after the other, each with a time of its own. Schema cannot be written in the same transaction, and a database
 * that holds no dataset has none yet.
 */
async function writing<T>(db: Database, work: (run: Run, at: string) => Promise<T>): Promise<T> {
  for (const name of statementsIn('schema').filter((each) => each.includes('judgement')))
    await db.command(statement(name));
  return db.write(async (run) => {
    const [desk] = await run(statement('judgements/lock'), { now: new Date().toISOString() });
    return work(run, new Date(String(desk?.['at'])).toISOString());
  });
}
