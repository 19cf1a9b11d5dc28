import { LongText } from '../ui/LongText.tsx';
import styles from './Details.module.css';

/** What whoever made the dataset notes of it, or says of a view: ours, told by no source, and so below what is said. */
export function OurNote({ text }: { text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <aside className={styles.ours} aria-label="Our note">
      <b>Our note, no source:</b> <LongText text={text} />
    </aside>
  );
}
