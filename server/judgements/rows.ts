import type { JudgementRecord } from '#contract/judgement.ts';
import type { Run } from '../graph/connect.ts';
import { identityLink, judgementRecord, type JudgementRow } from './records.ts';
import type { IdentityLink } from './identity-ledger.ts';
import { statement } from '../graph/statements.ts';

interface Wanted {
  id?: string;
  kind?: JudgementRecord['kind'];
  about?: string | null;
  limit?: number;
}

const ALL = 1_000_000_000;

/** The judgements, the newest first. @throws AppError unavailable | timeout */
export async function judgementRows(run: Run, wanted: Wanted = {}): Promise<JudgementRow[]> {
  const { id = null, kind = null, about = null, limit = ALL } = wanted;
  const rows = await run(statement('judgements/list'), { id, kind, about, limit: BigInt(limit) });
  // What the statement returns is known, and no further looked at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return rows as unknown as JudgementRow[];
}

/** @returns null where there is none of this id */
export async function recorded(run: Run, id: string): Promise<JudgementRecord | null> {
  const [row] = await judgementRows(run, { id });
  return row === undefined ? null : judgementRecord(row);
}

/** The identities in force, with the judgement behind each. */
export async function identitiesInForce(run: Run): Promise<Map<IdentityLink, JudgementRow>> {
  const rows = await judgementRows(run, { kind: 'identity' });
  return new Map(
    rows.flatMap((row) => {
      const link = identityLink(judgementRecord(row));
      return link === null ? [] : [[link, row] as const];
    }),
  );
}
