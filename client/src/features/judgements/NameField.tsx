import { useId } from 'react';
import styles from './Judgements.module.css';
import { NameInput } from './NameInput.tsx';

/** Who judges. */
export function NameField() {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>Your name</label>
      <NameInput id={id} />
    </p>
  );
}
