import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { call } from '../../state/api.ts';
import { usePage } from '../../state/page.ts';
import styles from './Judgements.module.css';

const FROM = 2;

interface Props {
  /** the actor who is not offered */
  not: string;
  picked: NetworkNode | null;
  onPick: (node: NetworkNode | null) => void;
}

/** Finds another actor by any of their names. */
export function ActorPicker({ not, picked, onPick }: Props) {
  const [text, setText] = useState('');
  const { words } = usePage('words');
  const id = useId();
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call('search', { query: { q: q.slice(0, 200), limit: 12 }, signal }),
    enabled: Array.from(q).length >= FROM && picked === null,
  });
  const hits = (data?.hits ?? []).filter(({ node }) => node.class === 'actor' && node.id !== not).slice(0, 6);
  if (picked) {
    return (
      <p>
        <strong>
          <bdi>{picked.name}</bdi>
        </strong>{' '}
        <button type="button" className={styles.link} onClick={() => onPick(null)}>
          Choose another
        </button>
      </p>
    );
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>The other actor</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        placeholder="Search any name or spelling"
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={styles.hits} aria-label="Actors found">
        {hits.map(({ node }) => (
          <li key={node.id}>
            <button type="button" className={styles.hit} onClick={() => onPick(node)}>
              <bdi>{node.name}</bdi> <span className={styles.hint}>{words.kind(node).label}</span>
            </button>
          </li>
        ))}
      </ul>
      {data && hits.length === 0 && <p className={styles.hint}>No other actor is called like that.</p>}
    </div>
  );
}
