import { useCombobox as useDownshift } from 'downshift';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';

interface FieldProps {
  'aria-label'?: string;
  /** comes before the keys of the list */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  onFocus?: (event: FocusEvent<HTMLInputElement>) => void;
}

/** The keys that were held with Enter. */
export type HeldKeys = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

interface Options<T> {
  items: readonly T[];
  text: string;
  onText: (text: string) => void;
  /** `keys` where Enter picked, none where a pointer did */
  onPick: (item: T, keys?: HeldKeys) => void;
  /** Are these the items for this text? Enter pressed before counts once they are. */
  settled?: boolean;
  id?: string | undefined;
}

const { InputBlur, MenuMouseLeave } = useDownshift.stateChangeTypes;
const inSight = (row?: HTMLElement): void => row?.scrollIntoView({ block: 'nearest' });
/** Downshift leaves an event alone that carries this. */
const handled = (event: KeyboardEvent | MouseEvent): void => {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
};

/**
 * A text field with a list of options below it: the keys move in the list, the focus stays in the field. One option is
 * always active while there are any. Home and End belong to the text, Escape to whoever uses this.
 */
export function useCombobox<T>({ items, text, onText, onPick, settled = true, id }: Options<T>) {
  const [focused, setFocused] = useState(false);
  const early = useRef<HeldKeys | null>(null);
  const box = useDownshift<T>({
    items: [...items],
    inputValue: text,
    isOpen: focused && items.length > 0,
    selectedItem: null,
    initialHighlightedIndex: 0,
    defaultHighlightedIndex: 0,
    scrollIntoView: inSight,
    ...(id !== undefined && { inputId: id }),
    stateReducer: ({ highlightedIndex }, { type, changes }) =>
      type === InputBlur || type === MenuMouseLeave
        ? { ...changes, highlightedIndex }
        : { ...changes, highlightedIndex: Math.max(0, changes.highlightedIndex ?? 0) },
  });
  const active = Math.min(box.highlightedIndex, items.length - 1);
  const enter = (keys: HeldKeys): void => {
    const item = items[active];
    if (item !== undefined) onPick(item, keys);
  };
  useEffect(() => {
    const keys = early.current;
    if (keys === null || !settled) return;
    early.current = null;
    enter(keys);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (['Home', 'End', 'Escape', 'Enter'].includes(event.key)) handled(event);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (settled) enter(event);
    else early.current = { ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey };
  };
  return {
    active,
    setActive: box.setHighlightedIndex,
    focused,
    label: box.getLabelProps,
    input: (more: FieldProps = {}) =>
      box.getInputProps({
        spellCheck: false,
        ...more,
        onClick: handled,
        onFocus: (event: FocusEvent<HTMLInputElement>) => {
          setFocused(true);
          more.onFocus?.(event);
        },
        onBlur: () => setFocused(false),
        onChange: (event) => {
          early.current = null;
          onText(event.currentTarget.value);
        },
        onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
          more.onKeyDown?.(event);
          onKeyDown(event);
        },
      }),
    list: (label: string) => box.getMenuProps({ 'aria-label': label, tabIndex: -1 }),
    option: (item: T, index: number) =>
      box.getItemProps({
        item,
        index,
        tabIndex: -1,
        onClick: (event) => {
          handled(event);
          onPick(item);
        },
      }),
  };
}
