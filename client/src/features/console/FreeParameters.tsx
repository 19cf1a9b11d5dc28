import { useId } from 'react';
import styles from './Console.module.css';
import { parametersIn } from './parameters.ts';

interface Props {
  text: string;
  /** parameters that have a field of their own */
  besides: readonly string[];
  values: Readonly<Record<string, string>>;
  onChange: (values: Record<string, string>) => void;
}

/** A field for each parameter that the text names. */
export function FreeParameters({ text, besides, values, onChange }: Props) {
  const id = useId();
  const names = parametersIn(text).filter((name) => !besides.includes(name));
  if (names.length === 0) return null;
  return (
    <fieldset className={styles.parameters}>
      <legend className={styles.unseen}>Parameters</legend>
      {names.map((name) => (
        <span key={name} className={styles.parameter}>
          <label htmlFor={`${id}-${name}`}>${name}</label>
          <input
            id={`${id}-${name}`}
            value={values[name] ?? ''}
            placeholder="text, 12, true, [1, 2]"
            onChange={(event) => onChange({ ...values, [name]: event.target.value })}
          />
        </span>
      ))}
    </fieldset>
  );
}
