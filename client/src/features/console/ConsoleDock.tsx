import { momentInWords } from '#words/dates.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, useCallback } from 'react';
import type { QueryLink } from '#contract/query-link.ts';
import type { SavedQuery } from '#contract/queries.ts';
import { tell } from '../../state/command.ts';
import { setPage, usePage } from '../../state/page.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Console.module.css';
import { added, openDraft, opened, type Drafts, type Past as Before, changed, closed } from './drafts.ts';
import { keepDrafts, storedDrafts, withOthers } from './kept-drafts.ts';
import { savedQueries, schemaQuery } from './queries.ts';
import { sentValues } from './asked-values.ts';
import { QueryView } from './QueryView.tsx';
import { SchemaView } from './SchemaView.tsx';
import { useRun } from './use-run.ts';
import { Button } from '../../ui/Button.tsx';
import { Unread } from '../../parts/PanelState.tsx';
import { Name } from '../../parts/Name.tsx';

interface Props {
  drafts: Drafts;
  change: (next: (drafts: Drafts) => Drafts) => void;
}

function Renaming({ title, onDone }: { title: string; onDone: (title: string) => void }) {
  return (
    <input
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever asked to rename wants to type
      autoFocus
      aria-label="Name of this query"
      className={styles.renaming}
      defaultValue={title}
      onBlur={(event) => onDone(event.target.value.trim() || title)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = title;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

/** Several drafts side by side. The open one is renamed by a click on its name. */
function DraftTabs({ drafts, change }: Props) {
  const [renaming, setRenaming] = useState(false);
  return (
    <nav className={styles.drafts} aria-label="Drafts">
      {drafts.tabs.map(({ id, title }) => {
        const open = id === drafts.open;
        if (open && renaming) {
          const done = (next: string): void => {
            setRenaming(false);
            change((now) => changed(now, { title: next.slice(0, 80).toWellFormed() }));
          };
          return <Renaming key={id} title={title} onDone={done} />;
        }
        return (
          <span key={id} className={styles.draft} data-open={open}>
            <button
              type="button"
              aria-current={open ? 'true' : undefined}
              title={open ? 'Rename' : undefined}
              onClick={() => (open ? setRenaming(true) : change((now) => ({ ...now, open: id })))}
            >
              <Name>{title}</Name>
            </button>
            <Button
              icon="close"
              iconOnly
              look="plain"
              onClick={() => change((now) => closed(now, id))}
            >{`Close ${title}`}</Button>
          </span>
        );
      })}
      <Button icon="plus" iconOnly look="plain" onClick={() => change((now) => added(now))}>
        New query
      </Button>
    </nav>
  );
}

/** What was run before, the latest first; one click opens it as a draft. */
function Past({ drafts, onOpen }: { drafts: Drafts; onOpen: (past: Before) => void }) {
  if (drafts.past.length === 0)
    return (
      <p className={styles.empty}>Nothing has been run yet. What you run is kept here, in this browser.</p>
    );
  return (
    <ol className={`${styles.scroll} ${styles.past}`}>
      {drafts.past.map((each) => (
        <li key={each.at + each.text}>
          <button type="button" className={styles.pastOne} onClick={() => onOpen(each)}>
            <code>{each.text.trim().slice(0, 400)}</code>
            <span className={styles.hint}>{momentInWords(each.at)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Drafts and what was run before, kept over a reload; two tabs never undo each other's. */
function useDrafts() {
  const [drafts, setDrafts] = useState(storedDrafts);
  const latest = useRef(drafts);
  const show = useCallback((then: Drafts) => {
    latest.current = then;
    setDrafts(then);
  }, []);
  const change = useCallback(
    (next: (drafts: Drafts) => Drafts) => {
      const then = next(latest.current);
      keepDrafts(latest.current, then);
      show(then);
    },
    [show],
  );
  useEffect(() => {
    const reread = (): void => show(withOthers(latest.current));
    window.addEventListener('storage', reread);
    return () => window.removeEventListener('storage', reread);
  }, [show]);
  return { drafts, change };
}

const VIEWS = ['Query', 'Schema', 'History'] as const;
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

/** Asking the database, in words or in Cypher: read only, whatever is typed. It takes the stage. */
export function ConsoleDock() {
  const [view, setView] = useState<View>('Query');
  const { drafts, change } = useDrafts();
  const running = useRun();
  const schema = useQuery(schemaQuery);
  const open = (query: SavedQuery, values: Record<string, string> = {}): void => {
    const { id, title, text } = query;
    const next = opened(drafts, { title, text, values, saved: id });
    change(() => next);
    setView('Query');
    const parameters = sentValues(text, openDraft(next).values, query);
    running.start({ text, parameters, mode: 'run' }, title);
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
      {view === 'Schema' && schema.data && <SchemaView schema={schema.data} onStart={begin} />}
      {view === 'Schema' && <Unread asked={schema} what="The schema" />}
      {view === 'Schema' && !schema.data && schema.failureReason === null && <Skeleton />}
      {view === 'History' && (
        <Past drafts={drafts} onOpen={({ text, values }) => begin('From the history', text, values)} />
      )}
    </div>
  );
}
