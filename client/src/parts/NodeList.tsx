import type { NetworkNode } from '#contract/network.ts';
import { dispatch, usePage } from '../state/page.ts';
import { Rows } from '../ui/Rows.tsx';
import styles from './Details.module.css';
import { cut } from '#words/names.ts';
import { Name } from './Name.tsx';

interface Props {
  nodes: readonly NetworkNode[];
  /** with the kind of each */
  kinds?: boolean;
}

/** Nodes by name, each of which opens its node; with Shift it joins the selection. */
export function NodeList({ nodes, kinds = false }: Props) {
  const { words } = usePage('words');
  return (
    <Rows of={nodes}>
      {(node) => (
        <button
          type="button"
          className={kinds ? `${styles.row} ${styles.inline}` : styles.row}
          onClick={(event) =>
            dispatch({ do: 'select', ref: { what: node.class, id: node.id }, add: event.shiftKey })
          }
        >
          <Name>{cut(node.name, 160)}</Name>
          {kinds && (
            <span className={styles.fact}>
              {node.unnamed ? 'not named, ' : ''}
              {words.kind(node).label}
            </span>
          )}
        </button>
      )}
    </Rows>
  );
}
