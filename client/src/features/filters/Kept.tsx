import { useState } from 'react';
import { counted, listed } from '#words/counts.ts';
import { NodeList } from '../../parts/NodeList.tsx';
import { TieList } from '../../parts/TieList.tsx';
import type { Drawn } from '#picture/filter/filtered.ts';
import styles from '../../parts/Filters.module.css';

/** "3 nodes and 1 tie", "52 ties", "nothing". */
export function manyInWords({ nodes, ties }: Drawn): string {
  const counts = [
    ...(nodes.length > 0 ? [counted(nodes.length, 'node')] : []),
    ...(ties.length > 0 ? [counted(ties.length, 'tie')] : []),
  ];
  return counts.length === 0 ? 'nothing' : listed(counts);
}

/** A count that opens to what it counts. */
export function Kept({ words, of }: { words: string; of: Drawn }) {
  const [open, setOpen] = useState(false);
  const none = of.nodes.length + of.ties.length === 0;
  if (none) return <span>{words}</span>;
  return (
    <>
      <button type="button" className={styles.counted} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words}
      </button>
      {open && (
        <div className={styles.kept}>
          <NodeList nodes={of.nodes} />
          <TieList ties={of.ties} />
        </div>
      )}
    </>
  );
}
