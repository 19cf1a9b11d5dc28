const KEY = 'relata:briefing-open';

/** What the workspace shows: the list, a draft of this browser, or one that is kept. */
export type Open = { what: 'home' } | { what: 'draft' | 'kept'; id: string };

/** What was open when the workspace or the page was last closed. */
export function rememberedOpen(): Open {
  try {
    const [what, id] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    if ((what === 'draft' || what === 'kept') && id !== undefined) return { what, id };
  } catch {
    // Without storage it begins with the list.
  }
  return { what: 'home' };
}

export function rememberOpen(open: Open): void {
  try {
    if (open.what === 'home') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, `${open.what} ${open.id}`);
  } catch {
    // see above
  }
}
