import type { SearchAnswer, SearchHit } from '#contract/network.ts';
import { call } from '../../state/api.ts';
import type { Command } from '../../state/command.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { endsIn } from '../paths/commands.ts';
import { askPaths } from '../paths/use-paths.ts';
import { announce } from '../../ui/announce.ts';

const MOST = 200;

/** What can be done with hits: one comes in, all come in, or the path from the selection to one is asked for. */
export function useHitActions(text: string, kinds: readonly string[], onDone: () => void) {
  const { selection, picture, node } = usePage('selection', 'picture', 'node');
  const ends = endsIn({ selection });
  const isHere = (id: string): boolean => picture?.nodes.some((each) => each.id === id) ?? false;
  const because = `search for “${text.trim().slice(0, 80)}”`;
  const show = (ids: readonly string[]): void => {
    const away = ids.filter((id) => !isHere(id));
    if (away.length > 0) dispatch({ do: 'step', step: { do: 'show', ids: away, because } });
  };
  return {
    isHere,
    /** whose path to a hit can be asked for, by name; null where nothing is selected */
    from:
      ends.length === 0
        ? null
        : ends.length === 1
          ? (node(ends[0] ?? '')?.name ?? null)
          : `${ends.length} selected`,
    pick: ({ node: { id, name, class: what } }: SearchHit): void => {
      const there = isHere(id);
      show([id]);
      // The way back is to the picture in which it is, not to whatever the panel held before.
      setPage({ tab: 'picture' });
      dispatch({ do: 'select', ref: { what, id } });
      announce(there ? `${name} selected` : `${name} added to the picture and selected`);
      onDone();
    },
    addAll: async (answer: SearchAnswer): Promise<void> => {
      const all =
        answer.total > answer.hits.length
          ? await call('search', {
              query: { q: text.trim().slice(0, 200), limit: MOST, ...(kinds.length > 0 && { kinds }) },
            })
          : answer;
      show(all.hits.map((hit) => hit.node.id));
      dispatch({ do: 'choose', refs: all.hits.map(({ node: { id, class: what } }) => ({ what, id })) });
      announce(`${all.hits.length} of ${answer.total} found are in the picture, and selected`);
      onDone();
    },
    path: ({ node: to }: SearchHit): void => {
      if (ends.length === 0 || to.class === 'place') return;
      askPaths([...ends, to.id]);
      onDone();
    },
  };
}

/** Somebody or something by name: selects it; what is not in the picture comes in first. */
export const nameCommand = ({ node: { id, name, class: what } }: SearchHit): Command => ({
  id: `name.${id}`,
  title: name,
  group: 'Names',
  run: ({ picture, dock }) => {
    const here = picture?.nodes.some((each) => each.id === id) ?? false;
    if (!here) dispatch({ do: 'step', step: { do: 'show', ids: [id], because: 'found by name' } });
    if (dock === 'console' || dock === 'briefing') setPage({ dock: 'none' });
    setPage({ tab: 'picture' });
    dispatch({ do: 'select', ref: { what, id } });
    return here ? undefined : `${name} added to the picture`;
  },
});
