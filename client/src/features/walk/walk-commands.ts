import type { Command } from '../../state/command.ts';
import { dispatch, setPage, type PageState } from '../../state/page.ts';
import { announce } from '../../ui/announce.ts';
import {
  back,
  begin,
  cross,
  home,
  leap,
  settle,
  turn,
  webOf,
  type Walk,
  type Web,
} from '../../state/walk.ts';
import { walkInWords } from './walk-words.ts';

/** Goes there: the ring, the sentence and the camera follow. */
function goTo({ words, canvas }: PageState, web: Web, walk: Walk | null): void {
  setPage({ walk, walking: walk !== null });
  if (walk === null) return;
  announce(walkInWords(web, walk, words));
  canvas?.show([(walk.tie ?? walk.node).id]);
}

type Move = (web: Web, walk: Walk) => Walk | null;

/** A move from the place of the walk. Where the walk has not begun, it begins, and says where. */
const moving =
  (move: Move) =>
  (page: PageState): void => {
    if (page.picture === null) return;
    const web = webOf(page.picture);
    const now = settle(web, page.walk);
    goTo(page, web, now === null ? begin(web, page.selection) : move(web, now));
  };

/** Where the walk stands or would begin: said when the picture gets the focus. */
export const enter = moving((_, walk) => walk);

const there = ({ picture }: PageState): true | string =>
  (picture !== null && picture.nodes.length > 0) || 'the picture is empty';
const walked = ({ walk }: PageState): true | string => walk !== null || 'no walk has begun';

function select({ walk, selection }: PageState, add: boolean): string | undefined {
  if (walk === null) return undefined;
  const ref = walk.tie ?? walk.node;
  const was = selection.some((each) => each.id === ref.id);
  dispatch({ do: 'select', ref, add });
  return add && was ? 'Taken out of the selection' : 'Selected; O reads its evidence';
}

type Told = Pick<Command, 'id' | 'title' | 'keys' | 'run'> & Partial<Command>;

const WALK_KEYS: readonly Told[] = [
  {
    id: 'walk.next-tie',
    title: 'Next tie of this node, earliest first',
    keys: ['ArrowRight'],
    run: moving((web, walk) => turn(web, walk, 1)),
  },
  {
    id: 'walk.previous-tie',
    title: 'Previous tie of this node',
    keys: ['ArrowLeft'],
    run: moving((web, walk) => turn(web, walk, -1)),
  },
  {
    id: 'walk.cross',
    title: 'Cross this tie to its other end',
    keys: ['ArrowDown', 'Enter'],
    run: moving((web, walk) => cross(web, walk.tie === null ? turn(web, walk, 1) : walk)),
  },
  {
    id: 'walk.back',
    title: 'Go back one step',
    keys: ['ArrowUp', 'Backspace'],
    run: moving((_, walk) => back(walk)),
  },
  {
    id: 'walk.home',
    title: 'Go to the most connected node',
    keys: ['Home'],
    run: moving((web) => home(web)),
  },
  {
    id: 'walk.next-node',
    title: 'Next node, the most connected first',
    keys: ['PageDown'],
    run: moving((web, walk) => leap(web, walk, 1)),
  },
  {
    id: 'walk.previous-node',
    title: 'Previous node',
    keys: ['PageUp'],
    run: moving((web, walk) => leap(web, walk, -1)),
  },
  {
    id: 'walk.select',
    title: 'Select this node or tie',
    keys: ['Space'],
    enabled: walked,
    run: (page) => select(page, false),
  },
  {
    id: 'walk.add',
    title: 'Add to the selection, or remove from it',
    keys: ['Shift+Space'],
    enabled: walked,
    run: (page) => select(page, true),
  },
  {
    id: 'walk.again',
    title: 'Repeat the current position',
    keys: ['W'],
    run: enter,
  },
  {
    id: 'walk.end',
    title: 'Leave keyboard navigation',
    keys: ['Escape'],
    enabled: walked,
    run: () => {
      setPage({ walk: null });
      return 'The walk has ended';
    },
  },
];

/** From node to tie to node by keys, while the picture has the focus. */
export const WALK: readonly Command[] = WALK_KEYS.map((told) => ({
  group: 'Walk',
  inPicture: true,
  enabled: there,
  ...told,
}));
