import type { Briefing, Since } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { Judgement } from '#contract/judgement.ts';

/** The evidence and judgements of now, to compare a briefing with. */
export interface Now {
  /** the same request written again; null where nothing that it is about is left */
  again: Briefing | null;
  /** the claims of the briefing as they are now, also retracted ones; those that are gone are missing */
  claims: ReadonlyMap<string, Claim>;
  /** versions of the datasets that are here */
  datasets: ReadonlyMap<string, string>;
  ranks: Readonly<Record<string, string>>;
}

const named = ({ id, paraphrase }: Pick<Claim, 'id' | 'paraphrase'>) => ({ id, paraphrase });

/** A claim without the times at which it was recorded. */
function saying({
  recordedAt: _a,
  revisedAt: _b,
  retractedAt: _c,
  respondsTo: _d,
  respondedToBy: _e,
  ...rest
}: Claim): string {
  return JSON.stringify(rest);
}

/** The ranks in force, by claim; a claim that nobody ranked is normal and not named. */
export function ranksOf(judgements: readonly Judgement[], claims: ReadonlySet<string>): Briefing['ranks'] {
  const ranks = judgements.filter(
    (each) => each.kind === 'rank' && each.status === 'in-force' && claims.has(each.claimId),
  );
  return Object.fromEntries(
    ranks.flatMap((each) => (each.kind === 'rank' ? [[each.claimId, each.rank]] : [])),
  );
}

/** The changes since a briefing was made: a pure comparison of then with now. */
export function since(then: Briefing, now: Now): Since {
  const cited = new Set(then.claims.map(({ id }) => id));
  const isWithdrawn = ({ id }: Claim): boolean => {
    const current = now.claims.get(id);
    return current === undefined || current.retractedAt !== null;
  };
  const withdrawn = then.claims.filter((claim) => claim.retractedAt === null && isWithdrawn(claim));
  const lostIds = new Set(withdrawn.map(({ id }) => id));
  const ranked = then.claims.flatMap((claim) => {
    const [before, after] = [then.ranks[claim.id] ?? 'normal', now.ranks[claim.id] ?? 'normal'];
    return before === after ? [] : [{ ...named(claim), before, now: after }];
  });
  for (const { id, now: rank } of ranked) if (rank === 'deprecated') lostIds.add(id);
  const lost = then.claims.filter(({ id }) => lostIds.has(id)).map(named);
  return {
    gone: now.again === null,
    datasets: then.datasets
      .map(({ id, version }) => ({ id, before: version, now: now.datasets.get(id) ?? null }))
      .filter((each) => each.before !== each.now),
    added: (now.again?.claims ?? []).filter(({ id }) => !cited.has(id)).map(named),
    withdrawn: withdrawn.map(named),
    revised: then.claims
      .filter((claim) => {
        const current = now.claims.get(claim.id);
        return current !== undefined && saying(current) !== saying(claim);
      })
      .map(named),
    ranked,
    weaker: then.request.authored.keyJudgements
      .map(({ text, restsOn }) => ({ judgement: text, lost: lost.filter(({ id }) => restsOn.includes(id)) }))
      .filter((each) => each.lost.length > 0),
  };
}
