import { useEffect } from 'react';
import styles from './App.module.css';
import { Dock } from './Dock.tsx';
import { setPage, usePage } from '../state/page.ts';
import { Panel } from './Panel.tsx';
import { Rail } from './Rail.tsx';
import { Reader } from '../features/reader/Reader.tsx';
import { Stage } from './Stage.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { Overlays } from './commands/Overlays.tsx';
import { Toast } from './commands/Toast.tsx';
import { Boundary } from '../ui/Boundary.tsx';
import { Button } from '../ui/Button.tsx';

/** The page's parts and where they stand. */
export function App() {
  const { drawer, dock } = usePage('drawer', 'dock');
  // Over what lies beneath a briefing no key may wander.
  const beneath = dock === 'briefing';
  useShortcuts();
  useEffect(() => {
    if (beneath) setPage({ drawer: false });
  }, [beneath]);
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Button
          icon="menu"
          iconOnly
          look="plain"
          aria-expanded={drawer}
          onClick={() => setPage({ drawer: !drawer })}
        >
          Search, views and legend
        </Button>
        <span className={styles.brand}>Relata</span>
      </header>
      <div className={styles.beneath} inert={beneath && !drawer}>
        <Rail open={drawer} onClose={() => setPage({ drawer: false })} />
      </div>
      <main className={styles.stage}>
        <h1 className={styles.unseen}>Relata: who is tied to whom, and according to whom</h1>
        <Boundary>
          <div className={styles.beneath} inert={beneath}>
            <Stage />
          </div>
          <Reader />
        </Boundary>
        <Boundary>
          <Dock />
        </Boundary>
      </main>
      <Boundary>
        <Panel />
      </Boundary>
      <div className={styles.beneath} inert={beneath}>
        <StatusLine />
      </div>
      <Overlays />
      <Toast />
      <div id="announcements" className={styles.unseen} aria-live="polite" />
    </div>
  );
}
