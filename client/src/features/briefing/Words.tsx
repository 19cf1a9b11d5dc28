import type { KeyboardEvent } from 'react';
import styles from './Words.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  /** as large as what it stands for */
  look?: 'title' | 'question' | 'prose' | 'aside';
  max?: number;
  /** Enter ends it, since it is one line by nature */
  oneLine?: boolean;
}

const stay = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

/** The analyst’s own words, typed where they stand; the field is as high as its text. */
export function Words({ label, value, onChange, placeholder, look = 'prose', max = 4000, oneLine }: Props) {
  return (
    <span className={styles.grow} data-look={look} data-value={value === '' ? placeholder : value}>
      <textarea
        aria-label={label}
        rows={1}
        dir="auto"
        maxLength={max}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(oneLine === true && { onKeyDown: stay })}
      />
    </span>
  );
}
