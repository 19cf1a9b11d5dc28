import { isDeepStrictEqual } from 'node:util';
import type { ImportReport, JudgementChange, JudgementFile, JudgementRecord } from '#contract/judgement.ts';
import type { Run } from './connect.ts';
import { identityLedger } from './identity-ledger.ts';
import { actorsIn, inWords, type KnownActor } from './identity-rules.ts';
import { judgementRows } from './judgement-rows.ts';
import { identityLink, idsIn, judgementRecord, toChange, toCreate } from './records-judgement.ts';
import { statement } from './statements.ts';

/** Clocks of two machines differ; a judgement of next week is a mistake, and would outlast every later one. */
const AHEAD = 24 * 3600 * 1000;

type Verdict = 'added' | 'updated' | 'known' | { why: string };

/**
 * Takes in what is not here yet; what is here is never changed but by its own later withdrawals and restorations.
 * @returns what became of each
 */
export async function importInto(run: Run, file: JudgementFile, at: string): Promise<ImportReport> {
  const here = new Map((await judgementRows(run)).map((row) => [row.judgement.id, judgementRecord(row)]));
  const named = file.judgements.flatMap((record) => (record.kind === 'identity' ? idsIn(record) : []));
  const judge = verdicts(here, await actorsIn(run, named), at);
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
  await run(statement('judgement/create'), { rows: [...taken.added.values()].map(toCreate) });
  await run(statement('judgement/change'), { rows: [...taken.updated.values()].map(toChange) });
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
    const wrong = malformed(record, at) ?? unmeant(record, actors);
    if (wrong !== null) return { why: wrong };
    if (before !== undefined) {
      const verdict = compared(before, record);
      if (verdict !== 'updated') return verdict;
    }
    const [was, link] = [before === undefined ? null : identityLink(before), identityLink(record)];
    const others = was === null && link !== null ? ledger.contradicted(link) : null;
    if (others !== null) return { why: `It contradicts: ${inWords(others)}.` };
    if (was !== null && link === null) ledger.remove(was);
    if (was === null && link !== null) ledger.add(link);
    here.set(record.id, record);
    return before === undefined ? 'added' : 'updated';
  };
}

function compared(here: JudgementRecord, theirs: JudgementRecord): Verdict {
  if (!isDeepStrictEqual({ ...here, changes: [] }, { ...theirs, changes: [] }))
    return { why: 'There is another judgement of this id here.' };
  if (beginsWith(here.changes, theirs.changes)) return 'known';
  if (beginsWith(theirs.changes, here.changes)) return 'updated';
  return {
    why: 'It was withdrawn or restored both here and there, in different ways; it stays as it is here.',
  };
}

function beginsWith(long: readonly JudgementChange[], short: readonly JudgementChange[]): boolean {
  return isDeepStrictEqual(long.slice(0, short.length), [...short]);
}

function malformed({ madeAt, changes }: JudgementRecord, at: string): string | null {
  const times = [madeAt, ...changes.map((change) => change.at)];
  if (Date.parse(times.at(-1) ?? '') > Date.parse(at) + AHEAD) return 'It is of a time to come.';
  if (!isDeepStrictEqual(times, times.toSorted())) return 'It was changed before it was made.';
  const byTurns = changes.every(({ to }, index) => to === (index % 2 === 0 ? 'withdrawn' : 'restored'));
  return byTurns ? null : 'It is not by turns withdrawn and restored.';
}

function unmeant(record: JudgementRecord, actors: Map<string, KnownActor>): string | null {
  if (record.kind !== 'identity' || !record.same || record.unnamedAcknowledged) return null;
  const unnamed = record.actorIds.find((id) => actors.get(id)?.unnamed === true);
  return unnamed === undefined
    ? null
    : `It merges the unnamed actor "${unnamed}" without saying that this is meant.`;
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
  const rows = await run(statement('read/datasets'));
  const here = new Map(rows.map(({ id, version }) => [String(id), String(version)]));
  return datasets
    .map(({ id, version }) => ({ id, version, here: here.get(id) ?? null }))
    .filter(({ version, here: ours }) => version !== ours);
}
