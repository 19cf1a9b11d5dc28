import { toldApart } from '#words/names.ts';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { NodeClass, SearchHit } from '#contract/network.ts';
import { call } from '../state/api.ts';

const WAIT = 160;
const SHOWN = 12;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), WAIT);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

interface Only {
  classes?: readonly NodeClass[];
  /** none: all */
  kinds?: readonly string[];
  limit?: number;
}

/** Of several with one name each is told from the others. */
function apart(hits: readonly SearchHit[]): SearchHit[] {
  const nodes = toldApart(hits.map(({ node }) => node));
  return hits.map((hit, at) => ({ ...hit, node: nodes[at] ?? hit.node }));
}

/** The nodes that have a name like a text, while it is typed; a name of one letter is found, too. */
export function useHits(text: string, only: Only) {
  const { limit = SHOWN, classes, kinds = [] } = only;
  const q = useSettled(text.trim());
  const long = q !== '';
  const search = useQuery({
    queryKey: ['search', q, only],
    queryFn: ({ signal }) =>
      call('search', {
        query: { q: q.slice(0, 200), limit, class: classes, kinds: kinds.length > 0 ? kinds : undefined },
        signal,
      }),
    enabled: long,
    placeholderData: (before) => (long ? before : undefined),
  });
  const latest = useDeferredValue(search.data);
  const failed = search.failureReason !== null;
  // What was found for another text is no answer to this one.
  const answer = long && !failed ? latest : undefined;
  return {
    answer,
    hits: useMemo(() => apart(answer?.hits ?? []), [answer]),
    /** also while it is asked again and again */
    failed,
    long,
    settled: q === text.trim() && !search.isFetching && latest === search.data,
  };
}
