import { useCallback, useEffect, useRef } from 'react';
import { useDesk } from '../state/use-desk.tsx';
import { present, type Exploration } from '#picture/exploration/steps.ts';
import { useExploration } from '../state/use-exploration.tsx';

const glance = (state: Exploration) => {
  const version = present(state);
  return { selection: state.selection, trace: version?.trace ?? null, version };
};

/**
 * Brings into view what was chosen, or made to stand out, elsewhere than in the picture, once it has its place there.
 * What a link or a saved view has chosen stays where that looks.
 * @returns to be told before something is chosen in the picture itself: that moves nothing
 */
export function useReveal(settled: boolean): () => void {
  const { state, joined } = useExploration();
  const { camera } = useDesk();
  const known = useRef(glance(state));
  const inPicture = useRef(false);
  useEffect(() => {
    const [before, now] = [known.current, glance(state)];
    const chosen = now.selection !== before.selection;
    const traced = now.trace !== before.trace && now.trace !== null;
    if (!settled || !(chosen || traced)) return;
    known.current = now;
    const own = inPicture.current;
    inPicture.current = false;
    if (now.version !== before.version && now.version?.opened !== undefined) return;
    if (traced) camera.current?.show(now.trace?.nodes.map((id) => joined.drawnAs(id)) ?? [], 'readable');
    else if (!own) camera.current?.show(now.selection.map(({ id }) => joined.drawnAs(id)));
  }, [settled, state, joined, camera]);
  return useCallback(() => {
    inPicture.current = true;
  }, []);
}
