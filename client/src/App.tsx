import styles from './App.module.css';
import { Dock } from './desk/Dock.tsx';
import { useDesk } from './desk/use-desk.tsx';
import { Panel } from './panels/Panel.tsx';
import { Rail } from './panels/Rail.tsx';
import { ReadingProvider } from './reader/reading.tsx';
import { Reader } from './reader/Reader.tsx';
import { Stage } from './panels/Stage.tsx';
import { StatusLine } from './panels/StatusLine.tsx';
import { useShortcuts } from './panels/use-shortcuts.ts';
import { Overlays } from './commands/Overlays.tsx';
import { Toast } from './commands/Toast.tsx';
import { Boundary } from './ui/Boundary.tsx';
import { Button } from './ui/Button.tsx';

/** The page's parts and where they stand. */
export function App() {
  const { drawer, setDrawer } = useDesk();
  useShortcuts();
  return (
    <ReadingProvider>
      <div className={styles.page}>
        <header className={styles.bar}>
          <Button icon="menu" iconOnly look="plain" aria-expanded={drawer} onClick={() => setDrawer(!drawer)}>
            Search, views and legend
          </Button>
          <span className={styles.brand}>Relata</span>
        </header>
        <Rail open={drawer} onClose={() => setDrawer(false)} />
        <main className={styles.stage}>
          <h1 className={styles.unseen}>Relata: who is tied to whom, and according to whom</h1>
          <Boundary>
            <Stage />
            <Reader />
          </Boundary>
          <Boundary>
            <Dock />
          </Boundary>
        </main>
        <Boundary>
          <Panel />
        </Boundary>
        <StatusLine />
        <Overlays />
        <Toast />
        <div id="announcements" className={styles.unseen} aria-live="polite" />
      </div>
    </ReadingProvider>
  );
}
