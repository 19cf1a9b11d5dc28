import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { focusOn } from '../../ui/focus-on.ts';
import { announce } from '../../ui/announce.ts';
import details from '../../parts/Details.module.css';
import styles from './Notes.module.css';
import { useNote } from './use-notes.ts';
import { useWanted } from '../../state/wanted.ts';

const LONGEST = 4000;

function submitByKeys(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}

function Editor({ text, onDone }: { text: string; onDone: (text: string | null) => void }) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('note');
    onDone(typeof typed === 'string' ? typed.trim() : null);
  };
  return (
    <form className={styles.form} aria-label="Note" onSubmit={submit}>
      <label htmlFor={id} className={styles.label}>
        In your own words
      </label>
      <textarea
        id={id}
        name="note"
        rows={4}
        maxLength={LONGEST}
        defaultValue={text}
        dir="auto"
        ref={focusOn}
        onKeyDown={submitByKeys}
      />
      <p className={styles.buttons}>
        <Button type="submit" look="strong">
          Keep the note
        </Button>
        <Button data-cancel onClick={() => onDone(null)}>
          Cancel
        </Button>
      </p>
    </form>
  );
}

/** The analyst’s note on a node, a tie or the picture: never part of the evidence, and shown as what it is. */
export function Note({ id, on }: { id: string; on: string }) {
  const [text, write] = useNote(id);
  const [editing, setEditing] = useState(false);
  const [closed, setClosed] = useState(false);
  useWanted(`note ${id}`, () => setEditing(true));
  const done = (typed: string | null): void => {
    setEditing(false);
    setClosed(true);
    if (typed === null) return;
    write(typed);
    announce(typed === '' ? 'Note taken off' : 'Note kept');
  };
  return (
    <section className={details.section} aria-label={`Your note on ${on}`}>
      {text !== '' && !editing && (
        <blockquote className={styles.note}>
          <p className={styles.whose}>Your note, not evidence</p>
          <p className={styles.text}>
            <LongText text={text} />
          </p>
          <p className={styles.buttons}>
            <Button ref={closed ? focusOn : undefined} onClick={() => setEditing(true)}>
              Change the note
            </Button>
            <Button onClick={() => done('')}>Take it off</Button>
          </p>
        </blockquote>
      )}
      {editing && <Editor text={text} onDone={done} />}
      {text === '' && !editing && (
        <p className={styles.add}>
          <Button
            ref={closed ? focusOn : undefined}
            onClick={() => setEditing(true)}
          >{`Add a note on ${on}`}</Button>
        </p>
      )}
    </section>
  );
}
