import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedQuery } from '#contract/queries.ts';
import { tell } from '../../state/command.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Console.module.css';
import { call } from '../../state/api.ts';
import { savedQueries } from './queries.ts';

type OnOpen = (query: SavedQuery) => void;

/** Deletes one’s own, and offers to take that back. */
function useRemoving() {
  const client = useQueryClient();
  const [gone, setGone] = useState<SavedQuery | null>(null);
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: savedQueries.queryKey });
  const remove = async (query: SavedQuery): Promise<void> => {
    try {
      await call('deleteSavedQuery', { params: query, query: { revision: query.revision ?? 1 } });
      setGone(query);
    } catch (error) {
      tell(error instanceof Error ? error.message : 'It could not be deleted');
    }
    await again();
  };
  const restore = async (): Promise<void> => {
    if (gone === null) return;
    await call('restoreSavedQuery', { params: gone });
    setGone(null);
    await again();
  };
  return { gone, remove, restore };
}

function Card({
  query,
  onOpen,
  onDelete,
}: {
  query: SavedQuery;
  onOpen: OnOpen;
  onDelete?: (query: SavedQuery) => void;
}) {
  return (
    <li className={styles.savedOne}>
      <button type="button" className={styles.savedOpen} onClick={() => onOpen(query)}>
        <strong>{query.title}</strong>
        {query.question !== '' && <span>{query.question}</span>}
      </button>
      {onDelete && (
        <button
          type="button"
          className={styles.link}
          aria-label={`Delete ${query.title}`}
          onClick={() => onDelete(query)}
        >
          Delete
        </button>
      )}
    </li>
  );
}

/** Questions that come with the program, group by group, and one’s own. */
export function SavedView({ onOpen }: { onOpen: OnOpen }) {
  const { data, error } = useQuery(savedQueries);
  const [wanted, setWanted] = useState('');
  const { gone, remove, restore } = useRemoving();
  if (error) return <p className={styles.empty}>{error.message}</p>;
  if (data === undefined) return <Skeleton />;
  const fits = ({ title, question, note }: SavedQuery): boolean =>
    `${title} ${question} ${note}`.toLowerCase().includes(wanted.trim().toLowerCase());
  const all = data.queries.filter((query) => query.deletedAt === null && fits(query));
  const own = all.filter(({ kind }) => kind === 'own');
  const groups = [
    { title: 'Your own', queries: own },
    ...data.groups.map((group) => ({ title: group, queries: all.filter((query) => query.group === group) })),
  ].filter(({ queries }) => queries.length > 0);
  return (
    <div className={styles.scroll}>
      <input
        type="search"
        aria-label="Find a saved query"
        placeholder="Find a question"
        className={styles.finding}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {gone && (
        <p>
          Deleted “{gone.title}”.{' '}
          <button type="button" className={styles.link} onClick={() => void restore()}>
            Restore it
          </button>
        </p>
      )}
      {groups.map(({ title, queries }) => (
        <section key={title} aria-label={title}>
          <h3 className={styles.heading}>{title}</h3>
          <ul className={styles.saved}>
            {queries.map((query) => (
              <Card
                key={query.id}
                query={query}
                onOpen={onOpen}
                {...(query.kind === 'own' && { onDelete: (one: SavedQuery) => void remove(one) })}
              />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className={styles.empty}>No saved query fits.</p>}
    </div>
  );
}
