import { useCallback } from 'react';
import { dispatch, usePage } from '../../state/page.ts';

const NONE = {};

/** The id under which the note on the whole picture stands. */
export const PICTURE = '';

/** The analyst’s notes by what they are on. They are part of the version: undone, linked and saved with it. */
export function useNotes(): Readonly<Record<string, string>> {
  return usePage('version').version?.notes ?? NONE;
}

/** @returns what the note says ('' where there is none), and how to change it; '' takes it off */
export function useNote(id: string): readonly [string, (text: string) => void] {
  const notes = useNotes();
  const write = useCallback(
    (text: string) => {
      const { [id]: before = '', ...rest } = notes;
      if (text === before) return;
      dispatch({ do: 'set', change: { notes: text === '' ? rest : { ...rest, [id]: text } } });
    },
    [id, notes],
  );
  return [notes[id] ?? '', write];
}
