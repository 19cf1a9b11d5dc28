const KEY = 'relata:recent-commands';
const MOST = 6;

/** Ids of the commands that were used last from the palette, the latest first. */
export function recentCommands(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberCommand(id: string): void {
  const next = [id, ...recentCommands().filter((each) => each !== id)].slice(0, MOST);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Without storage nothing is recent.
  }
}
