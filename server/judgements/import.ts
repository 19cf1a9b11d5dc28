import { isDeepStrictEqual } from 'node:util';
import type { ImportReport, JudgementChange, JudgementFile, JudgementRecord } from '#contract/judgement.ts';
import type { Run } from '../graph/connect.ts';
import { identityLedger, type IdentityLink } from './identity-ledger.ts';
import { actorsIn, type KnownActor, inWords } from './identity-rules.ts';
import { judgementRows } from './rows.ts';
import { identityLink, idsIn, judgementRecord, toChange, toCreate, withdrawnSince } from './records.ts';
import { statement } from '../graph/statements.ts';

type Identity = Extract<JudgementRecord, { kind: 'identity' }>;
type Ledger = ReturnType<typeof identityLedger>;

/** Why a judgement of a file is not taken, and how to mend it. */
type ImportFault = Omit<ImportReport['refused'][number], 'id'>;

/** Clocks of two machines differ; a judgement of next week is a mistake, and would outlast every later one. */
const AHEAD = 24 * 3600 * 1000;

function contradicting(others: readonly IdentityLink[]): ImportFault {
  return {
    why: `It contradicts: ${inWords(others)}.`,
    mend: 'Withdraw one of them, here or in the file, and import again.',
  };
}

function malformed({ madeAt, changes }: JudgementRecord, at: string): ImportFault | null {
  const times = [madeAt, ...changes.map((change) => change.at)];
  if (Date.parse(times.at(-1) ?? '') > Date.parse(at) + AHEAD)
    return { why: 'It is of a time to come.', mend: 'Correct madeAt, or the at of its last change.' };
  if (!isDeepStrictEqual(times, times.toSorted()))
    return {
      why: 'It was changed before it was made.',
      mend: 'Correct madeAt, or put its changes in the order of their times.',
    };
  const byTurns = changes.every(({ to }, index) => to === (index % 2 === 0 ? 'withdrawn' : 'restored'));
  if (byTurns) return null;
  return {
    why: 'It is not by turns withdrawn and restored.',
    mend: 'Let its changes begin with "withdrawn", and no two in a row be the same.',
  };
}

/** An unnamed actor merges only where that is said to be meant, also by way of others. */
function unmeant(record: Identity, actors: Map<string, KnownActor>, { group }: Ledger): ImportFault | null {
  const { actorIds, same, unnamedAcknowledged } = record;
  if (!same || unnamedAcknowledged || withdrawnSince(record.changes) !== null) return null;
  const unnamed = actorIds.flatMap(group).find((id) => actors.get(id)?.unnamed === true);
  if (unnamed === undefined || group(actorIds[0]).includes(actorIds[1])) return null;
  return {
    why: `It merges the unnamed actor "${unnamed}" without saying that this is meant.`,
    mend: 'Set unnamedAcknowledged to true if it is meant.',
  };
}

type Verdict = 'added' | 'updated' | 'known' | ImportFault;

/**
 * Takes in what is not here yet; what is here is never changed but by its own later withdrawals and restorations.
 * @returns what became of each
 */
export async function importInto(run: Run, file: JudgementFile, at: string): Promise<ImportReport> {
  const here = new Map((await judgementRows(run)).map((row) => [row.judgement.id, judgementRecord(row)]));
  const named = file.judgements.flatMap((record) => (record.kind === 'identity' ? idsIn(record) : []));
  const linked = [...here.values()].flatMap((record) => (record.kind === 'identity' ? idsIn(record) : []));
  const judge = verdicts(here, await actorsIn(run, [...named, ...linked]), at);
  const taken = { added: new Map<string, JudgementRecord>(), updated: new Map<string, JudgementRecord>() };
  const known: string[] = [];
  const refused: ImportReport['refused'] = [];
  for (const record of file.judgements.map(normal)) {
    const verdict = judge(record);
    if (typeof verdict === 'object') refused.push({ id: record.id, ...verdict });
    else if (verdict === 'known') known.push(record.id);
    // One that comes twice in the file, changed in between, is added as it ends.
    else (taken.added.has(record.id) ? taken.added : taken[verdict]).set(record.id, record);
  }
  await run(statement('judgements/create'), { rows: [...taken.added.values()].map(toCreate) });
  await run(statement('judgements/change'), { rows: [...taken.updated.values()].map(toChange) });
  return {
    added: [...taken.added.keys()],
    updated: [...taken.updated.keys()],
    known,
    refused,
    dangling: await dangling(run, taken.added),
    datasets: await otherVersions(run, file),
  };
}

/** Judges one record after the other, each knowing those before it. */
function verdicts(here: Map<string, JudgementRecord>, actors: Map<string, KnownActor>, at: string) {
  const inForce = [...here.values()].flatMap((record) => identityLink(record) ?? []);
  const ledger = identityLedger(inForce);
  return (record: JudgementRecord): Verdict => {
    const before = here.get(record.id);
    const wrong = malformed(record, at);
    if (wrong !== null) return wrong;
    if (before !== undefined) {
      const verdict = compared(before, record);
      if (verdict !== 'updated') return verdict;
    }
    const [was, link] = [before === undefined ? null : identityLink(before), identityLink(record)];
    const others = was === null && link !== null ? ledger.contradicted(link) : null;
    if (others !== null) return contradicting(others);
    if (was === null && record.kind === 'identity') {
      const unnamed = unmeant(record, actors, ledger);
      if (unnamed !== null) return unnamed;
    }
    if (was !== null && link === null) ledger.remove(was);
    if (was === null && link !== null) ledger.add(link);
    here.set(record.id, record);
    return before === undefined ? 'added' : 'updated';
  };
}

function compared(here: JudgementRecord, theirs: JudgementRecord): Verdict {
  if (!isDeepStrictEqual({ ...here, changes: [] }, { ...theirs, changes: [] }))
    return {
      why: 'There is another judgement of this id here.',
      mend: 'Give it an id of its own in the file, or leave it out.',
    };
  if (beginsWith(here.changes, theirs.changes)) return 'known';
  if (beginsWith(theirs.changes, here.changes)) return 'updated';
  return {
    why: 'It was withdrawn or restored both here and there, in different ways; it stays as it is here.',
    mend: 'Withdraw or restore it here, if it should be as it is there.',
  };
}

function beginsWith(long: readonly JudgementChange[], short: readonly JudgementChange[]): boolean {
  return isDeepStrictEqual(long.slice(0, short.length), [...short]);
}

/** Instants as we write them, so that equal ones compare as equal. */
function normal(record: JudgementRecord): JudgementRecord {
  const changes = record.changes.map((change) => ({ ...change, at: inMilliseconds(change.at) }));
  return { ...record, madeAt: inMilliseconds(record.madeAt), changes };
}

function inMilliseconds(instant: string): string {
  return new Date(instant).toISOString();
}

async function dangling(run: Run, added: ReadonlyMap<string, JudgementRecord>): Promise<string[]> {
  if (added.size === 0) return [];
  const lacking = (await judgementRows(run)).filter(({ missing }) => missing.length > 0);
  return lacking.map((row) => row.judgement.id).filter((id) => added.has(id));
}

async function otherVersions(run: Run, { datasets }: JudgementFile): Promise<ImportReport['datasets']> {
  const rows = await run(statement('network/datasets'));
  const here = new Map(rows.map(({ id, version }) => [String(id), String(version)]));
  return datasets
    .map(({ id, version }) => ({ id, version, here: here.get(id) ?? null }))
    .filter(({ version, here: ours }) => version !== ours);
}
