import { usePage } from '../../state/page.ts';
import { counted } from '#words/counts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './History.module.css';
import { useReplay, type Replay } from './replay.tsx';

function Missing({ replay }: { replay: Replay }) {
  const { datasets } = usePage('datasets');
  const { missing, named, others } = replay;
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
export function ReplayBar() {
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
