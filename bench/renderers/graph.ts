import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { node, tie } from '../../tests/support/picture-builders.ts';
import { dice } from '../random-network.ts';

export interface Made {
  nodes: NetworkNode[];
  ties: NetworkTie[];
  positions: Map<string, [number, number]>;
}

/** A few with very many ties and most with few, on a disc; the same for every renderer and in every run. */
export function made(nodes: number, ties: number): Made {
  const roll = dice(42);
  const radius = Math.sqrt(nodes) * 34;
  const all = Array.from({ length: nodes }, (_, n) => node(`n${n}`, { name: `Actor ${n}` }));
  const positions = new Map(
    all.map(({ id }): [string, [number, number]] => {
      const [far, angle] = [radius * Math.sqrt(roll(1e6) / 1e6), (roll(1e6) / 1e6) * 2 * Math.PI];
      return [id, [Math.round(far * Math.cos(angle)), Math.round(far * Math.sin(angle))]];
    }),
  );
  const someone = (): number => Math.floor(nodes * (roll(1e5) / 1e5) ** 2);
  const between = Array.from({ length: ties }, (_, n) => {
    const subject = someone();
    const object = (subject + 1 + roll(nodes - 1)) % nodes;
    const status = roll(12) === 0 ? ('disputed' as const) : ('asserted' as const);
    return tie(`n${subject}`, `n${object}`, { id: `t:tie${n}`, origins: 1 + roll(3), status });
  });
  const degrees = new Map<string, number>();
  for (const { subjectId, objectId } of between)
    for (const id of [subjectId, objectId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return {
    nodes: all.map((each) => ({ ...each, ties: degrees.get(each.id) ?? 0 })),
    ties: between,
    positions,
  };
}
