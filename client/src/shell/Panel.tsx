import { useState } from 'react';
import { dispatch, pageNow, setPage, usePage, type PanelTab } from '../state/page.ts';
import { RowEvidence } from '../features/console/RowEvidence.tsx';
import type { Ref } from '#picture/exploration/steps.ts';
import { Button } from '../ui/Button.tsx';
import { LensLists } from '../features/lens/LensLists.tsx';
import { NotesList } from '../features/notes/NotesList.tsx';
import { HistoryPanel } from '../features/history/HistoryPanel.tsx';
import { PairPanel } from '../features/details/PairPanel.tsx';
import { DisputesPanel } from '../features/disputes/DisputesPanel.tsx';
import { JudgementsPanel } from '../features/judgements/JudgementsPanel.tsx';
import { PathsPanel } from '../features/paths/PathsPanel.tsx';
import { NodePanel } from '../features/details/NodePanel.tsx';
import { Outline } from './Outline.tsx';
import styles from './Panel.module.css';
import { SeveralPanel } from '../features/details/SeveralPanel.tsx';
import { TiePanel } from '../features/evidence/TiePanel.tsx';
import { TABS, Tabs } from './Tabs.tsx';
import { ViewIntro } from './ViewIntro.tsx';
import { WhereaboutsPanel } from '../features/whereabouts/WhereaboutsPanel.tsx';
import { placeFor } from '../ui/places.ts';

function Chosen({ chosen }: { chosen: readonly Ref[] }) {
  const [only, ...more] = chosen;
  if (only === undefined) return null;
  if (more.length > 0) return <SeveralPanel chosen={chosen} />;
  if (only.what === 'tie') return <TiePanel key={only.id} id={only.id} />;
  if (only.what === 'pair') return <PairPanel key={only.id} id={only.id} />;
  return <NodePanel key={only.id} what={only.what} id={only.id} />;
}

function Unchosen({ tab }: { tab: PanelTab }) {
  if (tab === 'paths') return <PathsPanel />;
  if (tab === 'history') return <HistoryPanel />;
  if (tab === 'disputes') return <DisputesPanel />;
  if (tab === 'whereabouts') return <WhereaboutsPanel />;
  if (tab === 'judgements') return <JudgementsPanel />;
  return (
    <>
      <ViewIntro />
      <NotesList />
      <LensLists />
      <Outline />
    </>
  );
}

const panel = placeFor('panel');

/** From what was chosen in an answer back to its row, else to what the panel shows while nothing is chosen. */
function back(): void {
  const { selection } = pageNow();
  if (selection.length > 0) dispatch({ do: 'clear' });
  else setPage({ row: null });
}

/** Right: whatever is selected with its claims; with nothing selected, what the picture holds. A sheet on a phone. */
export function Panel() {
  const { selection: chosen, tab, row, dock } = usePage('selection', 'tab', 'row', 'dock');
  const [tall, setTall] = useState(false);
  const some = chosen.length > 0 || row !== null;
  return (
    <aside
      className={styles.panel}
      data-panel
      ref={panel}
      aria-label={some ? 'Selected' : TABS[tab].title}
      data-over={some && dock === 'console'}
      data-tall={tall}
      data-some={some || tab !== 'picture'}
    >
      <div className={styles.head}>
        {some ? (
          <Button icon="close" look="plain" onClick={back}>
            {chosen.length > 0 && row !== null ? 'Back to the row' : TABS[tab].back}
          </Button>
        ) : (
          <Tabs />
        )}
        <Button
          icon={tall ? 'down' : 'up'}
          iconOnly
          look="plain"
          className={styles.grip ?? ''}
          aria-expanded={tall}
          onClick={() => setTall(!tall)}
        >
          {tall ? 'Make this smaller' : 'Make this larger'}
        </Button>
      </div>
      <div className={styles.body}>
        {chosen.length > 0 && <Chosen chosen={chosen} />}
        {chosen.length === 0 && row !== null && <RowEvidence row={row} />}
        {!some && <Unchosen tab={tab} />}
      </div>
    </aside>
  );
}
