import { isDeepStrictEqual } from 'node:util';
import type { ImportReport, JudgementRecord } from '#contract/judgement.ts';
import type { identityLedger, IdentityLink } from './identity-ledger.ts';
import { inWords, type KnownActor } from './identity-rules.ts';
import { withdrawnSince } from './records.ts';

type Identity = Extract<JudgementRecord, { kind: 'identity' }>;
type Ledger = ReturnType<typeof identityLedger>;

/** Why a judgement of a file is not taken, and how to mend it. */
export type ImportFault = Omit<ImportReport['refused'][number], 'id'>;

/** Clocks of two machines differ; a judgement of next week is a mistake, and would outlast every later one. */
const AHEAD = 24 * 3600 * 1000;

export function contradicting(others: readonly IdentityLink[]): ImportFault {
  return {
    why: `It contradicts: ${inWords(others)}.`,
    mend: 'Withdraw one of them, here or in the file, and import again.',
  };
}

export function malformed({ madeAt, changes }: JudgementRecord, at: string): ImportFault | null {
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
export function unmeant(
  record: Identity,
  actors: Map<string, KnownActor>,
  { group }: Ledger,
): ImportFault | null {
  const { actorIds, same, unnamedAcknowledged } = record;
  if (!same || unnamedAcknowledged || withdrawnSince(record.changes) !== null) return null;
  const unnamed = actorIds.flatMap(group).find((id) => actors.get(id)?.unnamed === true);
  if (unnamed === undefined || group(actorIds[0]).includes(actorIds[1])) return null;
  return {
    why: `It merges the unnamed actor "${unnamed}" without saying that this is meant.`,
    mend: 'Set unnamedAcknowledged to true if it is meant.',
  };
}
