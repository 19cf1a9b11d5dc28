import type { TiesTold, TieTellers } from '#contract/tellers.ts';
import type { Lens } from '#contract/lens.ts';
import { stanceOf, type TieStance } from '../evidence/disputes.ts';
import { strongest } from '../evidence/summarise.ts';
import type { Database } from '../graph/connect.ts';
import { refuseLoading } from '../graph/found.ts';
import { statement } from '../graph/statements.ts';
import { lensClaim, type LensClaim } from '../lens/claims.ts';
import { passes } from '../lens/outside.ts';
import { readResting } from './claims.ts';

type Time = TieTellers['times'][number];
type Tellers = TieTellers['within'];
type Source = Tellers['possibly'][number];

interface TellerRow extends Time {
  id: string;
  gist: string;
  first: Source[];
}

/** A claim about a tie with what a row says of it. */
interface Told extends LensClaim, Time {
  who: readonly Source[];
}

/**
 * Who asserts and who denies each of these ties, and of when, by their claims: for the second line of a list.
 * @throws AppError loading | unavailable | timeout
 */
export async function readTellers(
  db: Database,
  { ids, lens }: { ids: readonly string[]; lens: Lens },
): Promise<TiesTold> {
  await refuseLoading(db, ids);
  const wanted = [...new Set(ids)];
  const ties = await readResting(db, wanted);
  const rows = await db.read<TellerRow>(statement('claims/tellers'), {
    ties,
    retracted: lens.clock === 'recorded' && lens.asOf !== null,
  });
  const told = [...Map.groupBy(rows, ({ id }) => id)].map(([id, its]) =>
    tellersOf(id, its.map(claimOf), lens),
  );
  const known = new Map(told.map((each) => [each.id, each]));
  return {
    ties: wanted.flatMap((id) => known.get(id) ?? []),
    missing: wanted.filter((id) => !known.has(id)),
  };
}

const claimOf = ({ gist, first, validFrom, validTo, observedAt }: TellerRow): Told => ({
  ...lensClaim(gist),
  who: first,
  validFrom,
  validTo,
  observedAt,
});

function tellersOf(id: string, claims: readonly Told[], lens: Lens): TieTellers {
  const sides = Map.groupBy(claims, (claim) => passes(claim, lens));
  const [within, outside] = [byStance(sides.get(true) ?? []), byStance(sides.get(false) ?? [])];
  const timing = STANCES.map((stance) => within[stance]).find((of) => of.length > 0) ?? [];
  return { id, within: named(within), outside: named(outside), times: distinctTimes(timing) };
}

/** Who says most comes first. */
const STANCES: readonly TieStance[] = ['asserting', 'possibly', 'denying', 'proposing'];

function byStance(claims: readonly Told[]): Record<TieStance, Told[]> {
  const groups = Map.groupBy(claims, stanceOf);
  const of = (stance: TieStance): Told[] => groups.get(stance) ?? [];
  return {
    asserting: of('asserting'),
    possibly: of('possibly'),
    denying: of('denying'),
    proposing: of('proposing'),
  };
}

/** Whoever says that it was so holds it possible, too, and is named once. */
function named(groups: Record<TieStance, readonly Told[]>): Tellers {
  const sources = (stance: TieStance): Source[] => distinctSources(groups[stance]);
  const asserting = sources('asserting').map((source) => ({
    ...source,
    as: strengthOf(groups.asserting.filter(({ who }) => who.some(({ id }) => id === source.id))),
  }));
  const firm = new Set(asserting.map(({ id }) => id));
  return {
    asserting,
    possibly: sources('possibly').filter(({ id }) => !firm.has(id)),
    denying: sources('denying'),
    proposing: sources('proposing').filter(({ id }) => !firm.has(id)),
  };
}

/** @param claims that assert it, each as more than a possibility */
function strengthOf(claims: readonly Told[]): Tellers['asserting'][number]['as'] {
  const found = strongest(claims);
  return found === 'fact' || found === 'assessment' ? found : 'allegation';
}

const distinctSources = (claims: readonly Told[]): Source[] => [
  ...new Map(claims.flatMap(({ who }) => who.map(({ id, name }) => [id, { id, name }]))).values(),
];

function distinctTimes(claims: readonly Told[]): Time[] {
  const times = claims
    .map(({ validFrom, validTo, observedAt }) => ({ validFrom, validTo, observedAt }))
    .filter((time) => Object.values(time).some((date) => date !== null));
  return [...new Map(times.map((time) => [JSON.stringify(time), time])).values()];
}
