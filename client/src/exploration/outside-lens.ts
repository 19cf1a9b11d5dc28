import type { Claim } from '#contract/evidence.ts';
import type { Lens } from '#contract/lens.ts';
import { spanOf } from './days.ts';
import { asked, isOn, type PageLens } from './lens.ts';

type Told = Pick<Claim, 'chain' | 'bounds' | 'saidMin' | 'recordedAt' | 'retractedAt'>;

function tellers({ chain }: Told, relayed: boolean): string[] {
  const last = Math.max(...chain.map(({ hop }) => hop));
  const hops = relayed ? chain : chain.filter(({ hop }) => hop === last);
  return hops.flatMap(({ sources }) => sources.map(({ id }) => id));
}

function isTold(claim: Told, { sources, against, relayed }: Lens): boolean {
  const by = tellers(claim, relayed);
  const first = sources.length === 0 || by.some((id) => sources.includes(id));
  if (first || against === null) return first;
  return against === 'others' || by.some((id) => against.includes(id));
}

/** Perhaps at some time in the range; an unknown bound never excludes. */
function mayStand(claim: Told, { asOf, clock }: Lens): boolean {
  if (asOf === null) return true;
  const { bounds, saidMin, recordedAt, retractedAt } = claim;
  const { from, to } = spanOf(asOf);
  // What was said stays said.
  if (clock === 'said') return saidMin === null || saidMin <= to;
  if (clock === 'recorded')
    return recordedAt.slice(0, 10) <= to && (retractedAt === null || retractedAt.slice(0, 10) > from);
  return (bounds.fromMin === null || bounds.fromMin <= to) && (bounds.toMax === null || bounds.toMax >= from);
}

const NOT_THEN: Record<Lens['clock'], string> = {
  valid: 'not of that time',
  said: 'not said by then',
  recorded: 'not recorded then',
};

/**
 * Why a claim does not count under the lens. It is shown all the same: a lens never hides evidence.
 * @returns null where it counts, or where there is no lens
 */
export function outsideLens(claim: Told, lens: PageLens): string | null {
  if (!isOn(lens)) return null;
  const question = asked(lens);
  if (!isTold(claim, question)) return 'outside the lens: told by others';
  return mayStand(claim, question) ? null : `outside the lens: ${NOT_THEN[question.clock]}`;
}

/** The same of several claims that make one account: null where one of them counts. */
export function allOutsideLens(claims: readonly Told[], lens: PageLens): string | null {
  const why = claims.map((claim) => outsideLens(claim, lens));
  return why.includes(null) ? null : (why[0] ?? null);
}
