import { toKeep, type PageState } from '../../state/page.ts';
import { asked } from '#picture/exploration/lens.ts';
import { PLAIN, sceneOf } from '#picture/exploration/steps.ts';
import { filterInWords } from '#picture/filter/choices.ts';
import type { Sent } from './drafts.ts';
import type { BriefingStart, From } from '../../state/briefing-start.ts';

/** What one briefing can be about at most. */
export const MOST_NODES = 500;
const MOST_HIDDEN = 2000;

/** The part of a request that the screen answers for. */
export type OnScreen = Pick<Sent, 'about' | 'lens' | 'filters' | 'scene'>;

/** The nodes meant, each actor that is drawn for several as all of them; null: the server finds them. */
export function idsFrom(page: Pick<PageState, 'picture' | 'joined'>, from: From): string[] | null {
  if (from === 'around') return null;
  const drawn = from === 'picture' ? (page.picture?.nodes ?? []).map(({ id }) => id) : from;
  return [...new Set(drawn.flatMap((id) => page.joined.members(id)))];
}

/** Nodes and ties that the analyst keeps off, by hand or by a filter. */
function keptOff({ picture, off }: PageState): string[] {
  const all = [...(picture?.hiddenNodes ?? []), ...(picture?.hiddenTies ?? []), ...off.nodes, ...off.ties];
  return all.map(({ id }) => id);
}

function placesOf(page: PageState, ids: readonly string[]): Record<string, [number, number]> {
  const positions = page.drawing?.positions;
  return Object.fromEntries(
    ids.flatMap((id) => {
      const at = positions?.get(page.joined.drawnAs(id));
      return at ? [[id, [Math.round(at[0]), Math.round(at[1])] as [number, number]]] : [];
    }),
  );
}

/**
 * The picture as it is: its nodes in their places, what is kept off, the lens, the filters in words, and the scene that
 * opens it again.
 */
export function onScreen(page: PageState, start: BriefingStart): OnScreen {
  const { from, focus, dispute, between, since } = start;
  const { version, selection } = page;
  const ids = idsFrom(page, from);
  const about = {
    focus: focus?.id ?? null,
    dispute: dispute?.id ?? null,
    between: between && ([...between] as [string, string]),
  };
  // What has changed since a briefing is what has come to be recorded since.
  const lens =
    since === null ? asked(page.lens) : { ...asked(page.lens), clock: 'recorded' as const, asOf: null };
  if (ids === null)
    return {
      about: { ...about, hidden: [], positions: {}, map: null, axis: null },
      lens,
      filters: [],
      scene: null,
    };
  const filters = (version ?? PLAIN).filters.filter(({ on }) => on);
  const camera = page.canvas?.where() ?? null;
  return {
    about: {
      ...about,
      ids,
      hidden: keptOff(page).slice(0, MOST_HIDDEN),
      positions: placesOf(page, ids),
      map: page.drawing?.frame ?? null,
      axis: page.drawing?.axis ?? null,
    },
    lens,
    filters: filters.map((filter) => filterInWords(filter).slice(0, 300)),
    scene: version && toKeep(sceneOf(version, { selection, camera })),
  };
}
