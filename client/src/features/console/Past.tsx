import styles from './Console.module.css';
import type { Drafts, Past as Before } from './drafts.ts';

/** What was run before, the latest first; one click opens it as a draft. */
export function Past({ drafts, onOpen }: { drafts: Drafts; onOpen: (past: Before) => void }) {
  if (drafts.past.length === 0)
    return (
      <p className={styles.empty}>Nothing has been run yet. What you run is kept here, in this browser.</p>
    );
  return (
    <ol className={`${styles.scroll} ${styles.past}`}>
      {drafts.past.map((each) => (
        <li key={each.at + each.text}>
          <button type="button" className={styles.pastOne} onClick={() => onOpen(each)}>
            <code>{each.text.trim().slice(0, 400)}</code>
            <span className={styles.hint}>{new Date(each.at).toLocaleString('en-GB')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
