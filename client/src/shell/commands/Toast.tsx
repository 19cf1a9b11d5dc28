import { useEffect, useState } from 'react';
import { usePage } from '../../state/page.ts';
import styles from './Toast.module.css';

const STAYS = 3500;

/** What was just done, for those who see; the live region says it to those who do not. */
export function Toast() {
  const { said } = usePage('said');
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const timer = window.setTimeout(() => setGone(said.nth), STAYS);
    return () => window.clearTimeout(timer);
  }, [said]);
  if (said.text === '' || gone === said.nth) return null;
  return (
    <p className={styles.toast} aria-hidden="true" data-testid="toast">
      <bdi>{said.text}</bdi>
    </p>
  );
}
