const actions = new Set<() => void>();

/** Notes what must still be done if this process ends before it was done in good order. @returns takes the note back */
export function onLeaving(action: () => void): () => void {
  actions.add(action);
  return () => void actions.delete(action);
}

/** For `process.on('exit')`: ends at once what was started and not ended, and gives up locks. */
export function leaveNothing(): void {
  for (const action of actions) action();
  actions.clear();
}
