import type { NetworkTie } from '#contract/network.ts';

/** How a tie stands among the accounts of it. */
export const STANDING: Record<NetworkTie['status'], string> = {
  asserted: 'asserted',
  possible: 'possible at most',
  disputed: 'disputed',
  denied: 'denied by all',
  proposed: 'proposed',
};
