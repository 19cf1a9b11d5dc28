import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { setPage, usePageValue } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { commandsOf } from './commands.ts';
import { keysInWords } from './keys.ts';
import styles from './Palette.module.css';
import { ranked, type Entry } from './ranking.ts';
import { recentCommands, rememberCommand } from './recent.ts';
import { runCommand } from '../../state/run-command.ts';

interface RowProps {
  entry: Entry;
  id: string;
  active: boolean;
  onPick: () => void;
}

function Row({ entry, id, active, onPick }: RowProps) {
  const { command, title, why, recent } = entry;
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option holds text alone, a command has three parts
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={why !== null}
      className={styles.row}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      // The keys belong to the field above.
      onKeyDown={() => undefined}
    >
      <span className={styles.title}>
        <bdi>{title}</bdi>
        {why !== null && <span className={styles.why}> — {why}</span>}
      </span>
      <span className={styles.group}>{recent ? 'recent' : command.group}</span>
      <span className={styles.keys}>
        {command.keys?.[0] !== undefined && <kbd>{keysInWords(command.keys[0])}</kbd>}
      </span>
    </div>
  );
}

/** Runs what was picked once the dialog is closed, so that the focus can go where the command wants it. */
function usePick() {
  return ({ command, why }: Entry): void => {
    if (why !== null) return;
    rememberCommand(command.id);
    setPage({ overlay: 'none' });
    requestAnimationFrame(() => void runCommand(command));
  };
}

function steer(event: KeyboardEvent, at: number, size: number): number | null {
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
  if (next === undefined || size === 0) return null;
  if (event.key.startsWith('Page')) return Math.max(0, Math.min(size - 1, next));
  return (next + size) % size;
}

const close = (): void => setPage({ overlay: 'none' });

/** Everything that can be done, found by typing. */
export function Palette() {
  const page = usePageValue((now) => now);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [recent] = useState(recentCommands);
  const id = useId();
  const pick = usePick();
  const entries = useMemo(() => ranked(commandsOf(page), typed, recent, page), [page, typed, recent]);
  useEffect(() => {
    document.querySelector(`[id="${id}-${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <Modal label="All commands" onClose={close}>
      <div className={styles.head}>
        <input
          // The dialog gives the focus to what asks for it first.
          data-first
          role="combobox"
          aria-label="What would you like to do?"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          placeholder="What would you like to do?"
          spellCheck={false}
          autoComplete="off"
          className={styles.field}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const next = steer(event, at, entries.length);
            const entry = entries[at];
            if (next !== null) setAt(next);
            else if (event.key === 'Enter' && entry) pick(entry);
            else return;
            event.preventDefault();
          }}
        />
        <Button icon="close" iconOnly look="plain" onClick={close}>
          Close
        </Button>
      </div>
      <div className={styles.body}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold these rows */}
        <div id={`${id}-list`} role="listbox" aria-label="Commands" tabIndex={-1}>
          {entries.map((entry, index) => (
            <Row
              key={entry.command.id}
              entry={entry}
              id={`${id}-${index}`}
              active={index === at}
              onPick={() => pick(entry)}
            />
          ))}
        </div>
        <output className={entries.length === 0 ? styles.none : styles.unseen}>
          {entries.length === 0
            ? `Nothing is called like “${typed.slice(0, 60)}”.`
            : `${entries.length} commands`}
        </output>
      </div>
    </Modal>
  );
}
