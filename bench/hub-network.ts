import type { Dataset } from '../server/dataset/model.ts';
import { dice, randomNetwork } from './random-network.ts';

export const HUB = 'random:a0';

/** A network in which one actor has very many ties: half of them its own, half of them others’ to it. */
export function hubNetwork(ties: number): Dataset {
  const around = ties / 5;
  const network = randomNetwork(ties, around);
  const roll = dice(3);
  const spokes = Array.from({ length: ties }, (_, index) => {
    const ends = [HUB, `random:a${1 + (index % (ties - 1))}`];
    const [subjectId = HUB, objectId = HUB] = index % 2 === 0 ? ends : ends.toReversed();
    return { id: `random:h${index}`, type: `TIE_${roll(4)}`, subjectId, objectId, role: null, side: null };
  });
  const [claim, attribution] = [network.claims[0], network.attributions[0]];
  if (claim === undefined || attribution === undefined) throw new Error('a network has claims');
  const claims = spokes.map(({ id }, index) => ({
    ...claim,
    id: id.replace(':h', ':hc'),
    tieId: id,
    validFrom: String(1950 + (index % 70)),
  }));
  return {
    ...network,
    version: `hub ${ties}`,
    ties: [...network.ties, ...spokes],
    claims: [...network.claims, ...claims],
    attributions: [...network.attributions, ...claims.map(({ id }) => ({ ...attribution, claimId: id }))],
  };
}
