import { pairOf } from '#picture/exploration/plan.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { dispatch, setPage, type PageState } from '../../state/page.ts';
import type { Command } from '../../state/command.ts';
import { goTo, middleOf } from '../../ui/places.ts';

const EXPAND = 25;
const NOTHING = 'nothing is selected';

/** What a command is about: where one walks, else what is selected. */
export const targets = ({
  selection,
  walking,
  walk,
}: Pick<PageState, 'selection' | 'walking' | 'walk'>): readonly Ref[] =>
  walking && walk !== null ? [walk.tie === null ? walk.node : walk.tie] : selection;

/** The nodes among the targets, each as all who are drawn as one with it; on a tie, the node whose tie it is. */
const nodesOf = (page: PageState): string[] =>
  (page.walking && page.walk !== null ? [page.walk.node] : page.selection)
    .filter((ref) => ref.what !== 'tie' && ref.what !== 'pair')
    .flatMap((ref) => page.joined.members(ref.id));

/** The ids that hiding would take off: nodes and ties; a counted line stands for its ties. */
function hideable(page: PageState): string[] {
  return targets(page).flatMap((ref) =>
    ref.what === 'pair'
      ? (page.picture?.ties ?? []).filter((tie) => pairOf(tie) === ref.id).map((tie) => tie.id)
      : page.joined.members(ref.id),
  );
}

const several = (n: number): string => (n === 1 ? '' : ` ${n}`);
const anyNode = (page: PageState): true | string =>
  nodesOf(page).length > 0 || (targets(page).length > 0 ? 'ties have no ties' : NOTHING);

function pinsOf(page: PageState): Record<string, [number, number]> {
  return Object.fromEntries(
    nodesOf(page).flatMap((id) => {
      const place = page.canvas?.place(id);
      return place ? [[id, [Math.round(place[0]), Math.round(place[1])] as [number, number]]] : [];
    }),
  );
}

const pinned = (page: PageState): string[] => nodesOf(page).filter((id) => page.picture?.pins.has(id));

const standsOut = ({ version }: PageState): boolean => (version?.trace ?? null) !== null;

/** Into the panel, once it shows what was chosen. */
const enterPanel = (): void => {
  requestAnimationFrame(() => goTo('panel', 'button'));
};

/** Above this an arrangement made for points is no use to names, so that what is kept is arranged anew. */
const isPoints = ({ picture }: PageState): boolean => (picture?.nodes.length ?? 0) > 600;

const onlyOne = (page: PageState, what: Ref['what']): boolean => {
  const [first, ...more] = targets(page);
  return first?.what === what && more.length === 0;
};

/** Opens what the panel has on the target, and has it do something there. */
function ask(page: PageState, wanted: string): void {
  dispatch({ do: 'choose', refs: targets(page) });
  setPage({ wanted, drawer: false });
}

