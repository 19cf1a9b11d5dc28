import type { StartingView, Step } from '#contract/exploration.ts';
import { NO_LENS, type PageLens } from './lens.ts';

/** What can be selected: a node, a tie, or the counted line that stands for several ties between two nodes. */
export type What = 'actor' | 'event' | 'place' | 'tie' | 'pair';
export interface Ref {
  what: What;
  id: string;
}

/** One state of the picture: the steps that make it, the starting view it came from, and the lens over it. */
export interface Version {
  steps: readonly Step[];
  view: string | null;
  lens: PageLens;
}

/** Undo and redo move the cursor; a new step cuts off what lay ahead of it. */
export interface Exploration {
  history: readonly Version[];
  cursor: number;
  selection: readonly Ref[];
  /** The lens is being moved, as by a slider: what comes next replaces what is there, and undo takes it back as one. */
  moving: boolean;
}

export type Action =
  | { do: 'open'; version: Version; selection?: readonly Ref[] }
  | { do: 'step'; step: Step }
  | { do: 'view'; view: StartingView }
  | { do: 'lens'; change: Partial<PageLens>; moving?: boolean }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'select'; ref: Ref; add?: boolean }
  | { do: 'clear' };

export const empty: Exploration = { history: [], cursor: -1, selection: [], moving: false };

export const present = (state: Exploration): Version | null => state.history[state.cursor] ?? null;
export const canUndo = (state: Exploration): boolean => state.cursor > 0;
export const canRedo = (state: Exploration): boolean => state.cursor < state.history.length - 1;

const brings = (step: Step): boolean => step.do === 'show' || step.do === 'expand';

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
  steps: stepsOfView(view.steps),
  view: viewKey(view),
  lens,
});

function push(state: Exploration, version: Version): Exploration {
  const history = [...state.history.slice(0, state.cursor + 1), version];
  return { ...state, history, cursor: history.length - 1, moving: false };
}

function look(state: Exploration, change: Partial<PageLens>, moving: boolean): Exploration {
  const now = present(state);
  if (now === null) return state;
  const version = { ...now, lens: { ...now.lens, ...change } };
  const on = moving && state.moving ? { ...state, cursor: state.cursor - 1 } : state;
  return { ...push(on, version), moving };
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
      return { ...push(state, action.version), selection: action.selection ?? [] };
    case 'step': {
      const now = present(state);
      const next = push(state, {
        steps: [...(now?.steps ?? []), action.step],
        view: now?.view ?? null,
        lens: now?.lens ?? NO_LENS,
      });
      return { ...next, selection: afterStep(state.selection, action.step) };
    }
    case 'view':
      return {
        ...push(state, versionOfView(action.view, present(state)?.lens)),
        selection: [],
      };
    case 'lens':
      return look(state, action.change, action.moving ?? false);
    case 'undo':
      return canUndo(state) ? { ...state, cursor: state.cursor - 1, moving: false } : state;
    case 'redo':
      return canRedo(state) ? { ...state, cursor: state.cursor + 1, moving: false } : state;
    case 'select':
      return { ...state, selection: select(state.selection, action.ref, action.add ?? false) };
    default:
      return { ...state, selection: [] };
  }
}
