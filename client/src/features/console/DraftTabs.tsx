import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Console.module.css';
import { added, changed, closed, type Drafts } from './drafts.ts';

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
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

/** Several drafts side by side. The open one is renamed by a click on its name. */
export function DraftTabs({ drafts, change }: Props) {
  const [renaming, setRenaming] = useState(false);
  return (
    <nav className={styles.drafts} aria-label="Drafts">
      {drafts.tabs.map(({ id, title }) => {
        const open = id === drafts.open;
        if (open && renaming) {
          const done = (next: string): void => {
            setRenaming(false);
            change((now) => changed(now, { title: next.slice(0, 80) }));
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
              <bdi>{title}</bdi>
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
