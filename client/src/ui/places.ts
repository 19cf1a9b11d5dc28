/** Parts of the page to which commands lead. Each part names itself, so that nobody looks into another's elements. */
type Place = 'search' | 'picture' | 'panel' | 'paths' | 'hidden' | 'ties' | 'expand';

const places = new Map<Place, HTMLElement>();

/** A ref for the part, while it is drawn. Outside of components, so that it stays the same. */
export const placeFor =
  (name: Place) =>
  (element: HTMLElement | null): void => {
    if (element === null) places.delete(name);
    else places.set(name, element);
  };

/**
 * Gives the focus to a part, or to its first control of a kind.
 * @returns false where the part is not drawn
 */
export function goTo(name: Place, control?: 'button' | 'input'): boolean {
  const place = places.get(name);
  const target = control === undefined ? place : place?.querySelector<HTMLElement>(control);
  target?.focus();
  return target !== undefined && target !== null && target === document.activeElement;
}

/** Takes the focus from a part. */
export const leave = (name: Place): void => places.get(name)?.blur();

/** The middle of a part, in pixels of the window; that of the window where it is not drawn. */
export function middleOf(name: Place): readonly [number, number] {
  const box = places.get(name)?.getBoundingClientRect();
  if (box === undefined) return [window.innerWidth / 2, window.innerHeight / 2];
  return [box.left + box.width / 2, box.top + box.height / 2];
}

/** Brings a part into sight: one that is higher than the window from its beginning. */
export function bringToSight(name: Place): void {
  const place = places.get(name);
  const tall = (place?.getBoundingClientRect().height ?? 0) > window.innerHeight / 2;
  place?.scrollIntoView({ block: tall ? 'start' : 'center' });
}
