import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ComponentProps } from 'react';
import { counted } from '#words/counts.ts';
import { questionCommands } from '../../features/console/Questions.tsx';
import { savedQueries } from '../../features/console/queries.ts';
import { nameCommand } from '../../features/search/use-actions.ts';
import { savedViewCommands, useSavedViews } from '../../features/views/queries.ts';
import { useHits } from '../../parts/use-hits.ts';
import { setPage, usePageValue } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { useCombobox } from '../../ui/use-combobox.ts';
import { commandsOf } from './commands.ts';
import { keysInWords } from './keys.ts';
import styles from './Palette.module.css';
import { ranked, type Entry } from './ranking.ts';
import { runCommand, type Command } from '../../state/command.ts';
import { Name } from '../../parts/Name.tsx';

const KEY = 'relata:recent-commands';
const MOST = 6;

/** Ids of the commands that were used last from the palette, the latest first. */
function recentCommands(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function rememberCommand(id: string): void {
  const next = [id, ...recentCommands().filter((each) => each !== id)].slice(0, MOST);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Without storage nothing is recent.
  }
}

function Row({ entry, option }: { entry: Entry; option: ComponentProps<'div'> }) {
  const { command, title, why, recent } = entry;
  return (
    <div {...option} aria-disabled={why !== null} className={styles.row}>
      <span className={styles.title}>
        <Name>{title}</Name>
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

const close = (): void => setPage({ overlay: 'none' });

const NAMES = 6;

/** What there is to be opened and asked: saved views, questions, and whoever is called as one types. */
function useMade(typed: string): readonly Command[] {
  const questions = useQuery(savedQueries).data?.queries;
  const views = useSavedViews().data?.views;
  const { hits } = useHits(typed, { limit: NAMES });
  return useMemo(
    () => [...savedViewCommands(views ?? []), ...questionCommands(questions ?? []), ...hits.map(nameCommand)],
    [views, questions, hits],
  );
}

/** Everything that can be done, found by typing. */
export function Palette() {
  const page = usePageValue((now) => now);
  const [typed, setTyped] = useState('');
  const [recent] = useState(recentCommands);
  const pick = usePick();
  const made = useMade(typed);
  const entries = useMemo(
    () => ranked([...commandsOf(page), ...made], typed, recent, page),
    [page, made, typed, recent],
  );
  const combobox = useCombobox({ items: entries, text: typed, onText: setTyped, onPick: pick });
  return (
    <Modal label="All commands" onClose={close}>
      <div className={styles.head}>
        <input
          {...combobox.input({ 'aria-label': 'What would you like to do?' })}
          // The dialog gives the focus to what asks for it first.
          data-first
          placeholder="What would you like to do?"
          className={styles.field}
        />
        <Button icon="close" iconOnly look="plain" onClick={close}>
          Close
        </Button>
      </div>
      <div className={styles.body}>
        <div {...combobox.list('Commands')}>
          {entries.map((entry, index) => (
            <Row key={entry.command.id} entry={entry} option={combobox.option(entry, index)} />
          ))}
        </div>
        <output className={entries.length === 0 ? styles.none : styles.unseen}>
          {entries.length === 0
            ? `Nothing is called like “${typed.slice(0, 60)}”.`
            : counted(entries.length, 'command')}
        </output>
      </div>
    </Modal>
  );
}
