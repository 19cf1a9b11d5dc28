import { useId, type ReactNode } from 'react';
import styles from './Export.module.css';

export interface Option {
  value: string;
  label: string;
  about: string;
  /** why it cannot be chosen */
  why?: string | null;
}

interface Props {
  legend: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  children?: ReactNode;
}

/** One of several, each with a word of what it is. */
export function Choices({ legend, options, value, onChange, children }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice} data-off={Boolean(option.why)}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={Boolean(option.why)}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.label}>{option.label}</span>
          <span className={styles.about}>{option.why ?? option.about}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
