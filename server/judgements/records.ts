import {
  JudgementChange,
  type Judgement,
  type JudgementRecord,
  type NewJudgement,
} from '#contract/judgement.ts';
import type { Row } from '../graph/connect.ts';
import type { IdentityLink } from './identity-ledger.ts';
import { instant } from '../graph/records.ts';

type Instant = { toString(): string } | null;

/** What `cypher/judgements/list` answers, absent properties null. */
export interface JudgementRow {
  judgement: {
    id: string;
    by: string;
    reason: string;
    madeAt: Instant;
    withdrawnAt: Instant;
    changes: string[];
    tieId: string | null;
    subjectId: string | null;
  } & (
    | { kind: 'rank'; claimId: string; rank: Of<'rank'>['rank'] }
    | ({
        kind: 'opinion';
        claimId: string | null;
        property: string | null;
        accountText: string | null;
        accountSources: string[] | null;
        accountClaims: string[] | null;
      } & Pick<Of<'opinion'>, 'stance' | 'likelihood' | 'confidence'>)
    | { kind: 'identity'; actorIds: [string, string]; same: boolean; unnamedAcknowledged: boolean }
  );
  status: Judgement['status'];
  missing: string[];
  total: number;
}

type Of<K extends JudgementRecord['kind']> = Extract<JudgementRecord, { kind: K }>;

export function judgementRecord({ judgement: map }: JudgementRow): JudgementRecord {
  const kept = {
    id: map.id,
    by: map.by,
    reason: map.reason,
    madeAt: instant(map.madeAt) ?? '',
    changes: map.changes.map((change) => JudgementChange.parse(JSON.parse(change))),
  };
  if (map.kind === 'rank') return { kind: 'rank', claimId: map.claimId, rank: map.rank, ...kept };
  if (map.kind === 'opinion')
    return {
      kind: 'opinion',
      about: opinionAbout(map.claimId, map.tieId, map.subjectId, map.property),
      stance: map.stance,
      account: accountIn(map),
      likelihood: map.likelihood,
      confidence: map.confidence,
      ...kept,
    };
  const { actorIds, same, unnamedAcknowledged } = map;
  return { kind: 'identity', actorIds, same, unnamedAcknowledged, ...kept };
}

function accountIn({
  accountText: text,
  accountSources: sources,
  accountClaims: claimIds,
}: Extract<JudgementRow['judgement'], { kind: 'opinion' }>): Of<'opinion'>['account'] {
  return text === null ? null : { text, sources: sources ?? [], claimIds: claimIds ?? [] };
}

export function judgement(row: JudgementRow): Judgement {
  const { status, missing } = row;
  const withdrawnAt = instant(row.judgement.withdrawnAt);
  return { ...judgementRecord(row), withdrawnAt, status, missing };
}

function opinionAbout(
  claimId: string | null,
  tieId: string | null,
  subjectId: string | null,
  property: string | null,
): Of<'opinion'>['about'] {
  if (subjectId !== null && property !== null) return { on: 'attribute', subjectId, property };
  return tieId === null ? { on: 'claim', id: claimId ?? '' } : { on: 'tie', id: tieId };
}

/** One row for `cypher/judgements/create`. */
export function toCreate(record: JudgementRecord): Row {
  const { id, kind, by, reason, madeAt, changes } = record;
  const props = {
    id,
    kind,
    by,
    reason,
    key: keyOf(record),
    changes: changes.map(toText),
    ...ownProps(record),
  };
  return { props, madeAt, withdrawnAt: withdrawnSince(changes) };
}

/** One row for `cypher/judgements/change`. */
export function toChange({ id, changes }: JudgementRecord): Row {
  return { id, withdrawnAt: withdrawnSince(changes), changes: changes.map(toText) };
}

function toText(change: JudgementChange): string {
  return JSON.stringify(change);
}

function ownProps(record: JudgementRecord): Row {
  if (record.kind === 'rank') return { claimId: record.claimId, rank: record.rank };
  if (record.kind === 'identity') {
    const { actorIds, same, unnamedAcknowledged } = record;
    return { actorIds, same, unnamedAcknowledged };
  }
  const { about, stance, account, likelihood, confidence } = record;
  const { text = null, sources = null, claimIds = null } = account ?? {};
  const said = {
    stance,
    likelihood,
    confidence,
    accountText: text,
    accountSources: sources,
    accountClaims: claimIds,
  };
  if (about.on === 'attribute') return { subjectId: about.subjectId, property: about.property, ...said };
  return about.on === 'tie' ? { tieId: about.id, ...said } : { claimId: about.id, ...said };
}

/** Of those with one key the latest in force counts; null: all of them count. */
function keyOf(record: JudgementRecord): string | null {
  if (record.kind === 'identity') return null;
  if (record.kind === 'rank') return JSON.stringify(['rank', record.claimId]);
  const { about, by } = record;
  const property = about.on === 'attribute' ? about.property : '';
  return JSON.stringify(['opinion', by.toLowerCase(), about.on, ...idsIn(record), property]);
}

/** Every id of the network or the evidence that a judgement names. */
export function idsIn(judged: NewJudgement | JudgementRecord): string[] {
  if (judged.kind === 'rank') return [judged.claimId];
  if (judged.kind === 'identity') return [...judged.actorIds];
  return [judged.about.on === 'attribute' ? judged.about.subjectId : judged.about.id];
}

/** Since when it is withdrawn; null where it is not. */
export function withdrawnSince(changes: readonly JudgementChange[]): string | null {
  const last = changes.at(-1);
  return last?.to === 'withdrawn' ? last.at : null;
}

/** What it says about identity while it is in force; null where it says nothing. */
export function identityLink(record: JudgementRecord): IdentityLink | null {
  if (record.kind !== 'identity' || withdrawnSince(record.changes) !== null) return null;
  const { id, actorIds, same } = record;
  return { id, actorIds, same };
}
