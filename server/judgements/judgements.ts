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
import { refuseContradiction, refuseUnmeantMerge, actorsIn, type KnownActor } from './identity-rules.ts';
import { importInto } from './import.ts';
import { judgementRows, recorded, identitiesInForce } from './rows.ts';
import { limits } from '../graph/limits.ts';
import {
  idsIn,
  judgement,
  judgementRecord,
  toChange,
  toCreate,
  withdrawnSince,
  identityLink,
} from './records.ts';
import { statement, statementsIn } from '../graph/statements.ts';
import { identityLedger, type IdentityLink } from './identity-ledger.ts';

type Identity = Extract<JudgementRecord, { kind: 'identity' }>;

/**
 * Whoever judged meant those unnamed actors whom it merged then. One who joined either group since would merge unmeant.
 * @throws AppError conflict, naming them and how to say that it is meant
 */
async function refuseUnmeantReturn(run: Run, identity: Identity): Promise<void> {
  if (!identity.same) return;
  const inForce = [...(await identitiesInForce(run)).keys()];
  const merging = mergedBy(inForce, identity.actorIds);
  if (merging === null) return;
  const actors = await actorsIn(run, merging);
  const meant = identity.unnamedAcknowledged ? await mergedThen(run, identity) : [];
  const unmeant = [...actors.values()].filter(({ id, unnamed }) => unnamed && !meant.includes(id));
  if (unmeant.length > 0) throw unmeantReturn(unmeant);
}

/** Everyone who becomes one by it; null where they are one without it. */
function mergedBy(links: readonly IdentityLink[], [a, b]: readonly [string, string]): string[] | null {
  const ledger = identityLedger(links);
  const first = ledger.group(a);
  return first.includes(b) ? null : [...first, ...ledger.group(b)];
}

/** Everyone whom it made one when it was made, by the judgements that counted at that time. */
async function mergedThen(run: Run, { actorIds, madeAt }: Identity): Promise<string[]> {
  const rows = await judgementRows(run, { kind: 'identity' });
  const before = rows.map(judgementRecord).filter((record) => record.madeAt < madeAt);
  const ledger = identityLedger(before.flatMap((record) => identityLink(asOf(record, madeAt)) ?? []));
  return actorIds.flatMap(ledger.group);
}

function asOf(record: JudgementRecord, instant: string): JudgementRecord {
  return { ...record, changes: record.changes.filter(({ at }) => at <= instant) };
}

function unmeantReturn(unmeant: readonly KnownActor[]): AppError {
  const names = unmeant.map(({ id, name }) => `"${name}" (${id})`).join(', ');
  return new AppError(
    'conflict',
    `Since it was made, ${names}, whom nobody named, has come to be one with these actors; restored, it would merge them unmeant. Make the judgement anew with unnamedAcknowledged: true if that is meant, or withdraw what joined them.`,
    { errors: unmeant.map(({ id, name }) => ({ path: id, message: `"${name}" would merge unmeant` })) },
  );
}

/** Which actors are one by judgement, and what says so. @throws AppError unavailable | timeout */
async function identitiesIn(run: Run): Promise<Identities> {
  const inForce = [...(await identitiesInForce(run))];
  const ledger = identityLedger(inForce.map(([link]) => link));
  const actors = await actorsIn(run, ledger.actors());
  return {
    groups: groupsOf(ledger.actors(), ledger.group).map((ids) => ({
      actors: ids.map((id) => shown(id, actors.get(id))),
      judgements: inForce
        .filter(([{ actorIds, same }]) => same && ids.includes(actorIds[0]))
        .map(([, row]) => judgement(row)),
    })),
    apart: inForce.filter(([{ same }]) => !same).map(([, row]) => judgement(row)),
  };
}

function groupsOf(ids: readonly string[], group: (id: string) => string[]): string[][] {
  const groups: string[][] = [];
  const done = new Set<string>();
  for (const id of ids.toSorted()) {
    if (done.has(id)) continue;
    const members = group(id).toSorted();
    for (const member of members) done.add(member);
    if (members.length > 1) groups.push(members);
  }
  return groups;
}

function shown(id: string, actor: KnownActor | undefined) {
  return { id, name: actor?.name ?? null, unnamed: actor?.unnamed ?? false };
}

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
