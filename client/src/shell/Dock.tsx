import { lazy, Suspense, type ReactNode } from 'react';
import { TableDock } from '../features/table/TableDock.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './Dock.module.css';
import { setPage, usePage, type Dock as Docked } from '../state/page.ts';

/** With its editor, loaded when it is opened. */
const Console = lazy(async () => ({
  default: (await import('../features/console/ConsoleDock.tsx')).ConsoleDock,
}));

/** The workspace of briefings, loaded when it is opened. */
const Briefings = lazy(async () => ({
  default: (await import('../features/briefing/BriefingDock.tsx')).BriefingDock,
}));

interface Part {
  title: string;
  body: ReactNode;
  /** its first line is its head; the button that closes stands at its end */
  ownHead?: boolean;
}

const PARTS: Record<Docked, Part | null> = {
  none: null,
  table: { title: 'Table', body: <TableDock />, ownHead: true },
  console: {
    title: 'Console',
    body: (
      <Suspense fallback={<Skeleton />}>
        <Console />
      </Suspense>
    ),
    ownHead: true,
  },
  briefing: {
    title: 'Briefings',
    body: (
      <Suspense fallback={<Skeleton />}>
        <Briefings />
      </Suspense>
    ),
    ownHead: true,
  },
};

/** Below the picture: what needs width. A sheet over the picture on a phone. */
export function Dock() {
  const { dock } = usePage('dock');
  const part = PARTS[dock];
  if (part === null) return null;
  return (
    <section
      className={styles.dock}
      aria-label={part.title}
      data-own-head={part.ownHead ?? false}
      data-dock={dock}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{part.title}</h2>
        <Button icon="close" iconOnly look="plain" onClick={() => setPage({ dock: 'none' })}>
          Close
        </Button>
      </header>
      <div className={styles.body}>{part.body}</div>
    </section>
  );
}
