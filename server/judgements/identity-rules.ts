import { agreed } from '#words/counts.ts';
import type { JudgementRecord } from '#contract/judgement.ts';
import { AppError } from '../runtime/errors.ts';
import type { Run } from '../graph/connect.ts';
import { identityLedger, type IdentityLink } from './identity-ledger.ts';
import { identitiesInForce } from './rows.ts';
import { identityLink } from './records.ts';
import { statement } from '../graph/statements.ts';

export interface KnownActor {
  id: string;
  name: string;
  unnamed: boolean;
}

/** Those of these actors that are in the network. */
export async function actorsIn(run: Run, ids: readonly string[]): Promise<Map<string, KnownActor>> {
  const rows = await run(statement('judgements/actors'), { ids });
  return new Map(
    rows.map(({ id, name, unnamed }) => [
      String(id),
      { id: String(id), name: String(name), unnamed: unnamed === true },
    ]),
  );
}

/**
 * Two actors cannot be one and not one: what contradicts is named, to be withdrawn or not.
 * @throws AppError conflict
 */
export async function refuseContradiction(run: Run, record: JudgementRecord): Promise<void> {
  const link = identityLink(record);
  if (link === null) return;
  const inForce = await identitiesInForce(run);
  const others = identityLedger([...inForce.keys()]).contradicted(link);
  if (others === null) return;
  const detail = `It contradicts ${agreed(others.length, 'a judgement', 'judgements')} in force: ${inWords(others)}. Withdraw one of them, or leave this one.`;
  throw new AppError('conflict', detail, {
    errors: others.map((other) => ({
      path: `judgements.${other.id}`,
      message: `${inWords([other])}, says ${inForce.get(other)?.judgement.by}: ${inForce.get(other)?.judgement.reason}`,
    })),
  });
}

export function inWords(links: readonly IdentityLink[]): string {
  return links
    .map(({ actorIds: [a, b], same }) => `"${a}" is ${same ? '' : 'not '}the same as "${b}"`)
    .join('; ');
}

/**
 * An unnamed actor merges with nobody unless somebody says that it is meant, also where it would merge by way of others.
 * @throws AppError bad-input
 */
export async function refuseUnmeantMerge(
  run: Run,
  { actorIds: [a, b], same, unnamedAcknowledged }: Extract<JudgementRecord, { kind: 'identity' }>,
): Promise<void> {
  if (!same || unnamedAcknowledged) return;
  const ledger = identityLedger([...(await identitiesInForce(run)).keys()]);
  const first = ledger.group(a);
  if (first.includes(b)) return;
  const actors = await actorsIn(run, [...first, ...ledger.group(b)]);
  const unnamed = [...actors.values()].filter((actor) => actor.unnamed);
  if (unnamed.length === 0) return;
  const names = unnamed.map(({ id, name }) => `"${name}" (${id})`).join(', ');
  throw new AppError(
    'bad-input',
    'An unnamed actor merges only where that is said to be meant; see errors.',
    {
      errors: [
        {
          path: 'body.judgement.unnamedAcknowledged',
          message: `must be true, since nobody named ${names}`,
        },
      ],
    },
  );
}
