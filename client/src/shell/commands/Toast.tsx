import { useEffect, useState } from 'react';
import { takeBackThis } from '../../state/acts.ts';
import { usePage } from '../../state/page.ts';
import styles from './Toast.module.css';
import { Name } from '../../parts/Name.tsx';

const STAYS = 3500;
/** Whoever may want to take something back needs longer. */
const STAYS_OPEN = 9000;

/** What was just done, for those who see; the live region says it to those who do not. */
export function Toast() {
  const { said, acts } = usePage('said', 'acts');
  const [gone, setGone] = useState(0);
  const act = said.act !== undefined && acts.done.includes(said.act) ? said.act : null;
  const stays = act === null ? STAYS : STAYS_OPEN;
  useEffect(() => {
    const timer = window.setTimeout(() => setGone(said.nth), stays);
    return () => window.clearTimeout(timer);
  }, [said, stays]);
  if (said.text === '' || gone === said.nth) return null;
  return (
    <p className={styles.toast} data-testid="toast">
      <Name aria-hidden="true">{said.text}</Name>
      {act !== null && (
        <button type="button" className={styles.act} onClick={() => void takeBackThis(act)}>
          Take back
        </button>
      )}
    </p>
  );
}
