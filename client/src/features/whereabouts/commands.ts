import type { Command } from '../../state/command.ts';
import { dispatch, setPage } from '../../state/page.ts';
import { goTo } from '../../ui/places.ts';

/** Opens the view of who was where on the day of the lens. */
export function openWhereabouts(): void {
  setPage({ tab: 'whereabouts' });
  dispatch({ do: 'clear' });
}

export const WHEREABOUTS: readonly Command[] = [
  {
    id: 'lens.whereabouts',
    title: 'Where was whom on a day',
    group: 'Go to',
    words: 'whereabouts place location who was in city country when',
    run: () => {
      openWhereabouts();
      requestAnimationFrame(() => goTo('panel', 'input'));
    },
  },
];
