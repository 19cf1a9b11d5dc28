import { Modality, type TieStatus } from '#contract/network.ts';
import type { Bounds } from '#contract/time.ts';
import { isAsserted, isDenied, isFirm } from './disputes.ts';
import type { Chain } from './origins.ts';
import { byEvent, envelope, type Told } from './spells.ts';
import { mayOverlap } from './time.ts';

/** What of a claim decides how its tie stands. */
export interface Bearing {
  polarity: string;
  modality: string;
  basis: string;
  bounds: Bounds;
  chain: Chain;
}

/** What the claims about a tie say of it together. */
export interface Standing {
  status: TieStatus;
  projected: boolean;
  /** The strongest among the claims that carry it. */
  modality: Modality;
  inferred: boolean;
  claims: number;
  sources: number;
  origins: number;
  bounds: Bounds;
  spells?: Bounds[];
}

/**
 * How a tie stands by these claims about it, be they all there are or those of one account. What carries it are those
 * that say it was so; failing them, those that deny it; failing both, proposals. A mere possibility carries nothing that
 * a firmer claim carries: it neither makes it stated, nor is a further origin of it.
 * @param contested is it disputed for another reason than an assertion against a denial?
 * @param event when the event happened, account by account, of which it says that somebody took part
 */
export function summarise(
  all: readonly Bearing[],
  contested: boolean,
  event: readonly Told[] = [],
): Standing {
  const asserting = all.filter(isAsserted);
  const denying = all.filter(isDenied);
  const carrying = [asserting, denying, all].find((claims) => claims.length > 0) ?? all;
  const firmest = firmestOf(carrying);
  const status = statusOf(asserting, denying, contested);
  return {
    status,
    projected: status !== 'denied' && status !== 'proposed',
    modality: strongest(carrying),
    inferred: firmest.every(({ basis }) => basis === 'inferred'),
    claims: all.length,
    sources: new Set(all.flatMap(({ chain }) => chain.sources)).size,
    origins: new Set(firmest.flatMap(({ chain }) => chain.origins)).size,
    ...envelope(byEvent(carrying.map(toldBy), event)),
  };
}

/** Those that are more than a possibility; all of them, where none is. */
export function firmestOf<C extends { modality: string }>(claims: readonly C[]): readonly C[] {
  const firm = claims.filter(isFirm);
  return firm.length > 0 ? firm : claims;
}

/** When a claim says that something was so. */
export const toldBy = (claim: Pick<Bearing, 'bounds' | 'modality'>): Told => ({
  on: claim.bounds,
  firm: isFirm(claim),
});

function statusOf(asserting: readonly Bearing[], denying: readonly Bearing[], contested: boolean): TieStatus {
  if (asserting.length === 0) return denying.length > 0 ? 'denied' : 'proposed';
  return statusBy(contested || contradicted(asserting, denying), strongest(asserting));
}

/** How stands what somebody says was so? @param modality the strongest in which it is said */
export const statusBy = (
  disputed: boolean,
  modality: Modality,
): Extract<TieStatus, 'disputed' | 'asserted' | 'possible'> =>
  disputed ? 'disputed' : isFirm({ modality }) ? 'asserted' : 'possible';

function contradicted(asserting: readonly Bearing[], denying: readonly Bearing[]): boolean {
  return asserting.some((a) => denying.some((b) => mayOverlap(a.bounds, b.bounds)));
}

/** The contract lists modalities from the strongest to the weakest. */
export function strongest(claims: readonly { modality: string }[]): Modality {
  return (
    Modality.options.find((modality) => claims.some((claim) => claim.modality === modality)) ?? 'possibility'
  );
}
