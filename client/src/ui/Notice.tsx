import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** A place that has nothing to show says why, and what to do next. */
export function Notice({
  title,
  children,
  urgent = false,
}: {
  title: string;
  children: ReactNode;
  urgent?: boolean;
}) {
  return (
    <div className={styles.notice} {...(urgent && { role: 'alert' })}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
