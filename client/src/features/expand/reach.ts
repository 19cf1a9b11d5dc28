import type { Neighbours } from '#contract/network.ts';

/**
 * How far down an order one has to go for as many ties as are wanted that are not here yet.
 * @param neighbours in that order
 * @param here the ids of the ties that are
 */
export function reachOf(
  neighbours: Neighbours['neighbours'],
  here: ReadonlySet<string>,
  wanted: number,
): number {
  const fresh = neighbours.flatMap(({ tie }, index) => (here.has(tie.id) ? [] : [index + 1]));
  return fresh[wanted - 1] ?? neighbours.length;
}
