import { use, useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Sentence } from '#contract/briefing.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { typed } from '../../ui/typed.ts';
import styles from './Document.module.css';
import { EditingContext } from './writing.tsx';
import { Name } from '../../parts/Name.tsx';

/** A generated sentence in the analyst’s own words, with the generated one beside it. It keeps its citations. */
export function SentenceForm({ sentence, onDone }: { sentence: Sentence; onDone: () => void }) {
  const editing = use(EditingContext);
  const field = useId();
  const { id = '', runs, edited, generated } = sentence;
  const text = runs.map((run) => run.text).join('');
  const original = generated ?? text;
  const [empty, setEmpty] = useState(false);
  const save = (words: string | null, said: string): void => {
    editing?.edit(id, words);
    announce(said);
    onDone();
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = typed(new FormData(event.currentTarget), 'words');
    if (words === '') setEmpty(true);
    else if (words === text) onDone();
    else if (words === original) save(null, 'The generated sentence stands');
    else save(words, 'In your words now');
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form className={styles.editor} aria-label="The sentence in your words" data-noprint onSubmit={submit}>
      <label htmlFor={field}>In your words; it keeps its notes</label>
      <textarea
        id={field}
        name="words"
        rows={3}
        maxLength={4000}
        defaultValue={text}
        aria-invalid={empty}
        ref={(area) => area?.focus()}
        onKeyDown={keys}
      />
      <p className={styles.generated}>
        <strong>The generated sentence:</strong> <Name>{original}</Name>
      </p>
      {empty && <p role="alert">A sentence says something. Leave its part out of the outline instead.</p>}
      <span className={styles.buttons}>
        <Button type="submit">Use these words</Button>
        {edited && (
          <Button icon="undo" onClick={() => save(null, 'The generated sentence stands')}>
            Restore the generated sentence
          </Button>
        )}
        <Button look="plain" data-cancel onClick={onDone}>
          Cancel
        </Button>
      </span>
    </form>
  );
}
