import { useRef, type KeyboardEvent } from 'react';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { Faults } from '../../ui/Faults.tsx';
import { announce } from '../../ui/announce.ts';
import { downloadJson } from '../../ui/download.ts';
import type { Command } from '../../state/command.ts';
import { useWanted } from '../../state/wanted.ts';
import styles from './History.module.css';
import { useReplay, type Replay } from './replay.tsx';
import { scriptOf } from './script.ts';
import { useSentences } from './use-sentences.ts';
import { VersionRow } from './VersionRow.tsx';
import { counted } from '#words/counts.ts';
import { dayOfMoment } from '#words/dates.ts';
import { useDatasets } from '../../state/queries.ts';
import { textOf } from '../../parts/read-file.ts';

function Missing({ replay }: { replay: Replay }) {
  const datasets = useDatasets().data;
  const { missing, named, others } = replay;
  if (datasets === undefined) return null;
  const gone = others.filter((id) => datasets.every((each) => each.id !== id));
  const changed = others.filter((id) => !gone.includes(id));
  return (
    <>
      {missing === null && <p>Looking up its nodes and ties…</p>}
      {missing?.length === 0 && <p>All of its nodes and ties are here.</p>}
      {missing !== null && missing.length > 0 && (
        <p className={styles.warn}>
          {missing.length} of the {named} nodes that it names are not in this database, and will be left out:{' '}
          {missing.slice(0, 8).join(', ')}
          {missing.length > 8 && ' and more'}.
        </p>
      )}
      {gone.length > 0 && <p className={styles.warn}>Not loaded here: {gone.join(', ')}.</p>}
      {changed.length > 0 && (
        <p>
          Here in another version: {changed.join(', ')}. An expansion may bring other neighbours than it did.
        </p>
      )}
    </>
  );
}

/** Plays a script: step by step, or all at once. */
function ReplayBar() {
  const replay = useReplay();
  const { script, at, playing } = replay;
  if (script === null) return null;
  const { length } = script.lines;
  const done = at === length;
  return (
    <section className={styles.replay} aria-label="Script">
      <p>
        <strong>A script of {counted(length, 'step')}</strong>, {done ? 'played to its end' : `${at} played`}
      </p>
      {!done && <p className={styles.next}>Next: {script.lines[at]?.say}</p>}
      <Missing replay={replay} />
      <p className={styles.buttons}>
        {!done && !playing && (
          <Button icon="play" look="strong" onClick={replay.play}>
            {at === 0 ? 'Play' : 'Go on'}
          </Button>
        )}
        {playing && (
          <Button icon="pause" onClick={replay.pause}>
            Pause
          </Button>
        )}
        {!done && <Button onClick={replay.finish}>All at once</Button>}
        <Button onClick={replay.stop}>{done ? 'Close' : 'Stop'}</Button>
      </p>
    </section>
  );
}

/** Up and down from one state to the next; Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-version]')];
  const at = rows.findIndex((row) => row === event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  rows[to]?.focus();
}

function ScriptButtons({ sentences }: { sentences: readonly string[] }) {
  const { cursor, history, datasets } = usePage('cursor', 'history', 'datasets');
  const { load, faults } = useReplay();
  const input = useRef<HTMLInputElement>(null);
  useWanted('history.load', () => input.current?.click());
  const save = (): void => {
    const until = cursor + 1;
    const versions = datasets.map(({ id, version }) => ({ id, version }));
    const script = scriptOf(history.slice(0, until), sentences, versions);
    downloadJson(`relata-script-${dayOfMoment(script.madeAt)}.json`, script);
    announce(`A script of ${script.lines.length} steps was saved`);
  };
  useWanted('history.save', save);
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) load(await textOf(file));
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <p className={styles.buttons}>
        <Button onClick={save}>Save as a script</Button>
        <Button onClick={() => input.current?.click()}>Load a script…</Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label="A script file"
          hidden
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </p>
      <Faults faults={faults} />
    </>
  );
}

const opening = (wanted: string) => (): void => {
  dispatch({ do: 'clear' });
  setPage({ tab: 'history', row: null, wanted });
};

/** What can be done with the history besides going back and forth in it. */
export const HISTORY: readonly Command[] = [
  {
    id: 'history.name',
    title: 'Name this state…',
    group: 'Picture',
    words: 'history version rename step',
    run: opening('history.name'),
  },
  {
    id: 'history.save',
    title: 'Save the history as a script',
    group: 'Share',
    words: 'steps download play again macro',
    run: opening('history.save'),
  },
  {
    id: 'history.load',
    title: 'Load a script…',
    group: 'Share',
    words: 'history steps play replay file',
    run: opening('history.load'),
  },
];

/** Everything that was done to come to this picture, each state one click away. */
export function HistoryPanel() {
  const { cursor, history } = usePage('cursor', 'history');
  const sentences = useSentences(history);
  return (
    <section aria-label="History">
      <header className={styles.intro}>
        <p>Every state of the picture, to go back to. What comes after stays until you do something else.</p>
        <ScriptButtons sentences={sentences} />
      </header>
      <ReplayBar />
      {/* The keys move between the buttons, which are what is operated. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className={styles.versions} onKeyDown={walk}>
        {history.map((version, index) => (
          <VersionRow
            // oxlint-disable-next-line react/no-array-index-key -- a state is its place in the history
            key={index}
            version={version}
            sentence={sentences[index] ?? ''}
            place={index === cursor ? 'here' : index < cursor ? 'before' : 'undone'}
            onJump={() => {
              dispatch({ do: 'jump', to: index });
              announce(`At: ${sentences[index]}`);
            }}
            onName={(name) => dispatch({ do: 'name', at: index, name })}
          />
        ))}
      </ol>
    </section>
  );
}
