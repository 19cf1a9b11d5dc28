import { useId, useState } from 'react';
import { counted } from '#words/counts.ts';
import type { SourceSummary } from '#contract/evidence.ts';
import { useSources } from '../../state/lens-queries.ts';
import { usePage } from '../../state/page.ts';
import styles from './Accounts.module.css';

interface Props {
  label: string;
  chosen: readonly string[];
  relayed: boolean;
  onChange: (chosen: string[]) => void;
}

const MANY = 8;
const told = (source: SourceSummary, relayed: boolean): number => (relayed ? source.told : source.first);

/** Of the datasets in the picture, and whatever is chosen already. */
function useOffered(chosen: readonly string[], relayed: boolean): SourceSummary[] {
  const { whole } = usePage('whole');
  const sources = useSources().data ?? [];
  const datasets = new Set(whole?.nodes.map((node) => node.dataset));
  return sources
    .filter((source) => chosen.includes(source.id) || datasets.has(source.dataset))
    .filter((source) => chosen.includes(source.id) || told(source, relayed) > 0)
    .toSorted((a, b) => told(b, relayed) - told(a, relayed) || a.name.localeCompare(b.name));
}

/** Sources to choose among, whoever tells most first, with how many claims each tells. */
export function SourcePicker({ label, chosen, relayed, onChange }: Props) {
  const [filter, setFilter] = useState('');
  const id = useId();
  const all = useOffered(chosen, relayed);
  const wanted = filter.trim().toLowerCase();
  const offered = all.filter((source) => source.name.toLowerCase().includes(wanted));
  const toggle = (source: string): void =>
    onChange(chosen.includes(source) ? chosen.filter((each) => each !== source) : [...chosen, source]);
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.unseen}>{label}</legend>
      {all.length > MANY && (
        <>
          <label htmlFor={id} className={styles.unseen}>
            Find a source
          </label>
          <input
            id={id}
            type="search"
            className={styles.filter}
            placeholder="Find a source"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </>
      )}
      <ul className={styles.sources}>
        {offered.map((source) => (
          <li key={source.id}>
            <label className={styles.source} title={source.note ?? undefined}>
              <input
                type="checkbox"
                checked={chosen.includes(source.id)}
                onChange={() => toggle(source.id)}
              />
              <bdi>{source.name}</bdi>
              <span className={styles.fact}>{counted(told(source, relayed), 'claim')}</span>
            </label>
          </li>
        ))}
      </ul>
      {offered.length === 0 && <p className={styles.hint}>No source matches this name.</p>}
    </fieldset>
  );
}
