import { useId } from 'react';
import { useAnalyst } from './analyst.ts';
import styles from './Judgements.module.css';

/** Who judges: asked once, then filled in. A name proves nothing, which the hint says. */
export function NameField() {
  const [name] = useAnalyst();
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>Your name</label>
      <input
        id={id}
        name="by"
        required
        maxLength={80}
        defaultValue={name}
        autoComplete="name"
        placeholder="remembered in this browser"
      />
    </p>
  );
}
