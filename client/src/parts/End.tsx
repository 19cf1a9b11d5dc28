import type { NetworkNode } from '#contract/network.ts';
import { dispatch } from '../state/page.ts';
import { cut } from '#words/names.ts';
import { Name } from './Name.tsx';

/** One end of a tie in its sentence: opens it. */
export function End({ node }: { node: NetworkNode }) {
  return (
    <button type="button" onClick={() => dispatch({ do: 'select', ref: { what: node.class, id: node.id } })}>
      <Name>{cut(node.name, 160)}</Name>
    </button>
  );
}
