import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { QueryLink } from '#contract/query-link.ts';
import type { SavedQuery } from '#contract/queries.ts';
import { tell } from '../../state/command.ts';
import { setPage, usePage } from '../../state/page.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Console.module.css';
import { added } from './drafts.ts';
import { DraftTabs } from './DraftTabs.tsx';
import { Past } from './Past.tsx';
import { savedQueries, schemaQuery } from './queries.ts';
import { SavedView } from './SavedView.tsx';
import { sentValues } from './asked-values.ts';
import { QueryView } from './QueryView.tsx';
import { SchemaView } from './SchemaView.tsx';
import { useDrafts } from './use-drafts.ts';
import { useRun } from './use-run.ts';

const VIEWS = ['Query', 'Saved', 'Schema', 'History'] as const;
type View = (typeof VIEWS)[number];

/** Opens the saved query that the address asks for, once it is known what it is. */
function useLinked(onOpen: (query: SavedQuery, values: Record<string, string>) => void): void {
  const { data } = useQuery(savedQueries);
  const { query: asked } = usePage('query');
  const take = useEffectEvent(({ id, values }: QueryLink, queries: readonly SavedQuery[]) => {
    const found = queries.find((query) => query.id === id);
    if (found) onOpen(found, values);
    else tell('This link names a saved query that is not kept here');
    setPage({ query: null });
  });
  useEffect(() => {
    if (asked !== null && data !== undefined) take(asked, data.queries);
  }, [asked, data]);
}

/** Asking the database directly: read only, whatever is typed. */
export function ConsoleDock() {
  const [view, setView] = useState<View>('Query');
  const { drafts, change } = useDrafts();
  const running = useRun();
  const schema = useQuery(schemaQuery);
  const open = (query: SavedQuery, values: Record<string, string> = {}): void => {
    const { id, title, text } = query;
    change((now) => added(now, { title, text, values, saved: id }));
    setView('Query');
    running.start({ text, parameters: sentValues(text, values, query), mode: 'run' }, title);
  };
  useLinked(open);
  const begin = (title: string, text: string, values: Record<string, string> = {}): void => {
    change((now) => added(now, { title, text, values }));
    setView('Query');
  };
  return (
    <div className={styles.console}>
      <div className={styles.top}>
        <nav className={styles.ways} aria-label="Console">
          {VIEWS.map((each) => (
            <button
              key={each}
              type="button"
              className={styles.way}
              aria-current={each === view ? 'true' : undefined}
              onClick={() => setView(each)}
            >
              {each}
            </button>
          ))}
        </nav>
        {view === 'Query' && <DraftTabs drafts={drafts} change={change} />}
      </div>
      {view === 'Query' && <QueryView drafts={drafts} change={change} running={running} />}
      {view === 'Saved' && <SavedView onOpen={(query) => open(query)} />}
      {view === 'Schema' && schema.data && <SchemaView schema={schema.data} onStart={begin} />}
      {view === 'Schema' && schema.isPending && <Skeleton />}
      {view === 'Schema' && schema.isError && <p className={styles.empty}>{schema.error.message}</p>}
      {view === 'History' && (
        <Past drafts={drafts} onOpen={({ text, values }) => begin('From the history', text, values)} />
      )}
    </div>
  );
}
