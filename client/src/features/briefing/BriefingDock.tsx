import { useCallback, useEffect, useState } from 'react';
import { setPage, usePage } from '../../state/page.ts';
import { DraftView } from './DraftView.tsx';
import styles from './Desk.module.css';
import { Home } from './Home.tsx';
import { KeptView } from './KeptView.tsx';
import { StartForm } from './StartForm.tsx';
import { Draft } from './drafts.ts';

const PREFIX = 'relata.briefing.';
/** Where the browser keeps nothing, drafts last as long as the page. */
const kept = new Map<string, Draft>();

function read(key: string): Draft[] {
  try {
    const parsed = Draft.safeParse(JSON.parse(localStorage.getItem(key) ?? ''));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** Every draft of this browser, the one changed last first. Each has a place of its own, so that two tabs never undo each other’s. */
function storedDrafts(): Draft[] {
  const all = new Map(kept);
  for (const draft of keys().flatMap(read)) if (!all.has(draft.id)) all.set(draft.id, draft);
  return [...all.values()].toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** @returns false where the browser has no room for it: it then lasts as long as the page */
function storeDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(`${PREFIX}${draft.id}`, JSON.stringify(draft));
    kept.delete(draft.id);
    return true;
  } catch {
    kept.set(draft.id, draft);
    return false;
  }
}

function dropDraft(id: string): void {
  kept.delete(id);
  try {
    localStorage.removeItem(`${PREFIX}${id}`);
  } catch {
    // nothing was kept there
  }
}

/** The drafts of this browser, kept with every change; what another tab writes is seen here too. */
function useDrafts() {
  const [drafts, setDrafts] = useState(storedDrafts);
  const [room, setRoom] = useState(true);
  useEffect(() => {
    const reread = (): void => setDrafts(storedDrafts());
    window.addEventListener('storage', reread);
    return () => window.removeEventListener('storage', reread);
  }, []);
  const put = useCallback((draft: Draft) => {
    setRoom(storeDraft(draft));
    setDrafts((now) => [draft, ...now.filter(({ id }) => id !== draft.id)]);
  }, []);
  const drop = useCallback((id: string) => {
    dropDraft(id);
    setDrafts((now) => now.filter((each) => each.id !== id));
  }, []);
  return { drafts, put, drop, room };
}

const KEY = 'relata:briefing-open';

/** What the workspace shows: the list, a draft of this browser, or one that is kept. */
type Open = { what: 'home' } | { what: 'draft' | 'kept'; id: string };

/** What was open when the workspace or the page was last closed. */
function rememberedOpen(): Open {
  try {
    const [what, id] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    if ((what === 'draft' || what === 'kept') && id !== undefined) return { what, id };
  } catch {
    // Without storage it begins with the list.
  }
  return { what: 'home' };
}

function rememberOpen(open: Open): void {
  try {
    if (open.what === 'home') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, `${open.what} ${open.id}`);
  } catch {
    // see above
  }
}

/** Briefings: those being written, those kept, and the one that is open. */
export function BriefingDock() {
  const { briefing: start } = usePage('briefing');
  const { drafts, put, drop, room } = useDrafts();
  const [open, setOpen] = useState<Open>(rememberedOpen);
  useEffect(() => rememberOpen(open), [open]);
  const home = useCallback(() => setOpen({ what: 'home' }), []);
  const draft = open.what === 'draft' ? drafts.find(({ id }) => id === open.id) : undefined;
  if (start !== null)
    return (
      <div className={styles.desk}>
        <header className={styles.bar} />
        <div className={styles.scroll}>
          <StartForm
            // Begun anew from elsewhere, the form is about that.
            key={JSON.stringify([start.template, start.focus, start.dispute, start.from])}
            start={start}
            onBegin={(begun) => {
              put(begun);
              setOpen({ what: 'draft', id: begun.id });
              setPage({ briefing: null });
            }}
            onCancel={() => setPage({ briefing: null })}
          />
        </div>
      </div>
    );
  if (draft)
    return (
      <DraftView
        key={draft.id}
        draft={draft}
        room={room}
        onChange={put}
        onHome={home}
        onKept={(id) => {
          drop(draft.id);
          setOpen({ what: 'kept', id });
        }}
      />
    );
  if (open.what === 'kept')
    return (
      <KeptView
        key={open.id}
        id={open.id}
        onHome={home}
        onDraft={(next) => {
          put(next);
          setOpen({ what: 'draft', id: next.id });
        }}
      />
    );
  return (
    <div className={styles.desk}>
      <header className={styles.bar}>
        <h3>Briefings</h3>
      </header>
      <Home
        drafts={drafts}
        onDraft={(id) => setOpen({ what: 'draft', id })}
        onKept={(id) => setOpen({ what: 'kept', id })}
        onDrop={drop}
        onPutBack={put}
      />
    </div>
  );
}
