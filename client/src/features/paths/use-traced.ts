import { useMemo } from 'react';
import { present } from '#picture/exploration/steps.ts';
import { useExploration } from '../../state/use-exploration.tsx';

/** What stands out, by the ids under which it is drawn. */
export function useTraced() {
  const { state, joined } = useExploration();
  const trace = present(state)?.trace ?? null;
  return useMemo(
    () => trace && { nodes: new Set(trace.nodes.map((id) => joined.drawnAs(id))), ties: new Set(trace.ties) },
    [trace, joined],
  );
}
