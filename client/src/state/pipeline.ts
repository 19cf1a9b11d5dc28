import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { PLAIN, versionOfView, viewKey } from '#picture/exploration/steps.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { wantsFacts } from '#picture/filter/attributes.ts';
import { createSifting, type Sifted } from '#picture/picture.ts';
import { wordsOf, type Words } from '#words/vocabulary.ts';
import { useArrangement } from '../layout/use-arrangement.ts';
import { ApiProblem } from './api.ts';
import { useIdentities } from './judgement-queries.ts';
import { keepHistory } from './kept-history.ts';
import { useSeen } from './lens-queries.ts';
import { dispatch, NO_PICTURE, pageNow, setPicture, usePage, type Settled } from './page.ts';
import { useDatasets, useGraph, useOpening, useViews, useVocabulary } from './queries.ts';
import { useLinks } from './use-address.ts';
import { useFacts } from './use-filters.ts';

const asTrouble = (error: unknown): ApiProblem | null => (error instanceof ApiProblem ? error : null);

const keep = (): void => keepHistory(pageNow());

function keepOnLeave(): () => void {
  window.addEventListener('pagehide', keep);
  return () => window.removeEventListener('pagehide', keep);
}

const isMap = (whole: Picture | null): boolean =>
  whole?.moves.some((move) => move.do === 'arrange' && move.name === 'map') ?? false;

/**
 * The picture with a place for everything in it. Places are those of the whole, so that nothing moves when the lens does,
 * but for a map, where everybody stands at the place that the lens tells of;
 * while a picture is being arranged, the one before stays as it was.
 */
function useSettled(whole: Picture | null, sifted: Sifted | null, words: Words): Settled | null {
  const marks = isMap(whole) ? (sifted?.seen?.marks ?? null) : null;
  const arranged = useArrangement(whole, words, marks);
  const [last, setLast] = useState<Settled | null>(null);
  const isOther = sifted !== last?.sifted || arranged?.positions !== last.positions;
  if (sifted !== null && arranged !== null && arranged.whole === whole && isOther)
    setLast({ sifted, ...arranged });
  return last;
}

/** Asks for what the exploration needs, computes the picture once for each change, and puts it into the page. */
export function Pipeline(): null {
  const { version, lens } = usePage('version', 'lens');
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
  const same = useIdentities();
  const identities = same.data ?? null;
  const { filters, appearance } = version ?? PLAIN;
  const {
    book: facts,
    loading: sifting,
    failureReason: factless,
  } = useFacts(whole, told, wantsFacts(filters, appearance));
  const [sift] = useState(createSifting);
  const sifted = whole && sift({ whole, lens: throughIt, identities, facts, words }, { lens, filters });
  useEffect(() => {
    if (sifted !== null) performance.mark('relata:picture');
  }, [sifted]);
  const settled = useSettled(whole, sifted, words);
  const loading = sifted === null || graph.loading || focusing || sifting;
  const trouble =
    asTrouble(vocabulary.failureReason) ??
    asTrouble(datasets.failureReason) ??
    asTrouble(opening.failureReason) ??
    asTrouble(graph.failureReason) ??
    asTrouble(blurred) ??
    asTrouble(same.failureReason) ??
    asTrouble(factless);
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
        computedFrom: version,
        loading,
        trouble,
        settled,
      }),
    [known, words, view, sifted, facts, told, whole, ids, version, loading, trouble, settled],
  );
  return null;
}
