import { claimGist, held, lastHop } from './gist.ts';
import type { Attribution, Claim, Dataset, Response } from './model.ts';
import { type Edge, type NodeRow, node } from './rows.ts';
import { boundsOf, saidWithin } from '../evidence/time.ts';

export interface ClaimEdges {
  abouts: Edge[];
  attributions: Edge[];
  anchors: Edge[];
  responses: Edge[];
}

/** Claims with the edges that leave them. */
export function claimRows(dataset: Dataset): { claims: NodeRow[]; edges: ClaimEdges } {
  const attributions = Map.groupBy(dataset.attributions, ({ claimId }) => claimId);
  const responses = Map.groupBy(dataset.responses, ({ claimId }) => claimId);
  const ties = new Set(dataset.ties.map(({ id }) => id));
  const all = dataset.claims.map((claim) =>
    claimRow(dataset.id, claim, ties, attributions.get(claim.id) ?? [], responses.get(claim.id) ?? []),
  );
  return {
    claims: all.map(({ row }) => row),
    edges: {
      abouts: all.flatMap(({ edges }) => edges.abouts),
      attributions: all.flatMap(({ edges }) => edges.attributions),
      anchors: all.flatMap(({ edges }) => edges.anchors),
      responses: all.flatMap(({ edges }) => edges.responses),
    },
  };
}

function claimRow(
  dataset: string,
  claim: Claim,
  ties: ReadonlySet<string>,
  chain: readonly Attribution[],
  answers: readonly Response[],
): { row: NodeRow; edges: ClaimEdges } {
  const { passageIds, sideBasis, sideReason, ...rest } = claim;
  // Where nothing is said of a side a claim is what it was before there was a word for it.
  const props = sideBasis === null ? rest : { ...rest, sideBasis, sideReason };
  const about =
    claim.tieId ?? (claim.subjectId !== null && ties.has(claim.subjectId) ? claim.subjectId : null);
  const said = saidWithin(claim.saidOn);
  // In an order of their own, since their order in the files means nothing.
  const edges: ClaimEdges = {
    abouts: about === null ? [] : [{ from: claim.id, to: about }],
    attributions: inOrder(
      chain.map(({ claimId, sourceId, ...hop }) => ({ from: claimId, to: sourceId, props: hop })),
    ),
    anchors: inOrder(passageIds.map((to) => ({ from: claim.id, to }))),
    responses: inOrder(
      answers.map(({ claimId, respondsTo, ...answer }) => ({
        from: claimId,
        to: respondsTo,
        props: answer,
      })),
    ),
  };
  const bounds = boundsOf(claim);
  const more = { bounds, saidMin: said.min, saidMax: said.max };
  const row = node(dataset, claim.id, props, more, edges);
  const gist = claimGist(claim, { bounds, said }, chain);
  const last = lastHop(chain);
  return {
    row: { ...row, props: { ...row.props, gist } },
    edges: {
      ...edges,
      abouts: edges.abouts.map((edge) => ({ ...edge, props: held(claim, bounds) })),
      attributions: edges.attributions.map((edge) => withFirst(edge, last)),
    },
  };
}

/** So that whoever asks for first sources need not look at the whole chain. */
function withFirst(edge: Edge, last: number): Edge {
  return { ...edge, props: { ...edge.props, first: edge.props?.['hop'] === last } };
}

const orderKey = ({ to, props }: Edge): string => JSON.stringify([props?.['hop'], to, props?.['stance']]);

function inOrder(edges: readonly Edge[]): Edge[] {
  return edges.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
}
