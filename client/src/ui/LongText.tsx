import { useState } from 'react';
import styles from './LongText.module.css';

const LIMIT = 400;

/** Text of any length and direction, as text: cut where it is very long, and shown in full when asked. */
export function LongText({ text, limit = LIMIT }: { text: string; limit?: number }) {
  const [open, setOpen] = useState(false);
  if (text.length <= limit) return <bdi>{text}</bdi>;
  const shown = open ? text : `${text.slice(0, limit)}…`;
  return (
    <>
      <bdi>{shown}</bdi>{' '}
      <button type="button" className={styles.more} onClick={() => setOpen(!open)}>
        {open ? 'Show less' : `Show all ${text.length.toLocaleString('en')} letters`}
      </button>
    </>
  );
}