export const SELECTION: readonly Command[] = [
  {
    id: 'selection.area',
    title: ({ choosing }) => (choosing ? 'Stop selecting an area' : 'Select an area'),
    group: 'Selection',
    words: 'lasso box region several draw',
    keys: ['A'],
    icon: 'lasso',
    place: 'bar',
    enabled: ({ picture }) => picture !== null || 'there is no picture yet',
    checked: ({ choosing }) => choosing,
    run: ({ choosing }) => {
      setPage({ choosing: !choosing });
      return choosing ? undefined : 'Draw around what you want to select';
    },
  },
  {
    id: 'selection.only',
    title: 'Keep only the selection',
    group: 'Selection',
    words: 'region detail isolate rest',
    keys: ['K'],
    enabled: anyNode,
    run: (page) => {
      const ids = nodesOf(page);
      const layout = isPoints(page) ? { layout: 'force' as const } : {};
      dispatch({ do: 'step', step: { do: 'only', ids, ...layout } });
      return `Kept ${ids.length === 1 ? 'one node' : `${ids.length} nodes`}; undo brings the rest back`;
    },
  },
  {
    id: 'selection.open',
    title: 'Open its evidence',
    group: 'Selection',
    words: 'details claims sources who says read',
    keys: ['O'],
    enabled: (page) => targets(page).length > 0 || NOTHING,
    run: (page) => {
      dispatch({ do: 'choose', refs: targets(page) });
      enterPanel();
    },
  },
  {
    id: 'selection.expand',
    title: 'Bring in its ties',
    group: 'Selection',
    words: 'expand neighbours more',
    keys: ['E'],
    icon: 'plus',
    enabled: anyNode,
    run: (page) => {
      const ids = nodesOf(page);
      for (const id of ids)
        dispatch({ do: 'step', step: { do: 'expand', id, direction: 'both', limit: EXPAND } });
      return `Brought in up to ${EXPAND} ties${ids.length > 1 ? ' each' : ''}`;
    },
  },
  {
    id: 'selection.hide',
    title: 'Hide',
    group: 'Selection',
    words: 'remove take off',
    keys: ['H', 'Delete'],
    icon: 'hide',
    enabled: (page) => hideable(page).length > 0 || NOTHING,
    run: (page) => {
      const ids = hideable(page);
      dispatch({ do: 'step', step: { do: 'hide', ids } });
      return `Hidden${several(ids.length)}; undo brings it back`;
    },
  },
  {
    id: 'selection.pin',
    title: (page) => (pinned(page).length > 0 ? 'Unpin' : 'Pin in its place'),
    group: 'Selection',
    words: 'fix keep position unpin',
    keys: ['P'],
    icon: 'pin',
    enabled: anyNode,
    run: (page) => {
      const ids = pinned(page);
      if (ids.length > 0) {
        dispatch({ do: 'step', step: { do: 'unpin', ids } });
        return 'Unpinned';
      }
      dispatch({ do: 'step', step: { do: 'pin', at: pinsOf(page) } });
      return 'Pinned in its place';
    },
  },
  {
    id: 'selection.centre',
    title: 'Centre the picture on the selection',
    group: 'Selection',
    words: 'camera find where show',
    keys: ['C'],
    enabled: (page) => targets(page).length > 0 || NOTHING,
    run: (page) =>
      page.canvas?.show(
        targets(page).map(({ id }) => id),
        'middle',
      ),
  },
  {
    id: 'selection.menu',
    title: 'Menu of where you are in the picture',
    group: 'Selection',
    words: 'context right click',
    keys: ['Shift+F10', 'ContextMenu'],
    inPicture: true,
    enabled: ({ picture }) => picture !== null || 'there is no picture yet',
    run: (page) => {
      const [first] = targets(page);
      const [x, y] = (first && page.canvas?.onScreen(first.id)) ?? middleOf('picture');
      setPage({ menu: [x, y] });
    },
  },
  {
    id: 'judge.tie',
    title: 'Judge this tie…',
    group: 'Judgements',
    words: 'opinion agree disagree likelihood',
    enabled: (page) => onlyOne(page, 'tie') || 'select one tie',
    run: (page) => ask(page, 'judge.tie'),
  },
  {
    id: 'judge.same',
    title: 'The same as…',
    group: 'Judgements',
    words: 'identity merge join one person same different',
    enabled: (page) => onlyOne(page, 'actor') || 'select one actor',
    run: (page) => ask(page, 'judge.same'),
  },
  {
    id: 'note.selection',
    title: 'Write a note on it…',
    group: 'Selection',
    words: 'annotation comment own words',
    enabled: (page) => (targets(page).length === 1 && !onlyOne(page, 'pair')) || 'select one node or tie',
    run: (page) => ask(page, `note ${targets(page)[0]?.id}`),
  },
  {
    id: 'note.picture',
    title: 'Write a note on this picture…',
    group: 'Picture',
    words: 'annotation comment own words',
    enabled: ({ picture }) => picture !== null || 'there is no picture yet',
    run: () => {
      dispatch({ do: 'clear' });
      setPage({ tab: 'picture', row: null, wanted: 'note ' });
    },
  },
  {
    id: 'selection.why',
    title: 'Why is this here?',
    group: 'Selection',
    words: 'reason drawn because look',
    enabled: (page) => (targets(page).length === 1 && !onlyOne(page, 'pair')) || 'select one node or tie',
    run: (page) => ask(page, 'why'),
  },
  {
    id: 'selection.clear',
    title: 'Clear selection, then highlight',
    group: 'Selection',
    words: 'clear deselect none path dimmed everything',
    keys: ['Escape'],
    enabled: (page) => page.selection.length > 0 || standsOut(page) || NOTHING,
    run: (page) =>
      dispatch(
        page.selection.length === 0 && standsOut(page)
          ? { do: 'set', change: { trace: null } }
          : { do: 'clear' },
      ),
  },
];
