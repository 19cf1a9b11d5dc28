import { useState } from 'react';
import { dispatch, usePage } from '../../state/page.ts';
import { counted, listed } from '#words/counts.ts';
import details from '../../parts/Details.module.css';
import { TieSentence } from '../../parts/TieSentence.tsx';
import type { Drawn } from '#picture/filter/filtered.ts';
import styles from '../../parts/Filters.module.css';

const MOST = 200;

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
      {open && <List of={of} />}
    </>
  );
}

function List({ of: { nodes, ties } }: { of: Drawn }) {
  const { node } = usePage('node');
  const more = nodes.length + ties.length - Math.min(nodes.length, MOST) - Math.min(ties.length, MOST);
  return (
    <ul className={styles.kept}>
      {nodes.slice(0, MOST).map((each) => (
        <li key={each.id}>
          <button
            type="button"
            className={details.row}
            onClick={() => dispatch({ do: 'select', ref: { what: each.class, id: each.id } })}
          >
            <bdi>{each.name.slice(0, 160)}</bdi>
          </button>
        </li>
      ))}
      {ties.slice(0, MOST).map((tie) => {
        const [subject, object] = [node(tie.subjectId), node(tie.objectId)];
        return subject && object ? (
          <li key={tie.id}>
            <TieSentence tie={tie} subject={subject} object={object} />
          </li>
        ) : null;
      })}
      {more > 0 && <li className={styles.hint}>and {more} more</li>}
    </ul>
  );
}
