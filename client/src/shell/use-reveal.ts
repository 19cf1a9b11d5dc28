import { useCallback, useEffect, useRef } from 'react';
import { pageNow, usePage, type PageState } from '../state/page.ts';

const glance = ({ selection, version }: Pick<PageState, 'selection' | 'version'>) => ({
  selection,
  version,
  trace: version?.trace ?? null,
});

/**
 * Brings into view what was chosen, or made to stand out, elsewhere than in the picture, once it has its place there.
 * What a link or a saved view has chosen stays where that looks.
 * @returns to be told before something is chosen in the picture itself: that moves nothing
 */
export function useReveal(settled: boolean): () => void {
  const page = usePage('selection', 'version', 'joined');
  const { joined } = page;
  const known = useRef(glance(page));
  const inPicture = useRef(false);
  useEffect(() => {
    const [before, now] = [known.current, glance(page)];
    const chosen = now.selection !== before.selection;
    const traced = now.trace !== before.trace && now.trace !== null;
    if (!settled || !(chosen || traced)) return;
    known.current = now;
    const own = inPicture.current;
    inPicture.current = false;
    if (now.version !== before.version && now.version?.opened !== undefined) return;
    const { canvas } = pageNow();
    if (traced) canvas?.show(now.trace?.nodes.map((id) => joined.drawnAs(id)) ?? [], 'readable');
    else if (!own) canvas?.show(now.selection.map(({ id }) => joined.drawnAs(id)));
  }, [settled, page, joined]);
  return useCallback(() => {
    inPicture.current = true;
  }, []);
}
