import { useId } from 'react';
import type { Choice } from '#picture/filter/choices.ts';
import styles from './Filters.module.css';
import { Name } from './Name.tsx';

/** A number, or nothing. */
export function NumberField({
  label,
  value,
  least,
  onChange,
  whole = true,
}: {
  label: string;
  value: number | null;
  least?: number;
  onChange: (value: number | null) => void;
  whole?: boolean;
}) {
  const read = (text: string): number | null => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return null;
    return Math.max(least ?? -Infinity, whole ? Math.round(number) : number);
  };
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        value={value ?? ''}
        min={least}
        step={whole ? 1 : 'any'}
        onChange={(event) => onChange(read(event.target.value))}
      />
    </label>
  );
}

/** One of a few words. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  only,
  onChange,
}: {
  label: string;
  value: T;
  options: Readonly<Record<T, string>>;
  /** those that can be chosen now; absent: all */
  only?: readonly T[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  const all = Object.keys(options).filter((key): key is T => key in options);
  const keys = all.filter((key) => only?.includes(key) ?? true);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = keys.find((key) => key === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Boxes to tick, each with how many there are. */
export function ChoiceList({
  label,
  choices,
  chosen,
  onToggle,
}: {
  label: string;
  choices: readonly Choice[];
  chosen: (value: string) => boolean;
  onToggle: (value: string) => void;
}) {
  return (
    <fieldset aria-label={label} className={styles.choices}>
      {choices.map(({ value, label: name, many }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" checked={chosen(value)} onChange={() => onToggle(value)} />
          <Name>{name}</Name>
          <span className={styles.many}>{many}</span>
        </label>
      ))}
    </fieldset>
  );
}
