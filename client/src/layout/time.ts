import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Bounds } from '#contract/time.ts';

/** The middle of the narrowest span that the bounds allow; null where they give no day at all. */
export function middleOf(bounds: Bounds | null): number | null {
  if (bounds === null) return null;
  const from = bounds.fromMin ?? bounds.fromMax ?? bounds.toMin ?? bounds.toMax;
  const to = bounds.toMax ?? bounds.toMin ?? bounds.fromMax ?? bounds.fromMin;
  return from === null || to === null ? null : (Date.parse(from) + Date.parse(to)) / 2;
}

/**
 * When each node belongs in time: an event when it happened, anything else in the middle of its dated ties; NaN where
 * nothing says.
 */
export function timesOf(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Float64Array {
  const own = new Map(nodes.map((node) => [node.id, middleOf(node.bounds)]));
  const dated = new Map<string, number[]>();
  const add = (id: string, time: number): void => {
    const known = dated.get(id);
    if (known) known.push(time);
    else dated.set(id, [time]);
  };
  for (const tie of ties) {
    const time = middleOf(tie.bounds) ?? own.get(tie.objectId) ?? null;
    if (time === null) continue;
    add(tie.subjectId, time);
    add(tie.objectId, time);
  }
  return Float64Array.from(nodes, ({ id }) => {
    const times = (dated.get(id) ?? []).toSorted((a, b) => a - b);
    return own.get(id) ?? times[Math.floor(times.length / 2)] ?? NaN;
  });
}
