import type { Identities } from '#contract/judgement.ts';
import type { Run } from '../graph/connect.ts';
import { identityLedger } from './identity-ledger.ts';
import { actorsIn, type KnownActor } from './identity-rules.ts';
import { identitiesInForce } from './rows.ts';
import { judgement } from './records.ts';

/** Which actors are one by judgement, and what says so. @throws AppError unavailable | timeout */
export async function identitiesIn(run: Run): Promise<Identities> {
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
