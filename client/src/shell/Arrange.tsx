import { useId } from 'react';
import { keyOf, LAYOUTS } from '#picture/exploration/layout-choices.ts';
import { dispatch, usePage } from '../state/page.ts';
import styles from './Toolbar.module.css';

/** The arrangement of the picture, to be seen and changed. */
export function Arrange() {
  const { picture } = usePage('picture');
  const id = useId();
  return (
    <span className={styles.arrange}>
      <label htmlFor={id}>Arrange</label>
      <select
        id={id}
        value={keyOf(picture?.layout ?? { name: 'force' })}
        disabled={picture === null}
        onChange={(event) => {
          const chosen = LAYOUTS.find((layout) => layout.key === event.target.value);
          if (chosen) dispatch({ do: 'step', step: chosen.step });
        }}
      >
        {LAYOUTS.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
