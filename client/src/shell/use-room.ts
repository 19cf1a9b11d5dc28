import { useLayoutEffect, useState, type RefObject } from 'react';

/** The items of a wrapping row of one line that have wrapped out of sight. */
const wrapped = (row: HTMLElement): string[] =>
  [...row.querySelectorAll<HTMLElement>('[data-item]')]
    .filter((item) => item.offsetTop - row.offsetTop >= item.offsetHeight)
    .map((item) => item.dataset['item'] ?? '');

/**
 * Which items of a row there is no room for. The row wraps and shows its first line only; what is on another line is
 * told here, so that it can be left out of the order of the keys and offered elsewhere.
 * @param count of the items
 */
export function useRoom(row: RefObject<HTMLElement | null>, count: number): ReadonlySet<string> {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const place = row.current;
    if (place === null || count === 0) return undefined;
    const measure = (): void => {
      const now = wrapped(place);
      setHidden((before) =>
        before.size === now.length && now.every((id) => before.has(id)) ? before : new Set(now),
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    for (const item of place.querySelectorAll('[data-item]')) watch.observe(item);
    return () => watch.disconnect();
  }, [row, count]);
  return hidden;
}
