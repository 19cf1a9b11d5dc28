import type { Command } from '../../state/command.ts';
import { dispatch, setPage, type PageState } from '../../state/page.ts';
import { goTo } from '../../ui/places.ts';
import { MOST_ENDS } from './use-paths.ts';

/** Whom paths can be asked about: nodes that are selected, but for places. */
export const endsIn = ({ selection }: Pick<PageState, 'selection'>): string[] =>
  selection.filter(({ what }) => what === 'actor' || what === 'event').map(({ id }) => id);

export const PATHS: readonly Command[] = [
  {
    id: 'paths.ask',
    title: ({ selection }) => (endsIn({ selection }).length > 1 ? 'How are they tied?' : 'How tied to …?'),
    group: 'Selection',
    words: 'path paths shortest connection between through whom',
    keys: ['L'],
    run: (page) => {
      const ends = endsIn(page).slice(0, MOST_ENDS);
      // With nobody selected, the question asked last stands again.
      setPage({ tab: 'paths', ...(ends.length > 0 && { pathEnds: ends }) });
      dispatch({ do: 'clear' });
      requestAnimationFrame(() => goTo('paths', 'input'));
    },
  },
];
