import { dispatch, pageNow } from '../../state/page.ts';
import { PLAIN, type Ref } from '#picture/exploration/steps.ts';
import { cut } from '#words/names.ts';

/** Selects what was picked; what is not in the picture comes into it first, as a step that can be undone. */
export function pick(ref: Ref, ids: readonly string[]): void {
  const { whole, canvas } = pageNow();
  const there = new Set(whole?.nodes.map(({ id }) => id));
  const missing = ids.filter((id) => !there.has(id));
  if (missing.length > 0)
    dispatch({ do: 'step', step: { do: 'show', ids: missing, because: 'picked in an answer' } });
  dispatch({ do: 'select', ref });
  canvas?.show([ref.id, ...ids], 'middle');
}

/** Brings nodes into the picture, or makes a picture of them alone; both can be undone. */
export function show(ids: readonly string[], because: string, alone: boolean): void {
  const step = { do: 'show' as const, ids: [...ids], because: cut(because, 200).toWellFormed() };
  if (!alone) return dispatch({ do: 'step', step });
  const version = {
    ...PLAIN,
    steps: [step, { do: 'layout' as const, name: 'force' as const }],
    view: null,
    lens: pageNow().lens,
    opened: `The answer to “${step.because}”`,
  };
  dispatch({ do: 'open', version });
}
