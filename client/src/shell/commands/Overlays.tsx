import { lazy, Suspense } from 'react';
import { setPage, usePage, usePageValue } from '../../state/page.ts';
import { Palette } from './Palette.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuAt } from '../../ui/Menu.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { type Command, GROUPS, titleOf } from '../../state/command.ts';
import { commandsOf } from './commands.ts';
import { keysInWords } from './keys.ts';
import { useMenuGroups } from './menu-groups.ts';
import { targets } from './selection-commands.ts';
import styles from './Palette.module.css';

/** Keys that belong to a part of the page rather than to a command. */
const PARTS: readonly { title: string; keys: readonly string[] }[] = [
  { title: 'Table: next row; with Shift: select as far as there', keys: ['↑', '↓'] },
  { title: 'Table: centre the picture on the row', keys: ['Enter'] },
  { title: 'Table: select or not; all; copy what is selected', keys: ['Space', 'Ctrl+A', 'Ctrl+C'] },
  { title: 'Time slider: a month; with Shift a year; five years', keys: ['←', '→', 'PgUp', 'PgDn'] },
];

function Line({ title, keys }: { title: string; keys: readonly string[] }) {
  return (
    <>
      <dt>{title}</dt>
      <dd className={styles.keys}>
        {keys.map((key) => (
          <kbd key={key}>{keysInWords(key)}</kbd>
        ))}
      </dd>
    </>
  );
}

const heading = (group: Command['group']): string =>
  group === 'Walk' ? 'In the picture, once it has the focus (G)' : group;

const close = (): void => setPage({ overlay: 'none' });

/** Every shortcut there is, by what it belongs to. */
function Shortcuts() {
  const page = usePageValue((now) => now);
  const keyed = commandsOf(page).filter((command) => command.keys !== undefined);
  return (
    <Modal label="Keyboard shortcuts" onClose={close}>
      <div className={styles.head}>
        <h2 className={styles.heading}>Keyboard shortcuts</h2>
        <Button data-first icon="close" iconOnly look="plain" onClick={close}>
          Close
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <section className={styles.body} tabIndex={0} aria-label="Shortcuts">
        {GROUPS.map((group) => {
          const here = keyed.filter((command) => command.group === group);
          return here.length === 0 ? null : (
            <section key={group} className={styles.section}>
              <h3>{heading(group)}</h3>
              <dl className={styles.list}>
                {here.map((command) => (
                  <Line key={command.id} title={titleOf(command, page)} keys={command.keys ?? []} />
                ))}
              </dl>
            </section>
          );
        })}
        <section className={styles.section}>
          <h3>Parts of the page</h3>
          <dl className={styles.list}>
            {PARTS.map((part) => (
              <Line key={part.title} {...part} />
            ))}
          </dl>
        </section>
      </section>
    </Modal>
  );
}

const ON_NODE = [
  'selection.open',
  'selection.expand',
  'paths.ask',
  'selection.centre',
  'selection.pin',
  'selection.only',
  'selection.hide',
  'judge.same',
  'note.selection',
  'selection.why',
  'briefing.write',
];
const ON_TIE = [
  'selection.open',
  'selection.centre',
  'selection.hide',
  'judge.tie',
  'note.selection',
  'selection.why',
  'briefing.write',
];
const ON_GROUND = [
  'picture.fit',
  'selection.area',
  'picture.undo',
  'picture.redo',
  'note.picture',
  'briefing.write',
  'go.table',
  'share.export',
  'share.copy-link',
];

/** What can be done with what was pointed at: what the panel offers, and with the ground what the picture does. */
function PictureMenu({ at }: { at: readonly [number, number] }) {
  const page = usePage('views', 'view', 'selection', 'walking', 'walk', 'node');
  const chosen = targets(page);
  const isTie = chosen.every(({ what }) => what === 'tie' || what === 'pair');
  const ids = chosen.length === 0 ? ON_GROUND : isTie ? ON_TIE : ON_NODE;
  const all = commandsOf(page);
  const arranging = chosen.length === 0 ? all.filter(({ id }) => id.startsWith('picture.arrange')) : [];
  const named = ids.flatMap((id) => all.find((command) => command.id === id) ?? []);
  const [only, ...more] = chosen;
  const what = only === undefined ? 'the picture' : isTie ? 'this tie' : (page.node(only.id)?.name ?? 'it');
  return (
    <MenuAt
      label={`What can be done with ${more.length > 0 ? `${chosen.length} selected` : what.slice(0, 80)}`}
      groups={useMenuGroups([...named, ...arranging])}
      at={at}
      onClose={() => setPage({ menu: null })}
    />
  );
}

const ExportDialog = lazy(() => import('../../features/exports/ExportDialog.tsx'));

/** What lies over everything until it is closed. */
export function Overlays() {
  const { overlay, menu } = usePage('overlay', 'menu');
  if (menu !== null) return <PictureMenu at={menu} />;
  if (overlay === 'palette') return <Palette />;
  if (overlay === 'shortcuts') return <Shortcuts />;
  if (overlay === 'export')
    return (
      <Suspense>
        <ExportDialog />
      </Suspense>
    );
  return null;
}
