/** A ref for what has just been opened: it has the focus, and all of its form is in sight. Outside of components, so that it runs once. */
export function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  element.focus({ preventScroll: true });
  (element.closest('form') ?? element).scrollIntoView({ block: 'nearest' });
}

/** A ref for what must not stay below the fold, as why something did not go. */
export function inSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
