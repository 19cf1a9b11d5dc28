import { dispatch, usePage } from '../../state/page.ts';
import { listed } from '#words/counts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TraceBar.module.css';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';

/** Says why most of the picture is dimmed, and ends it. */
export function TraceBar() {
  const { version, node } = usePage('version', 'node');
  if (!version?.trace) return null;
  const path = version.steps.findLast((step) => step.do === 'path');
  const between = (path?.between ?? []).map((id) => cut(node(id)?.name ?? id, 60));
  return (
    <output className={styles.bar}>
      <span>
        {between.length > 1 ? (
          <>
            Only the path between <Name>{listed(between)}</Name> stands out.
          </>
        ) : (
          'Only a part of the picture stands out.'
        )}
      </span>
      <Button onClick={() => dispatch({ do: 'set', change: { trace: null } })}>Show everything</Button>
    </output>
  );
}
