import { Appearance } from '#contract/appearance.ts';
import type { StartingView, Step } from '#contract/exploration.ts';
import type { Camera, Ref, Scene, What } from '#contract/scene.ts';
import { comparable, NO_LENS, type PageLens } from './lens.ts';

export type { Ref, What };

/** One state of the picture: its steps, what is laid over them, and what the history says of it. */
export interface Version extends Readonly<Omit<Scene, 'selection' | 'camera'>> {
  /** given by the analyst */
  name?: string;
  /** where it came from, if it was not made from the version before */
  opened?: string;
  /** the saved view that it is, or was made from */
  saved?: string;
}

/** What comes after a version begins as it, without what is told of that one alone. */
function successor({ name: _name, opened: _opened, ...rest }: Version): Version {
  return rest;
}

/** The scene of a version, as a link or a saved view keeps it. */
export function sceneOf(
  version: Version,
  { selection, camera }: Pick<Exploration, 'selection' | 'camera'>,
): Scene {
  const { name: _, opened: __, saved: ___, ...scene } = version;
  return { ...scene, selection: [...selection], camera };
}

/** The other way about. */
export function versionOf(
  { selection: _selection, camera: _camera, ...version }: Scene,
  told: Pick<Version, 'opened' | 'saved'> = {},
): Version {
  return { ...version, ...told };
}

/** What is laid over the steps: each can be set for itself, and is undone like a step. */
export type Overlay = Pick<Version, 'lens' | 'filters' | 'appearance' | 'notes' | 'trace'>;

export const PLAIN: Overlay = {
  lens: NO_LENS,
  filters: [],
  appearance: Appearance.parse({}),
  notes: {},
  trace: null,
};

/** Undo and redo move the cursor; a new step cuts off what lay ahead of it. */
export interface Exploration {
  history: readonly Version[];
  cursor: number;
  selection: readonly Ref[];
  /** A control is being moved, as a slider is: what comes next replaces what is there, and undo takes it back as one. */
  moving: boolean;
  /** where one looks; belongs to the link, not to the history */
  camera: Camera | null;
}

export type Action =
  | { do: 'open'; version: Version; selection?: readonly Ref[]; camera?: Camera | null }
  /** with what is to stand out from then on, undone together with it */
  | { do: 'step'; step: Step; trace?: Version['trace'] }
  | { do: 'view'; view: StartingView }
  | { do: 'lens'; change: Partial<PageLens>; moving?: boolean }
  | { do: 'set'; change: Partial<Overlay>; moving?: boolean }
  | { do: 'jump'; to: number }
  | { do: 'name'; at: number; name: string }
  | { do: 'saved'; id: string }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'select'; ref: Ref; add?: boolean }
  | { do: 'choose'; refs: readonly Ref[] }
  | { do: 'look'; camera: Camera | null }
  | { do: 'clear' };

export const empty: Exploration = { history: [], cursor: -1, selection: [], moving: false, camera: null };

export const present = (state: Exploration): Version | null => state.history[state.cursor] ?? null;
export const canUndo = (state: Exploration): boolean => state.cursor > 0;
export const canRedo = (state: Exploration): boolean => state.cursor < state.history.length - 1;

const BRINGING: readonly Step['do'][] = ['show', 'whole', 'expand', 'path', 'only'];
const brings = (step: Step): boolean => BRINGING.includes(step.do);

/** A starting view as steps: it always ends up laid out as a whole, however its author ordered the steps. */
export function stepsOfView(steps: readonly Step[]): Step[] {
  const last = steps.findLastIndex((step) => step.do === 'layout');
  if (last > steps.findLastIndex(brings)) return [...steps];
  const layout = steps[last] ?? ({ do: 'layout', name: 'force' } as const);
  return [...steps.filter((step) => step.do !== 'layout'), layout];
}

export const viewKey = (view: StartingView): string => `${view.dataset}/${view.id}`;

/** A starting view is seen through the lens that one has on. */
export const versionOfView = (view: StartingView, lens: PageLens = NO_LENS): Version => ({
  ...PLAIN,
  steps: stepsOfView(view.steps),
  view: viewKey(view),
  lens,
});

function push(state: Exploration, version: Version): Exploration {
  const history = [...state.history.slice(0, state.cursor + 1), version];
  return { ...state, history, cursor: history.length - 1, moving: false };
}

function overlay(state: Exploration, change: Partial<Overlay>, moving: boolean): Exploration {
  const now = present(state);
  if (now === null) return state;
  const rest = successor(now);
  const on = moving && state.moving ? { ...state, cursor: state.cursor - 1 } : state;
  return { ...push(on, { ...rest, ...change }), moving };
}

function takeStep(state: Exploration, next: Step, trace?: Version['trace']): Exploration {
  const now = successor(present(state) ?? { ...PLAIN, steps: [], view: null });
  const standing = trace === undefined ? now.trace : trace;
  const pushed = push(state, { ...now, steps: [...now.steps, next], trace: standing });
  return { ...pushed, selection: afterStep(state.selection, next) };
}

function named(state: Exploration, at: number, name: string): Exploration {
  const history = state.history.map((version, index) => {
    if (index !== at) return version;
    const { name: _, ...rest } = version;
    return name === '' ? rest : { ...rest, name };
  });
  return { ...state, history };
}

/** The state is now that saved view; saying so is nothing to undo. */
function marked(state: Exploration, id: string): Exploration {
  const history = state.history.map((version, index) =>
    index === state.cursor ? { ...version, saved: id } : version,
  );
  return { ...state, history };
}

function jump(state: Exploration, to: number): Exploration {
  const there = to >= 0 && to < state.history.length;
  return there ? { ...state, cursor: to, moving: false } : state;
}

const same = (a: Ref, b: Ref): boolean => a.what === b.what && a.id === b.id;

function select(selection: readonly Ref[], ref: Ref, add: boolean): readonly Ref[] {
  if (!add) return [ref];
  return selection.some((each) => same(each, ref))
    ? selection.filter((each) => !same(each, ref))
    : [...selection, ref];
}

/** What hides an id also ends its selection, so that the panel never describes what is not there. */
function afterStep(selection: readonly Ref[], step: Step): readonly Ref[] {
  return step.do === 'hide' ? selection.filter((ref) => !step.ids.includes(ref.id)) : selection;
}

/** The one place where the state of an exploration changes. */
export function explore(state: Exploration, action: Action): Exploration {
  switch (action.do) {
    case 'open':
      return {
        ...push(state, action.version),
        selection: action.selection ?? [],
        camera: action.camera ?? null,
      };
    case 'step':
      return takeStep(state, action.step, action.trace);
    case 'view':
      return { ...push(state, versionOfView(action.view, present(state)?.lens)), selection: [] };
    case 'lens':
      return overlay(
        state,
        { lens: comparable({ ...(present(state)?.lens ?? NO_LENS), ...action.change }) },
        action.moving ?? false,
      );
    case 'set':
      return overlay(state, action.change, action.moving ?? false);
    case 'jump':
      return jump(state, action.to);
    case 'name':
      return named(state, action.at, action.name);
    case 'saved':
      return marked(state, action.id);
    case 'undo':
      return jump(state, state.cursor - 1);
    case 'redo':
      return jump(state, state.cursor + 1);
    case 'choose':
      return { ...state, selection: action.refs };
    case 'look':
      return { ...state, camera: action.camera };
    case 'select':
      return { ...state, selection: select(state.selection, action.ref, action.add ?? false) };
    default:
      return { ...state, selection: [] };
  }
}
