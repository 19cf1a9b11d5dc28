import { useQueryClient } from '@tanstack/react-query';
import { call } from './api.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { dispatch, seek, usePage } from './page.ts';

export interface Pointer {
  id: string;
  tieId: string | null;
  /** of a claim about an attribute: the node or tie whose attribute it is */
  subjectId: string | null;
}

/** Selects whatever a claim is about, and brings the claim into view there. */
export function useOpenClaim() {
  const client = useQueryClient();
  const { node } = usePage('node');
  /** Only the server knows what an id is that is not on screen: what is no node is a tie. */
  const refOf = async (id: string): Promise<Ref> => {
    const known = node(id);
    if (known) return { what: known.class, id };
    const { nodes } = await client.fetchQuery({
      queryKey: ['subgraph', [id]],
      queryFn: ({ signal }) => call('subgraph', { body: { ids: [id] }, signal }),
    });
    return { what: nodes.find((each) => each.id === id)?.class ?? 'tie', id };
  };
  const open = async ({ id, tieId, subjectId }: Pointer): Promise<void> => {
    const ref: Ref | null =
      tieId !== null ? { what: 'tie', id: tieId } : subjectId === null ? null : await refOf(subjectId);
    if (ref === null) return;
    seek(id);
    dispatch({ do: 'select', ref });
  };
  const openById = async (id: string): Promise<void> => {
    const claim = await client.fetchQuery({
      queryKey: ['claim', id, null],
      queryFn: ({ signal }) => call('claim', { params: { id }, signal }),
    });
    await open({ id, tieId: claim.tieId, subjectId: claim.attribute?.subjectId ?? null });
  };
  return { open, openById };
}
