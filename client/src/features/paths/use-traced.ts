import { useMemo } from 'react';
import { usePage } from '../../state/page.ts';

/** What stands out, by the ids under which it is drawn. */
export function useTraced() {
  const { version, joined } = usePage('version', 'joined');
  const trace = version?.trace ?? null;
  return useMemo(
    () => trace && { nodes: new Set(trace.nodes.map((id) => joined.drawnAs(id))), ties: new Set(trace.ties) },
    [trace, joined],
  );
}
