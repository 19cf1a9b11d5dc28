import { usePage } from '../state/page.ts';
import { counted } from '#words/counts.ts';
import { isEverything } from './WholeNetwork.tsx';
import { LongText } from '../ui/LongText.tsx';
import { OurNote } from '../features/evidence/OurNote.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from '../parts/Details.module.css';

/** What one is looking at, when nothing is selected. */
export function ViewIntro() {
  const { view, version, cursor, picture, trouble } = usePage(
    'view',
    'version',
    'cursor',
    'picture',
    'trouble',
  );
  if (picture === null) return trouble ? null : <Skeleton lines={9} />;
  const changes = cursor;
  return (
    <header className={styles.intro}>
      <h2 className={styles.name}>
        {view ? (
          <LongText text={view.title} />
        ) : isEverything(version) ? (
          'The whole network'
        ) : (
          'A picture of your own'
        )}
      </h2>
      {view && <OurNote key={view.id} text={view.sentence} claims={view.claims ?? []} />}
      <p className={styles.hint}>
        {changes > 0 && `Changed in ${counted(changes, 'step')}; undo goes back. `}
        <span data-for="mouse">
          Click a node or a line to read who says so; the other button shows what can be done.
        </span>
        <span data-for="touch">Tap a node or a line to read who says so; hold it for what can be done.</span>
      </p>
    </header>
  );
}
