import type { Command } from '../../state/command.ts';
import type { World } from '../../state/use-exploration.tsx';
import { MOST_ENDS } from './most-ends.ts';

/** Whom paths can be asked about: nodes that are selected, but for places. */
export const endsIn = ({ state }: Pick<World, 'state'>): string[] =>
  state.selection.filter(({ what }) => what === 'actor' || what === 'event').map(({ id }) => id);

export const PATHS: readonly Command[] = [
  {
    id: 'paths.ask',
    title: ({ state }) => (endsIn({ state }).length > 1 ? 'How are they tied?' : 'How is it tied to …?'),
    group: 'Selection',
    words: 'path paths shortest connection between through whom',
    keys: ['L'],
    run: (world, desk) => {
      const ends = endsIn(world).slice(0, MOST_ENDS);
      // With nobody selected, the question asked last stands again.
      if (ends.length > 0) desk.setPathEnds(ends);
      world.dispatch({ do: 'clear' });
      desk.setTab('paths');
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel] input')?.focus());
    },
  },
];
