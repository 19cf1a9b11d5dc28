import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './Console.module.css';
import { added } from './drafts.ts';
import { DraftTabs } from './DraftTabs.tsx';
import { Past } from './Past.tsx';
import { schemaQuery } from './queries.ts';
import { QueryView } from './QueryView.tsx';
import { SchemaView } from './SchemaView.tsx';
import { useDrafts } from './use-drafts.ts';
import { useRun } from './use-run.ts';

const VIEWS = ['Query', 'Schema', 'History'] as const;
type View = (typeof VIEWS)[number];

/** Asking the database directly: read only, whatever is typed. */
export function ConsoleDock() {
  const [view, setView] = useState<View>('Query');
  const { drafts, change } = useDrafts();
  const running = useRun();
  const schema = useQuery(schemaQuery);
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
      {view === 'Schema' && schema.data && <SchemaView schema={schema.data} onStart={begin} />}
      {view === 'Schema' && schema.isPending && <Skeleton />}
      {view === 'Schema' && schema.isError && <p className={styles.empty}>{schema.error.message}</p>}
      {view === 'History' && (
        <Past drafts={drafts} onOpen={({ text, values }) => begin('From the history', text, values)} />
      )}
    </div>
  );
}
