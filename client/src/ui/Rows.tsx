import { useState, type ReactNode } from 'react';
import styles from './LongText.module.css';

const PAGE = 200;

/** A list of any length: the first of its rows, and more when asked. */
export function Rows<T extends { id: string }>({
  of,
  children,
}: {
  of: readonly T[];
  children: (row: T) => ReactNode;
}) {
  const [shown, setShown] = useState(PAGE);
  const left = of.length - shown;
  return (
    <>
      <ul>
        {of.slice(0, shown).map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, left)} more of {of.length.toLocaleString('en')}
        </button>
      )}
    </>
  );
}
