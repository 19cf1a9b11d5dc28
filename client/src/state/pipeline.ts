import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Scene } from '#contract/scene.ts';
import { frozen } from '#picture/exploration/frozen.ts';
import { PLAIN, versionOfView, viewKey } from '#picture/exploration/steps.ts';
import { createSifting } from '#picture/picture.ts';
import { wordsOf } from '#words/vocabulary.ts';
import { ApiProblem } from './api.ts';
import { useIdentities } from './judgement-queries.ts';
import { keepHistory } from './kept-history.ts';
import { samePicture } from './kept-links.ts';
import { useSeen } from './lens-queries.ts';
import { dispatch, NO_PICTURE, pageNow, setPicture, usePage } from './page.ts';
import { useDatasets, useGraph, useOpening, useViews, useVocabulary } from './queries.ts';
import { useAddress, useLinks } from './use-address.ts';
import { useFacts, wantsFacts } from './use-filters.ts';

const asTrouble = (error: unknown): ApiProblem | null => (error instanceof ApiProblem ? error : null);

const keep = (): void => keepHistory(pageNow());

function keepOnLeave(): () => void {
  window.addEventListener('pagehide', keep);
  return () => window.removeEventListener('pagehide', keep);
}

/** Asks for what the exploration needs, computes the picture once for each change, and puts it into the page. */
export function Pipeline(): null {
  const { version, lens, selection, camera } = usePage('version', 'lens', 'selection', 'camera');
  useEffect(keepOnLeave, []);
  const asking = useLinks();
  const vocabulary = useVocabulary();
  const views = useViews();
  const datasets = useDatasets();
  const opening = useOpening(version === null && !asking);
  const graph = useGraph(version?.steps ?? []);

  const openingView = opening.data?.view;
  useEffect(() => {
    if (openingView && version === null && !asking)
      dispatch({ do: 'open', version: versionOfView(openingView) });
  }, [openingView, version, asking]);

  const words = useMemo(() => wordsOf(vocabulary.data ?? []), [vocabulary.data]);
  const whole = vocabulary.data ? graph.picture : null;
  const { ids, lens: throughIt, told, loading: focusing, failureReason: blurred } = useSeen(whole, lens);
  const identities = useIdentities().data ?? null;
  const { filters, appearance } = version ?? PLAIN;
  const { book: facts, loading: sifting } = useFacts(whole, told, wantsFacts(filters, appearance));
  const [sift] = useState(createSifting);
  const sifted = whole && sift({ whole, lens: throughIt, identities, facts, words }, { lens, filters });
  const plain = useMemo(
    () =>
      openingView !== undefined &&
      version !== null &&
      selection.length === 0 &&
      camera === null &&
      samePicture(version, versionOfView(openingView)),
    [openingView, version, selection, camera],
  );
  const toKeep = useCallback(
    (scene: Scene) => {
      const { placed } = pageNow();
      return frozen(scene, placed?.picture === whole ? placed : null);
    },
    [whole],
  );
  const link = useAddress(plain, toKeep);
  const loading = sifted === null || graph.loading || focusing || sifting;
  const trouble =
    asTrouble(vocabulary.failureReason) ??
    asTrouble(opening.failureReason) ??
    asTrouble(graph.failureReason) ??
    asTrouble(blurred);
  const known = useMemo(
    () => ({ views: views.data ?? [], datasets: datasets.data ?? [] }),
    [views.data, datasets.data],
  );
  const view = known.views.find((each) => viewKey(each) === version?.view) ?? null;

  // Before anything is painted, so that nobody sees the version of one picture beside the nodes of another.
  useLayoutEffect(
    () =>
      setPicture({
        ...known,
        words,
        view,
        sifted,
        ...(sifted ?? NO_PICTURE),
        facts,
        told,
        whole,
        ids,
        loading,
        trouble,
        link,
        toKeep,
      }),
    [known, words, view, sifted, facts, told, whole, ids, loading, trouble, link, toKeep],
  );
  return null;
}
