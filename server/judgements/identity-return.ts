import type { JudgementRecord } from '#contract/judgement.ts';
import { AppError } from '../runtime/errors.ts';
import type { Run } from '../graph/connect.ts';
import { identityLedger, type IdentityLink } from './identity-ledger.ts';
import { actorsIn, type KnownActor } from './identity-rules.ts';
import { identitiesInForce, judgementRows } from './rows.ts';
import { identityLink, judgementRecord } from './records.ts';

type Identity = Extract<JudgementRecord, { kind: 'identity' }>;

/**
 * Whoever judged meant those unnamed actors whom it merged then. One who joined either group since would merge unmeant.
 * @throws AppError conflict, naming them and how to say that it is meant
 */
export async function refuseUnmeantReturn(run: Run, identity: Identity): Promise<void> {
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
