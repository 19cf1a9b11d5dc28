import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../../state/api.ts';
import { usePage } from '../../state/page.ts';
import { useNodeDetails } from '../../state/details-queries.ts';
import styles from './Console.module.css';

const FROM = 2;
const OFFERED = 6;

interface Props {
  what: 'actor' | 'event';
  id: string;
  value: string;
  onChange: (value: string) => void;
}

function Found({ what, text, onPick }: { what: Props['what']; text: string; onPick: (id: string) => void }) {
  const { words } = usePage('words');
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call('search', { query: { q: q.slice(0, 200), limit: 12 }, signal }),
    enabled: Array.from(q).length >= FROM,
  });
  const hits = (data?.hits ?? []).filter(({ node }) => node.class === what).slice(0, OFFERED);
  if (data !== undefined && hits.length === 0) return <p className={styles.found}>Nobody found.</p>;
  return (
    <ul className={styles.found} aria-label={`Found for ${q}`}>
      {hits.map(({ node }) => (
        <li key={node.id}>
          <button type="button" onClick={() => onPick(node.id)}>
            <bdi>{node.name}</bdi> <span className={styles.hint}>{words.kind(node).label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Finds an actor or event by any of their names; shows who it is now. */
export function NodeField({ what, id, value, onChange }: Props) {
  const [text, setText] = useState<string | null>(null);
  const { data } = useNodeDetails(what, value);
  const name = value === '' ? '' : (data?.node.name ?? value);
  return (
    <span className={styles.nodeField}>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder="Search any name"
        value={text ?? name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === null) return;
          event.stopPropagation();
          setText(null);
        }}
      />
      {text !== null && (
        <Found
          what={what}
          text={text}
          onPick={(picked) => {
            setText(null);
            onChange(picked);
          }}
        />
      )}
    </span>
  );
}
