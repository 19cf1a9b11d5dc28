import type { Claim } from '#contract/evidence.ts';
import { type Ending, Lens, type WhyLeftOut } from '#contract/lens.ts';
import type { NetworkTie } from '#contract/network.ts';
import type { Database } from '../graph/connect.ts';
import { isProposed } from '../evidence/disputes.ts';
import { possibleIn, rangeOf } from '../evidence/time.ts';
import { statement } from '../graph/statements.ts';
import type { LensClaim } from './claims.ts';
import { asserts, boundsOn, standing } from './held.ts';
import type { LensEvidence } from './evidence.ts';
import { aroundAll, type Look, looksOf, seenBy } from './look.ts';
import { readTiesOf } from './neighbours.ts';
import { readEndings, readEvidence, readVocabularyMap } from './reads-picture.ts';
import { sidesOf } from './sides.ts';
import { type JudgedTie, notThen, summaryOf, timedClaims } from './verdict.ts';

const isPlain = ({ sources, asOf }: Lens): boolean => sources.length === 0 && asOf === null;

/**
 * Marks each claim with why it does not count under a lens. Without a lens nothing is read and nothing marked; what left the
 * files is marked on the recorded clock alone.
 * @param among the nodes that the claims speak of
 * @throws AppError loading | unavailable | timeout
 */
export async function markOutside<D extends { claims: readonly Claim[] }>(
  db: Database,
  details: D,
  among: readonly string[],
  lens: Lens,
): Promise<D> {
  if (isPlain(lens)) return details;
  return marked(details, outside(await readEvidence(db, among, lens), lens));
}

function marked<D extends { claims: readonly Claim[] }>(details: D, why: ReadonlyMap<string, Why>): D {
  const claims = details.claims.map((claim) => {
    const reason = why.get(claim.id);
    return reason === undefined ? claim : { ...claim, outside: reason };
  });
  return { ...details, claims };
}

/**
 * The same of a tie, which is as a picture shows it through the lens, or as those who pass tell it where it is left out.
 * @throws AppError loading | unavailable | timeout
 */
export async function judgeDetails<D extends { tie: NetworkTie; claims: readonly Claim[] }>(
  db: Database,
  details: D,
  among: readonly string[],
  lens: Lens,
): Promise<D & { why: WhyLeftOut | null }> {
  if (isPlain(lens)) return { ...details, why: null };
  const evidence = await readEvidence(db, among, lens);
  const looks = looksOf(evidence, lens);
  const judged = seenBy(looks).find(({ tie }) => tie.id === details.tie.id);
  const { why = null, claims = [] } = judged ?? {};
  // Where nobody who passes tells it, it stands as everybody does.
  const tie =
    judged === undefined || claims.length === 0
      ? details.tie
      : summaryOf(judged.tie, claims, aroundAll(looks));
  return { ...marked(details, outside(evidence, lens)), tie, why };
}

/**
 * With which death or dissolution a tie ends, by those whom a lens lets through, whether or not it looks at a day.
 * @throws AppError loading | unavailable | timeout
 */
export async function readEndingOf(
  db: Database,
  tieId: string,
  among: readonly string[],
  lens: Lens,
): Promise<Ending | null> {
  const { ties } = await readEndings(db, among, lens, await readVocabularyMap(db));
  if (ties.length === 0) return null;
  const whenever = { ...lens, asOf: null };
  const looks = looksOf(await readEvidence(db, among, whenever), whenever);
  return seenBy(looks).find(({ tie }) => tie.id === tieId)?.ended ?? null;
}

/**
 * Every tie that ends with a death or dissolution, wherever it stands, by all who tell of it.
 * @throws AppError unavailable | timeout
 */
export async function readEndedTies(db: Database): Promise<Map<string, Ending>> {
  const everyone = Lens.parse({});
  const { ties } = await readEndings(db, null, everyone, await readVocabularyMap(db));
  const who = [...new Set(ties.map(({ subjectId }) => subjectId))];
  if (who.length === 0) return new Map();
  const seen = seenBy(looksOf(await readTiesOf(db, who, everyone), everyone));
  return new Map(seen.flatMap(({ tie, ended }) => (ended === null ? [] : [[tie.id, ended] as const])));
}

/** The same of one claim, wherever it stands. @throws AppError loading | unavailable | timeout */
export async function markClaim(db: Database, claim: Claim, lens: Lens): Promise<Claim> {
  if (isPlain(lens)) return claim;
  const about = claim.tieId ?? claim.attribute?.subjectId ?? '';
  const [tie] = await db.read<{ subjectId: string; objectId: string }>(statement('lens/tie-ends'), {
    ids: [about],
  });
  const among = tie === undefined ? [about] : [tie.subjectId, tie.objectId];
  const { claims } = await markOutside(db, { claims: [claim] }, among, lens);
  return claims[0] ?? claim;
}

/**
 * Does a claim count through this lens, by who makes it and by when it was said or recorded? Whether a tie held on a day is
 * asked of all claims about the tie, not of each.
 */
export function passes(claim: LensClaim, lens: Lens): boolean {
  const { asOf, clock } = lens;
  if (sidesOf([claim], lens).all.length === 0) return false;
  return asOf === null || clock === 'valid' || possibleIn(boundsOn(clock, claim), rangeOf(asOf));
}

type Why = WhyLeftOut | null;

/**
 * Of each claim, why it does not count under a lens: told by others, only proposed, or not of the time at which the lens
 * looks, as the picture judges its tie. Where two accounts are compared it counts where it does for one of them.
 * @returns by the id of the claim; null where it counts
 */
export function outside(evidence: LensEvidence, lens: Lens): Map<string, Why> {
  const found = new Map<string, Why>();
  for (const look of looksOf(evidence, lens))
    for (const [id, why] of [
      ...look.ties.flatMap((judged) => ofTie(judged, look)),
      ...ofAttributes(look, evidence),
    ])
      if (!found.has(id) || found.get(id) === 'untold' || why === null) found.set(id, why);
  return found;
}

const ofAttributes = (look: Look, { attributes }: LensEvidence): [string, Why][] =>
  attributes.map((claim) => [claim.id, look.whyNot(claim)]);

/** A tie that is left out for its time takes with it what asserts it. */
function ofTie({ tie, why }: JudgedTie, { lens, around }: Look): [string, Why][] {
  const all = new Map<string, Why>(tie.claims.map(({ id }) => [id, 'untold']));
  const range = lens.asOf === null ? null : rangeOf(lens.asOf);
  const gone = notThen(why);
  const told = timedClaims(tie, sidesOf(tie.claims, lens).all, lens, around);
  for (const { claim } of told) all.set(claim.id, isProposed(claim) ? 'proposed' : 'not-held');
  for (const { claim, ended } of told)
    if (ended !== undefined && range !== null && possibleIn(ended.told, range)) all.set(claim.id, 'ended');
  for (const timed of standing(told, range))
    if (!isProposed(timed.claim)) all.set(timed.claim.id, asserts(timed) ? gone : null);
  return [...all];
}
