import { canRedo, canUndo, type Version } from '#picture/exploration/steps.ts';
import { announce } from '../ui/announce.ts';
import { dispatch, pageNow, say, setPage, type Act, type PageState } from './page.ts';

type Undoable = Pick<
  PageState,
  'acts' | 'version' | 'history' | 'cursor' | 'selection' | 'moving' | 'camera'
>;

/** Is it the same state of the picture? That it was given a name, or was saved, changes nothing in it. */
function isSame(a: Version | null, b: Version | null): boolean {
  if (a === null || b === null) return a === b;
  return (['steps', 'lens', 'filters', 'appearance', 'notes', 'trace'] as const).every(
    (key) => a[key] === b[key],
  );
}

const latest = (acts: readonly Act[], { version }: Undoable): Act | null => {
  const act = acts.at(-1);
  return act !== undefined && isSame(act.at, version) ? act : null;
};

/** The act that was done last, unless the picture has changed since: then a step was. */
const lastAct = (page: Undoable): Act | null => latest(page.acts.done, page);
const nextAct = (page: Undoable): Act | null => latest(page.acts.undone, page);

export const canTakeBack = (page: Undoable): boolean => lastAct(page) !== null || canUndo(page);
export const canDoAgain = (page: Undoable): boolean => nextAct(page) !== null || canRedo(page);

/** Remembers what was just written, says so, and offers to take it back. */
export function didAct(text: string, act: Omit<Act, 'at'>): void {
  const { version, acts } = pageNow();
  const done = { ...act, at: version };
  setPage({ acts: { done: [...acts.done, done], undone: [] } });
  say(text, done);
  announce(text);
}

/** @throws what taking it back throws; then it stays done */
async function undoAct(act: Act): Promise<string> {
  await act.undo();
  const { acts } = pageNow();
  const done = acts.done.filter((each) => each !== act);
  setPage({ acts: { done, undone: [...acts.undone, act] } });
  return act.words.undone;
}

/** Takes back what was done last, be it a step of the picture or a judgement. */
export function takeBack(page: PageState): void | Promise<string> {
  const act = lastAct(page);
  if (act !== null) return undoAct(act);
  dispatch({ do: 'undo' });
}

/** Takes one act back, whatever was done since. */
export async function takeBackThis(act: Act): Promise<void> {
  try {
    const text = await undoAct(act);
    say(text);
    announce(text);
  } catch (error) {
    say(error instanceof Error ? error.message : 'It could not be taken back');
  }
}

/** Does again what was taken back last. */
export async function doAgain(page: PageState): Promise<string | undefined> {
  const act = nextAct(page);
  if (act === null) {
    dispatch({ do: 'redo' });
    return undefined;
  }
  await act.redo();
  const { acts } = pageNow();
  const undone = acts.undone.filter((each) => each !== act);
  setPage({ acts: { done: [...acts.done, act], undone } });
  return act.words.done;
}
