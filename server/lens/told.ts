import type { Lens } from '#contract/lens.ts';
import type { ToldNetwork } from '#contract/lens-answers.ts';
import type { ClaimedTie } from './claims.ts';
import { type LensEvidence, surroundings } from './evidence.ts';
import { judgeTie } from './verdict.ts';

export type Ends = Pick<ClaimedTie, 'id' | 'subjectId' | 'objectId'>;

/** The ties that pass. */
export function passingTies(evidence: LensEvidence, lens: Lens): ClaimedTie[] {
  const around = surroundings(evidence, lens);
  return evidence.ties.filter((tie) => judgeTie(tie, lens, around).why === null);
}

/** The whole network through a lens, by ids, best connected nodes first. */
export function toldNetwork(
  passing: readonly Ends[],
  lens: Lens,
  most: { nodes: number; ties: number },
): ToldNetwork {
  const degrees = new Map<string, number>();
  for (const { subjectId, objectId } of passing)
    for (const id of [subjectId, objectId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const nodes = [...degrees.entries()]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([id]) => id);
  const ties = passing.map(({ id }) => id).toSorted();
  return {
    lens,
    nodes: nodes.slice(0, most.nodes),
    ties: ties.slice(0, most.ties),
    totals: { nodes: nodes.length, ties: ties.length },
    cut: nodes.length > most.nodes || ties.length > most.ties,
  };
}
