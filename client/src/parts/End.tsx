import type { NetworkNode } from '#contract/network.ts';
import { dispatch } from '../state/page.ts';

/** One end of a tie in its sentence: opens it. */
export function End({ node }: { node: NetworkNode }) {
  return (
    <button type="button" onClick={() => dispatch({ do: 'select', ref: { what: node.class, id: node.id } })}>
      <bdi>{node.name.slice(0, 160)}</bdi>
    </button>
  );
}
