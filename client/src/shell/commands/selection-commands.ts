import { pairOf } from '#picture/exploration/plan.ts';
import { present, type Exploration, type Ref } from '#picture/exploration/steps.ts';
import type { World } from '../../state/use-exploration.tsx';
import type { Desk } from '../../state/use-desk.tsx';
import type { Command } from '../../state/command.ts';

const EXPAND = 25;
const NOTHING = 'nothing is selected';

/** What a command is about: where one walks, else what is selected. */
export const targets = ({ state }: World, { walking, walk }: Desk): readonly Ref[] =>
  walking && walk !== null ? [walk.tie === null ? walk.node : walk.tie] : state.selection;

/** The nodes among the targets, each as all who are drawn as one with it; on a tie, the node whose tie it is. */
const nodesOf = (world: World, desk: Desk): string[] =>
  (desk.walking && desk.walk !== null ? [desk.walk.node] : world.state.selection)
    .filter((ref) => ref.what !== 'tie' && ref.what !== 'pair')
    .flatMap((ref) => world.joined.members(ref.id));

/** The ids that hiding would take off: nodes and ties; a counted line stands for its ties. */
function hideable(world: World, desk: Desk): string[] {
  return targets(world, desk).flatMap((ref) =>
    ref.what === 'pair'
      ? (world.picture?.ties ?? []).filter((tie) => pairOf(tie) === ref.id).map((tie) => tie.id)
      : world.joined.members(ref.id),
  );
}

const counted = (n: number): string => (n === 1 ? '' : ` ${n}`);
const anyNode = (world: World, desk: Desk): true | string =>
  nodesOf(world, desk).length > 0 || (targets(world, desk).length > 0 ? 'ties have no ties' : NOTHING);

function pinsOf(world: World, desk: Desk): Record<string, [number, number]> {
  return Object.fromEntries(
    nodesOf(world, desk).flatMap((id) => {
      const place = desk.camera.current?.place(id);
      return place ? [[id, [Math.round(place[0]), Math.round(place[1])] as [number, number]]] : [];
    }),
  );
}

const pinned = (world: World, desk: Desk): string[] =>
  nodesOf(world, desk).filter((id) => world.picture?.pins.has(id));

const standsOut = (state: Exploration): boolean => (present(state)?.trace ?? null) !== null;

/** Into the panel, once it shows what was chosen. */
const enterPanel = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel] button')?.focus());
};

/** Above this an arrangement made for points is no use to names, so that what is kept is arranged anew. */
const isPoints = ({ picture }: World): boolean => (picture?.nodes.length ?? 0) > 600;

export const SELECTION: readonly Command[] = [
  {
    id: 'selection.area',
    title: (_, { choosing }) => (choosing ? 'Stop selecting an area' : 'Select an area'),
    group: 'Selection',
    words: 'lasso box region several draw',
    keys: ['A'],
    icon: 'lasso',
    place: 'bar',
    enabled: ({ picture }) => picture !== null || 'there is no picture yet',
    checked: (_, { choosing }) => choosing,
    run: (_, { choosing, setChoosing }) => {
      setChoosing(!choosing);
      return choosing ? undefined : 'Draw around what you want to select';
    },
  },
  {
    id: 'selection.only',
    title: 'Keep only what is selected',
    group: 'Selection',
    words: 'region detail isolate rest',
    keys: ['K'],
    enabled: anyNode,
    run: (world, desk) => {
      const ids = nodesOf(world, desk);
      const layout = isPoints(world) ? { layout: 'force' as const } : {};
      world.dispatch({ do: 'step', step: { do: 'only', ids, ...layout } });
      return `Kept ${ids.length === 1 ? 'one node' : `${ids.length} nodes`}; undo brings the rest back`;
    },
  },
  {
    id: 'selection.open',
    title: 'Open with its evidence',
    group: 'Selection',
    words: 'details claims sources who says read',
    keys: ['O'],
    enabled: (world, desk) => targets(world, desk).length > 0 || NOTHING,
    run: (world, desk) => {
      world.dispatch({ do: 'choose', refs: targets(world, desk) });
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
    run: (world, desk) => {
      const ids = nodesOf(world, desk);
      for (const id of ids)
        world.dispatch({ do: 'step', step: { do: 'expand', id, direction: 'both', limit: EXPAND } });
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
    enabled: (world, desk) => hideable(world, desk).length > 0 || NOTHING,
    run: (world, desk) => {
      const ids = hideable(world, desk);
      world.dispatch({ do: 'step', step: { do: 'hide', ids } });
      return `Hidden${counted(ids.length)}; undo brings it back`;
    },
  },
  {
    id: 'selection.pin',
    title: (world, desk) => (pinned(world, desk).length > 0 ? 'Unpin' : 'Pin in its place'),
    group: 'Selection',
    words: 'fix keep position unpin',
    keys: ['P'],
    icon: 'pin',
    enabled: anyNode,
    run: (world, desk) => {
      const ids = pinned(world, desk);
      if (ids.length > 0) {
        world.dispatch({ do: 'step', step: { do: 'unpin', ids } });
        return 'Unpinned';
      }
      world.dispatch({ do: 'step', step: { do: 'pin', at: pinsOf(world, desk) } });
      return 'Pinned in its place';
    },
  },
  {
    id: 'selection.centre',
    title: 'Centre the picture on it',
    group: 'Selection',
    words: 'camera find where show',
    keys: ['C'],
    enabled: (world, desk) => targets(world, desk).length > 0 || NOTHING,
    run: (world, desk) =>
      desk.camera.current?.show(
        targets(world, desk).map(({ id }) => id),
        'middle',
      ),
  },
  {
    id: 'selection.clear',
    title: 'End the selection, then what stands out',
    group: 'Selection',
    words: 'clear deselect none path dimmed everything',
    keys: ['Escape'],
    enabled: ({ state }) => state.selection.length > 0 || standsOut(state) || NOTHING,
    run: ({ state, dispatch }) =>
      dispatch(
        state.selection.length === 0 && standsOut(state)
          ? { do: 'set', change: { trace: null } }
          : { do: 'clear' },
      ),
  },
];
