const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');
const NAMES: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What was pressed, written as commands write it: `Ctrl+Shift+Z`. Shift is no part of a sign that needs it, as `?` does. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const letter = /^\p{L}$/u.test(key);
  const name = letter ? key.toUpperCase() : key === ' ' ? 'Space' : key;
  const shifted = shiftKey && (letter || name.length > 1);
  return [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shifted && 'Shift', name]
    .filter(Boolean)
    .join('+');
}

/** Kinds of input in which nothing is written: all others are fields of text. */
const NOT_WRITTEN = /^(checkbox|radio|range|button|submit|reset|color|file)$/;

/**
 * Does what is pressed belong to the control that has the focus? Fields of text keep every key; in a list to choose from,
 * plain keys look for an entry.
 * @param type of an input
 */
export function isTyped(
  chord: string,
  { tag, type, editable }: { tag: string; type: string; editable: boolean },
): boolean {
  if (tag === 'SELECT') return !/^(Ctrl|Alt)\+/.test(chord);
  return editable || tag === 'TEXTAREA' || (tag === 'INPUT' && !NOT_WRITTEN.test(type));
}

/** For readers: `Ctrl+Z`, on a Mac `⌘Z`. */
export function keysInWords(chord: string): string {
  const parts = chord.split(/\+(?=.)/).map((part) => NAMES[part] ?? part);
  return MAC ? parts.join('').replace('Ctrl', '⌘').replace('Shift', '⇧') : parts.join('+');
}
