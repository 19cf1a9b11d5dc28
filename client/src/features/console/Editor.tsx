import type { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import { call } from '../../state/api.ts';
import styles from './Console.module.css';
import type { Nameable } from './completion.ts';
import { makeEditor } from './editor.ts';

export interface EditorHandle {
  focus: () => void;
  /** as if it had been typed, so that it can be undone */
  replace: (text: string) => void;
  goTo: (offset: number) => void;
}

interface Props {
  ref: Ref<EditorHandle>;
  text: string;
  schema: () => Promise<Nameable>;
  parameters: () => Record<string, unknown>;
  /** Whether the analyst ended a query of this text: then it is not planned once more for its remarks. */
  ended: (text: string) => boolean;
  onChange: (text: string) => void;
  /** @param text as it stands in the editor, which the page may not have taken in yet */
  onRun: (text: string) => void;
}

/** Keys typed into the editor are its own, but for the palette’s. */
function keepIn(event: KeyboardEvent): void {
  const palette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  if (!palette) event.stopPropagation();
}

/** One draft in CodeMirror. It holds its text itself; another draft is another editor. */
export function Editor({ ref, text, schema, parameters, ended, onChange, onRun }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const first = useRef(text);
  const known = useEffectEvent(schema);
  const changed = useEffectEvent(onChange);
  const run = useEffectEvent(onRun);
  const check = useEffectEvent(async (now: string) =>
    ended(now) ? null : call('cypherCheck', { body: { text: now, parameters: parameters() } }),
  );
  useEffect(() => {
    const place = host.current;
    if (place === null) return undefined;
    const made = makeEditor(place, {
      text: first.current,
      schema: () => known(),
      check: (now) => check(now),
      onChange: (now) => {
        first.current = now;
        changed(now);
      },
      onRun: (now) => run(now),
    });
    view.current = made;
    place.addEventListener('keydown', keepIn);
    return () => {
      place.removeEventListener('keydown', keepIn);
      made.destroy();
    };
  }, []);
  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    replace: (now) =>
      view.current?.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: now } }),
    goTo: (offset) => {
      view.current?.dispatch({
        selection: { anchor: Math.min(offset, view.current.state.doc.length) },
        scrollIntoView: true,
      });
      view.current?.focus();
    },
  }));
  return <div ref={host} className={styles.editor} data-testid="cypher" />;
}
