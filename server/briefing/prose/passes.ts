import type { Claim } from '#contract/evidence.ts';
import type { Lens } from '#contract/lens.ts';
import { boundsOfDate } from '../../evidence/time.ts';

/** Do these sources tell it: as first source, or at any hop where relaying counts? */
function toldBy(claim: Claim, sources: readonly string[], relayed: boolean): boolean {
  const top = Math.max(...claim.chain.map(({ hop }) => hop));
  const hops = relayed ? claim.chain : claim.chain.filter(({ hop }) => hop === top);
  return hops.some((hop) => hop.sources.some(({ id }) => sources.includes(id)));
}

function told(claim: Claim, { sources, against, relayed }: Lens): boolean {
  if (sources.length === 0 || against === 'others') return true;
  return toldBy(claim, [...sources, ...(against ?? [])], relayed);
}

/** On the clocks of saying and recording, a claim counts from the day on which it was said or recorded. */
function known(claim: Claim, { asOf, clock }: Lens): boolean {
  if (asOf === null || clock === 'valid') return true;
  const [from = '', to = from] = asOf.split('/');
  if (clock === 'recorded')
    return (
      claim.recordedAt.slice(0, 10) <= to &&
      (claim.retractedAt === null || claim.retractedAt.slice(0, 10) > from)
    );
  const earliest = claim.saidOn === null ? null : boundsOfDate(claim.saidOn).fromMin;
  return earliest === null || earliest <= to;
}

/** Does a claim count through this lens? Which ties held on a date is asked of the ties, not of each claim. */
export const passes = (claim: Claim, lens: Lens): boolean => told(claim, lens) && known(claim, lens);
