import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedQueries, SavedQuery } from '#contract/queries.ts';
import { tell, type Command } from '../../state/command.ts';
import { setPage } from '../../state/page.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Console.module.css';
import { call } from '../../state/api.ts';
import { savedQueries } from './queries.ts';
import { Unread } from '../../parts/PanelState.tsx';

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

/** What is asked opens in the console, which lies over the picture. */
const ask = ({ id }: SavedQuery): void =>
  setPage({ query: { id, values: {} }, dock: 'console', drawer: false, row: null });

interface Group {
  title: string;
  queries: readonly SavedQuery[];
}

/** Those that are one’s own first, then those of the program, group by group. */
function groupsOf({ groups, queries }: SavedQueries, wanted: string): Group[] {
  const fits = ({ title, question, note }: SavedQuery): boolean =>
    `${title} ${question} ${note}`.toLowerCase().includes(wanted.trim().toLowerCase());
  const all = queries.filter((query) => query.deletedAt === null && fits(query));
  return [
    { title: 'Your own', queries: all.filter(({ kind }) => kind === 'own') },
    ...groups.map((group) => ({ title: group, queries: all.filter((query) => query.group === group) })),
  ].filter((group) => group.queries.length > 0);
}

/** Questions in words: those that come with the program, and one’s own. */
export function Questions() {
  const asked = useQuery(savedQueries);
  const { data } = asked;
  const [wanted, setWanted] = useState('');
  const { gone, remove, restore } = useRemoving();
  if (data === undefined)
    return asked.failureReason === null ? <Skeleton /> : <Unread asked={asked} what="The questions" />;
  const groups = groupsOf(data, wanted);
  return (
    <section className={styles.questions} aria-label="Questions">
      <input
        type="search"
        aria-label="Find a question"
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
          <ul>
            {queries.map((query) => (
              <Card
                key={query.id}
                query={query}
                onOpen={ask}
                {...(query.kind === 'own' && { onDelete: (one: SavedQuery) => void remove(one) })}
              />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className={styles.empty}>No question fits.</p>}
    </section>
  );
}

/** Each question as a command, found by its words. */
export const questionCommands = (queries: readonly SavedQuery[]): Command[] =>
  queries
    .filter(({ deletedAt }) => deletedAt === null)
    .map((query) => ({
      id: `ask.${query.id}`,
      title: query.title,
      words: `ask ${query.question} ${query.group ?? 'own'}`,
      group: 'Ask',
      run: () => ask(query),
    }));
