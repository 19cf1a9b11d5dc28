import styles from './Skeleton.module.css';

/** The shape of what is coming. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  return (
    <output className={styles.skeleton} aria-label="Loading">
      {Array.from({ length: lines }, (_, n) => (
        <span key={n} />
      ))}
    </output>
  );
}
