import { useId, useState } from 'react';
import { spanAsTyped, typedSpan, type Span } from '#words/days.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Time.module.css';
import type { Mode } from './time-modes.tsx';

interface Props {
  span: Span;
  mode: Mode;
  onTyped: (span: Span, mode: Mode) => void;
}

/** A year, a month or a day means all of it; two of them a range. */
export function TypedWhen({ span, mode, onTyped }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const submit = (): void => {
    const typed = text === null ? null : typedSpan(text);
    setWrong(text !== null && typed === null);
    if (typed === null) return;
    setText(null);
    onTyped(typed, mode === 'between' ? mode : typed.from === typed.to ? 'day' : 'range');
  };
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>Type it</label>
      <input
        id={id}
        value={text ?? spanAsTyped(span)}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
      />
      {text !== null && <Button onClick={submit}>Go</Button>}
      <span id={`${id}-help`} className={wrong ? styles.wrong : styles.fact}>
        {wrong
          ? 'Not a date: 2015, 2015-06, 2015-06-01 or 2013 to 2015'
          : '2015, 2015-06, 2015-06-01, 2013 to 2015'}
      </span>
    </form>
  );
}
