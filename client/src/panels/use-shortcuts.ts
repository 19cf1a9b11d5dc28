import { useEffect } from 'react';
import { useExploration, type World } from '../exploration/use-exploration.tsx';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The ids that hiding would take off: nodes and ties; a counted line stands for its ties. */
export function hideable({ state, picture, joined }: World): string[] {
  return state.selection.flatMap((ref) =>
    ref.what === 'pair'
      ? (picture?.ties ?? [])
          .filter((tie) => [tie.subjectId, tie.objectId].toSorted().join(' ') === ref.id)
          .map((tie) => tie.id)
      : joined.members(ref.id),
  );
}

function onKey(event: KeyboardEvent, world: World): boolean {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === 'z') world.dispatch({ do: event.shiftKey ? 'redo' : 'undo' });
  else if (command && key === 'y') world.dispatch({ do: 'redo' });
  else if (command || event.altKey) return false;
  else if (key === '/') document.querySelector<HTMLInputElement>('#search')?.focus();
  else if (key === 'escape') world.dispatch({ do: 'clear' });
  else if (key === 'delete' || key === 'h') {
    const ids = hideable(world);
    if (ids.length === 0) return false;
    world.dispatch({ do: 'step', step: { do: 'hide', ids } });
  } else return false;
  return true;
}

/** `/` search, Ctrl+Z and Ctrl+Shift+Z, Delete or H hides, Escape ends the selection. */
export function useShortcuts(): void {
  const world = useExploration();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || typing(event.target)) return;
      if (onKey(event, world)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [world]);
}
