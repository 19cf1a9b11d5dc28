import styles from './Authored.module.css';
import type { Typed } from './drafts.ts';

type Credibility = Typed['grades'][number]['credibility'];

const WORDS: Record<Credibility, string> = {
  1: '1 confirmed by others',
  2: '2 probably true',
  3: '3 possibly true',
  4: '4 doubtful',
  5: '5 improbable',
  6: '6 cannot be judged',
};
const ALL = ['1', '2', '3', '4', '5', '6'] as const;

interface Props {
  label: string;
  value: Credibility | null;
  /** what stands for null; absent: it always has a value */
  none?: string;
  onChange: (value: Credibility | null) => void;
}

/** How credible something is, by the second half of the scale in use among NATO's members (AJP-2.1). */
export function CredibilityField({ label, value, none, onChange }: Props) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(ALL.find((key) => key === target.value) ?? null)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {ALL.map((key) => (
        <option key={key} value={key}>
          {WORDS[key]}
        </option>
      ))}
    </select>
  );
}
